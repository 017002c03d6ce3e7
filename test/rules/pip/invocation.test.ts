import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInvocation, type PipInvocation } from '../../../src/rules/pip/invocation.ts';
import { optionsOf } from '../../../src/rules/pip/options.ts';

const DEBIAN_12 = '23.0.1';
const NEWEST = '26.3';

function parse(line: string, version = DEBIAN_12): PipInvocation {
  return parseInvocation(line === '' ? [] : line.split(' '), { version });
}

function optionsAsTyped({ options }: PipInvocation): string {
  return options.map(({ name, words }) => `${name}: ${words.join(' ')}`).join(', ');
}

describe('options', () => {
  it.each<[line: string, options: string]>([
    ['install -U foo', 'upgrade: -U'],
    ['install --upgrade foo', 'upgrade: --upgrade'],
    ['install --force foo', 'force-reinstall: --force'],
    ['install -t dir foo', 'target: -t dir'],
    ['install -tdir foo', 'target: -tdir'],
    ['install -t=dir foo', 'target: -t=dir'],
    ['install --target=dir foo', 'target: --target=dir'],
    ['install --target dir foo', 'target: --target dir'],
    ['install --targ=dir foo', 'target: --targ=dir'],
    ['install -Ut dir foo', 'upgrade: -U, target: -t dir'],
    ['install -Utdir foo', 'upgrade: -U, target: -t dir'],
    ['install -qqU foo', 'quiet: -q, quiet: -q, upgrade: -U'],
    ['install foo --pre bar', 'pre: --pre'],
    ['install -t -- foo', 'target: -t --'],
    ['install -t --user foo', 'target: -t --user'],
    ['install --default-timeout=5 foo', 'timeout: --default-timeout=5'],
    ['install --br foo', 'break-system-packages: --br'],
    ['install -c c.txt foo', 'constraint: -c c.txt'],
    ['install -- -t dir', ''],
    ['--proxy p install -U foo', 'proxy: --proxy p, upgrade: -U'],
    ['--timeout=5 install foo', 'timeout: --timeout=5'],
    ['-- install -U foo', ''],
    ['uninstall -y foo', 'yes: -y'],
    ['--proxy p list --outdated', 'proxy: --proxy p'],
    ['install -U -h --frob', 'upgrade: -U, help: -h'],
  ])('pip %s has %s', (line, options) => {
    expect(parse(line).problem).toBeUndefined();
    expect(optionsAsTyped(parse(line))).toBe(options);
  });

  it('are global where pip takes them before the sub-command as well', () => {
    const { options } = parse('install --proxy p --pre -v foo');
    expect(options.map(({ name, scope }) => [name, scope])).toEqual([
      ['proxy', 'global'],
      ['pre', 'command'],
      ['verbose', 'global'],
    ]);
  });

  it('have their values', () => {
    expect(parse('install -t=dir --report= foo').options.map(({ value }) => value)).toEqual(['=dir', '']);
  });
});

describe('requirements', () => {
  it.each<[line: string, requirements: readonly (readonly string[])[]]>([
    [
      'install foo bar>=2',
      [
        ['named', 'foo'],
        ['named', 'bar>=2'],
      ],
    ],
    [
      'install foo -r a.txt -e . bar',
      [
        ['named', 'foo'],
        ['requirements-file', '-r', 'a.txt'],
        ['editable', '-e', '.'],
        ['named', 'bar'],
      ],
    ],
    ['install -qqr a.txt', [['requirements-file', '-r', 'a.txt']]],
    ['install -ra.txt', [['requirements-file', '-ra.txt']]],
    ['install --requirement=a.txt', [['requirements-file', '--requirement=a.txt']]],
    [
      'install -- foo -U',
      [
        ['named', 'foo'],
        ['invalid', '-U'],
      ],
    ],
    [
      'install - foo',
      [
        ['invalid', '-'],
        ['named', 'foo'],
      ],
    ],
    ['install', []],
    ['--no-input install foo', [['named', 'foo']]],
    [
      'uninstall foo -r a.txt',
      [
        ['named', 'foo'],
        ['requirements-file', '-r', 'a.txt'],
      ],
    ],
    ['list foo', []],
  ])('pip %s asks for %j', (line, requirements) => {
    expect(parse(line).requirements.map(({ kind, words }) => [kind, ...words])).toEqual(requirements);
  });

  it('are dependency groups and scripts where pip knows them', () => {
    const { requirements } = parse('install --group dev --requirements-from-script a.py', NEWEST);
    expect(requirements).toEqual([
      { kind: 'group', words: ['--group', 'dev'], value: 'dev' },
      { kind: 'script-dependencies', words: ['--requirements-from-script', 'a.py'], value: 'a.py' },
    ]);
  });
});

