import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRawConfig } from '../../src/rules/python/config-parser.ts';

const PYTHON = '/usr/bin/python3';

const READ_FILES = `
import configparser, io, json, sys
names = {
    configparser.MissingSectionHeaderError: "missing-section",
    configparser.DuplicateSectionError: "duplicate-section",
    configparser.DuplicateOptionError: "duplicate-key",
    configparser.ParsingError: "not-a-key",
}
def read(text):
    parser = configparser.RawConfigParser()
    try:
        parser.read_file(io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
    except configparser.Error as error:
        return names[type(error)]
    return [[name, parser.items(name)] for name in parser.sections()]
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`;

const line = fc.constantFrom(
  '[a]', '[b]', '[DEFAULT]', '[a] x', '[]', '[a', 'k=v', 'K : v', 'k', '=v', ' k2=v', '  more', '\t tab', '#c', ' ; c', '', '  ', '\f',
  '\x1c', '\x85x', '\u2028y=1', 'z = ', 'q=[x', 'é=1', 'a=b=c', '\ufeff', '\xa0i=1', ']', 'k: v ; x', '\x0b=2', 'w =\x85 1 \x1f',
); // prettier-ignore
const file = fc
  .tuple(
    fc.constantFrom('', '[g]\n'),
    fc.array(line, { maxLength: 9 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([start, lines, newline]) => start + lines.join(newline));

describe("Python's RawConfigParser", () => {
  it('parses 3,000 odd files like our parser', () => {
    const texts = fc.sample(file, { numRuns: 3000, seed: 668 });
    const answer = execFileSync(PYTHON, ['-I', '-c', READ_FILES], {
      input: JSON.stringify(texts),
      maxBuffer: 1 << 28,
    });
    const theirs = JSON.parse(answer.toString()) as unknown[];
    const ours = texts.map((text) => {
      const config = parseRawConfig(text);
      return config.kind === 'invalid'
        ? config.code
        : [...config.sections].map(([name, values]) => [name, [...values]]);
    });
    const different = texts.filter(
      (_, index) => JSON.stringify(ours[index]) !== JSON.stringify(theirs[index]),
    );
    expect(different).toEqual([]);
    expect(ours.filter((config) => typeof config !== 'string').length).toBeGreaterThan(500);
  });
});
