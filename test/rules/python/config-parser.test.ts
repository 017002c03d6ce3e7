import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRawConfig } from '../../../src/rules/python/config-parser.ts';
import { startCpuClock } from '../../support/cpu-clock.ts';

function sectionsOf(text: string): unknown {
  const config = parseRawConfig(text);
  if (config.kind === 'invalid') return config.code;
  return Object.fromEntries([...config.sections].map(([name, values]) => [name, Object.fromEntries(values)]));
}

function rename(key: string): string {
  return key.replaceAll('_', '-');
}

describe('a file', () => {
  it.each<[text: string, sections: unknown]>([
    ['', {}],
    ['# only a comment\n', {}],
    ['[a]\nk = v', { a: { k: 'v' } }],
    ['[a]\nk: v', { a: { k: 'v' } }],
    ['[a]\nk=v=w:x', { a: { k: 'v=w:x' } }],
    ['[a]\nk =', { a: { k: '' } }],
    ['[a]\nBreak-System = 1', { a: { 'break-system': '1' } }],
    ['[a]\nk = true ; no comment', { a: { k: 'true ; no comment' } }],
    ['[a]\nk = "true"', { a: { k: '"true"' } }],
    ['[a]\nk = 1\n  2\n\n  3', { a: { k: '1\n2\n\n3' } }],
    ['[a]\nk = 1\n# comment\n  2', { a: { k: '1\n2' } }],
    ['[a]\nk = 1\n  # comment\n  2', { a: { k: '1\n2' } }],
    ['[a]\nk =\n    /one\n    /two\n', { a: { k: '\n/one\n/two' } }],
    ['[a]\n  k = 1\n  l = 2', { a: { k: '1', l: '2' } }],
    ['[a]\nk = 1\n [b]', { a: { k: '1\n[b]' } }],
    [' [a]\n k = 1', { a: { k: '1' } }],
    ['[a] trailing\nk = 1', { a: { k: '1' } }],
    ['[ a ]\nk = 1', { ' a ': { k: '1' } }],
    ['[A]\n[a]', { A: {}, a: {} }],
    ['[DEFAULT]\nk = 1\nl = 1\n[a]\nk = 2', { a: { k: '2', l: '1' } }],
    ['[DEFAULT]\nk = 1', {}],
    ['[a]\r\nk = v\r\n', { a: { k: 'v' } }],
    ['[a]\rk = v\r', { a: { k: 'v' } }],
    ['[a]\nk = v\f', { a: { k: 'v' } }],
    ['[a]\nk = 1\n\f\n  2', { a: { k: '1\n\n2' } }],
    ['[a]\nk\u2028l = 1', { a: { 'k\u2028l': '1' } }],
    ['k = v', 'missing-section'],
    ['\ufeff[a]\nk = v', 'missing-section'],
    ['[]\n', 'missing-section'],
    ['[a]\n[]\n', 'not-a-key'],
    ['[a\nk = v', 'missing-section'],
    ['[a]\nk', 'not-a-key'],
    ['[a]\n= v', 'not-a-key'],
    ['[a]\nk\nl = 1', 'not-a-key'],
    ['[a]\n[a]', 'duplicate-section'],
    ['[a]\nk = 1\nk = 2', 'duplicate-key'],
    ['[a]\nk = 1\nK = 2', 'duplicate-key'],
    ['[DEFAULT]\nk = 1\n[DEFAULT]\nk = 2', 'duplicate-key'],
    ['[a]\nbroken\n[a]', 'duplicate-section'],
  ])('%j reads as %j', (text, sections) => {
    expect(sectionsOf(text)).toEqual(sections);
  });

  it('has its keys compared after they are renamed', () => {
    expect(parseRawConfig('[a]\na_b = 1\na-b = 2', rename)).toMatchObject({ code: 'duplicate-key' });
    expect(parseRawConfig('[a]\na_b = 1\na-b = 2').kind).toBe('parsed');
  });

  it('of any text is read without throwing', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom(...'[]=:#; \n\rab') }), (text) => {
          parseRawConfig(text);
        }),
      ),
    ).not.toThrow();
  });

  it('of 100,000 blanks is read at once', () => {
    const spent = startCpuClock();
    parseRawConfig(`[a]\nk =${' '.repeat(100_000)}v${' '.repeat(100_000)}\n${' '.repeat(100_000)}[`);
    expect(spent()).toBeLessThan(1000);
  });
});