describe('the sub-command', () => {
  it.each<[line: string, subcommand: string | undefined]>([
    ['install foo', 'install'],
    ['-q install foo', 'install'],
    ['--cache-dir install install foo', 'install'],
    ['list', 'list'],
    ['help install', 'help'],
    ['', undefined],
    ['-h install', undefined],
    ['--version install', undefined],
  ])('of pip %s is %s', (line, subcommand) => {
    expect(parse(line)).toMatchObject({ subcommand, problem: undefined });
  });

  // pip removes the first word that equals the sub-command, even an option's value.
  it('is removed where its name occurs first', () => {
    const { options, requirements } = parse('--cache-dir install --proxy p install foo');
    expect(options.map(({ words }) => words)).toEqual([['--cache-dir', '--proxy']]);
    expect(requirements.map(({ words }) => words[0])).toEqual(['p', 'install', 'foo']);
  });
});

describe('a problem', () => {
  it.each<[line: string, problem: string]>([
    ['install --frob', 'unknown-option'],
    ['install -z', 'unknown-option'],
    ['install -Uz', 'unknown-option'],
    ['install --no foo', 'ambiguous-option'],
    ['install --upg foo', 'ambiguous-option'],
    ['install --require-v foo', 'ambiguous-option'],
    ['install -t', 'missing-value'],
    ['install --target', 'missing-value'],
    ['install --upgrade=yes', 'unexpected-value'],
    ['install --timeout abc', 'invalid-value'],
    ['install --progress-bar=maybe', 'invalid-value'],
    ['inst foo', 'unknown-subcommand'],
    ['-r a.txt install', 'unknown-option'],
    ['uninstall --target x foo', 'unknown-option'],
    ['--pro p install foo', 'ambiguous-option'],
  ])('of pip %s is %s', (line, problem) => {
    expect(parse(line).problem).toBe(problem);
  });

  it.each<[line: string, version: string, problem: string | undefined]>([
    ['install --b foo', '23.0.1', undefined],
    ['install --b foo', '26.3', 'ambiguous-option'],
    ['install --break-system-packages foo', '23.0', 'unknown-option'],
    ['install --install-option=x foo', '23.0.1', undefined],
    ['install --install-option=x foo', '23.1', 'unknown-option'],
    ['install -C a=b foo', '23.0.1', 'unknown-option'],
    ['install -C a=b foo', '23.1', undefined],
    ['install -V foo', '26.2.1', undefined],
    ['install -V foo', '26.3', 'unknown-option'],
    ['lock', '25.0', 'unknown-subcommand'],
    ['lock', '25.1', undefined],
    ['install --progress-bar raw foo', '24.0', 'invalid-value'],
    ['install --progress-bar raw foo', '24.1', undefined],
    ['install --upgrade foo', 'unknown', undefined],
    ['install --progress-bar raw foo', 'unknown', undefined],
    ['install --force foo', 'unknown', 'uncertain-option'],
    ['install --group dev', 'unknown', 'uncertain-option'],
    ['install --frob', 'unknown', 'uncertain-option'],
    ['install --force foo', '99.0', 'uncertain-option'],
  ])('of pip %s, version %s, is %s', (line, version, problem) => {
    expect(parse(line, version).problem).toBe(problem);
  });
});

describe('any command line', () => {
  const names = optionsOf('install', undefined).flatMap((spec) => spec.names);
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('install', 'uninstall', 'list', '--', '-', '', '-Ut', '-qqr', 'foo', './x'),
    fc.constantFrom(...names),
    fc.constantFrom(...names).map((name) => `${name}=x`),
    fc.constantFrom(...names).map((name) => name.slice(0, 5)),
  );
  const version = fc.constantFrom('23.0', DEBIAN_12, '25.3', NEWEST, 'unknown', '');

  it('is read without throwing', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.array(word), version, (args, given) => {
          parseInvocation(args, { version: given });
        }),
      ),
    ).not.toThrow();
  });

  // Left out: bundles, since they are split, and problems and `-h`, since nothing is read after them.
  it('consists of the words of its options and requirements, and at most one `--`', () => {
    fc.assert(
      fc.property(fc.array(word), version, (rest, given) => {
        const args = ['install', ...rest];
        const { options, requirements, problem } = parseInvocation(args, { version: given });
        fc.pre(problem === undefined && options.every(({ name }) => name !== 'help'));
        fc.pre(!args.some((text) => /^-[^-]./.test(text)));
        const words = [...options, ...requirements].flatMap((item) => item.words);
        const dashes = args.length - 1 - words.length;
        expect([0, 1]).toContain(dashes);
        expect([...words, 'install', ...['--'].slice(0, dashes)].toSorted()).toEqual(args.toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
