import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, codePath, displayPath, printable } from '../../src/rules/printable.ts';
import { anyWord, NASTY_WORDS } from '../support/nasty-words.ts';
import { PLACE } from '../support/place.ts';

/** All code points except surrogates. */
const CODE_POINTS = Array.from({ length: 0x11_0000 }, (_, point) => point).filter(
  (point) => point < 0xd800 || point > 0xdfff,
);

const charactersMatching = (pattern: RegExp): readonly string[] =>
  CODE_POINTS.map((point) => String.fromCodePoint(point)).filter((character) => pattern.test(character));
const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
const charactersKept = (pattern: RegExp): readonly string[] =>
  charactersMatching(pattern)
    .filter((character) => printable(`a${character}b`).includes(character))
    .map(codePointName);

describe('printable text never holds', () => {
  it.each([
    ['control characters', /\p{Cc}/u],
    ['characters that turn the direction of text', /\p{Bidi_Control}/u],
    ['line and paragraph separators', /[\p{Zl}\p{Zp}]/u],
    ['invisible operators and joiners', /[\u200b-\u200d\u2060-\u2064\ufeff\u00ad]/u],
    ['deprecated format characters, which change how digits and letters are shown', /[\u206a-\u206f]/u],
    ['tags, which can hide a whole text', /[\u{e0001}\u{e0020}-\u{e007f}]/u],
    ['letters that are drawn as nothing', /[\u115f\u1160\u180e\u3164\uffa0]/u],
    ['annotations', /[\ufff9-\ufffb]/u],
  ])('%s', (_title, pattern) => {
    expect(charactersKept(pattern)).toEqual([]);
  });

  it.each([
    ['\u001b[31mred\u001b[0m', '�[31mred�[0m'],
    ['\u001b]0;title\u0007', '�]0;title�'],
    ['\u009b31m', '�31m'],
    ['a\nb', 'a�b'],
    ['a\r\nb', 'a��b'],
    ['a\tb', 'a�b'],
    ['\b\b\b', '���'],
    ['\u007f', '�'],
    ['invoice\u202efdp.exe', 'invoice�fdp.exe'],
    ['\u2066x\u2069', '�x�'],
    ['\u061cx', '�x'],
    ['\0', '�'],
  ])('%j: it is shown as %s', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

describe('printable text keeps', () => {
  it.each([
    '',
    'plain',
    'two words',
    "it's",
    'é',
    'e\u0301',
    '日本語',
    'עברית',
    'العربية',
    'Ελληνικά',
    '\u{1f600}',
    '👍🏽',
    '🇩🇪',
    '`',
    '"',
    '\\',
    '~',
    '$(x)',
    '\u00a0',
    '\u3000',
    '❤\ufe0f',
  ])('%j', (text) => {
    expect(printable(text)).toBe(text);
  });

  it('every visible letter, digit, symbol and punctuation mark', () => {
    const visible = charactersMatching(/[\p{L}\p{N}\p{P}\p{S}\p{M}]/u).filter(
      (character) => !/\p{Default_Ignorable_Code_Point}/u.test(character),
    );
    expect(visible.length).toBeGreaterThan(100_000);
    expect(visible.filter((character) => printable(character) !== character).map(codePointName)).toEqual([]);
  });
});

it('any text keeps its length when it is made printable, and does not change a second time', () => {
  fc.assert(
    fc.property(fc.oneof(anyWord, fc.string({ unit: 'binary' }), fc.constantFrom(...NASTY_WORDS)), (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
      expect(printable(shown)).toBe(shown);
      expect([...shown].length).toBe([...text].length);
    }),
    { seed: 31, numRuns: 3000 },
  );
});

describe('a path for people', () => {
  it.each([
    ['/home/me/app', '~/app'],
    ['/home/me/app/.venv', '.venv'],
    ['/home/me/app/sub/.venv', 'sub/.venv'],
    ['/home/me/application', '~/application'],
    ['/home/me', '~'],
    ['/home/me/other/.venv', '~/other/.venv'],
    ['/home/me2/x', '/home/me2/x'],
    ['/home', '/home'],
    ['/', '/'],
    ['/etc/pip.conf', '/etc/pip.conf'],
    ['/home/me/app/a\nb', 'a�b'],
    ['/home/me/\u202ex', '~/�x'],
    ['/x\u001b[0m', '/x�[0m'],
  ])('%j is %s', (path, shown) => {
    expect(displayPath(path, PLACE)).toBe(shown);
  });

  it.each([
    ['/home/me/.bashrc', { ...PLACE, directory: '/' }, '~/.bashrc'],
    ['/etc', { ...PLACE, directory: '/' }, '/etc'],
    ['/', { ...PLACE, directory: '/' }, '/'],
    ['/home/me', { ...PLACE, directory: '/home/me' }, '~'],
    ['/home/me/x', { ...PLACE, directory: '/home/me' }, '~/x'],
    ['/root/x', { ...PLACE, directory: '/tmp', home: '/' }, '/root/x'],
  ])('%j from %j is %s', (path, from, shown) => {
    expect(displayPath(path, from)).toBe(shown);
  });

  it('never holds a control character, in whatever directory it is shown', () => {
    fc.assert(
      fc.property(anyWord, anyWord, (first, second) => {
        for (const path of [`/home/me/app/${first}`, `/home/me/${first}`, `/${first}/${second}`]) {
          expect(displayPath(path, PLACE)).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
          expect(displayPath(path, { ...PLACE, directory: `/${first}`, home: `/${second}` })).not.toMatch(
            /[\p{Cc}\p{Bidi_Control}]/u,
          );
        }
      }),
      { seed: 32, numRuns: 500 },
    );
  });
});

it('text from outside is put in backticks, and made printable there', () => {
  expect(code('pip install x\n\u202e')).toBe('`pip install x��`');
  expect(codePath('/home/me/app/\u001b[2J', { ...PLACE, directory: '/' })).toBe('`~/app/�[2J`');
});
