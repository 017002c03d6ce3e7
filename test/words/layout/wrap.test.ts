import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../src/words/layout/wrap.ts';

describe('a text is broken', () => {
  it.each([
    ['', 10, []],
    ['one two', 10, ['one two']],
    ['one two three', 10, ['one two', 'three']],
    ['one two   three', 7, ['one two', 'three']],
    ['type `pip list` now', 12, ['type', '`pip list`', 'now']],
    ['type (`pip list`, `x`) now', 12, ['type', '(`pip list`,', '`x`) now']],
    ['a `pip install x` b', 10, ['a `pip', 'install x`', 'b']],
    ['/a/very/long/path x', 8, ['/a/very/', 'long/pat', 'h x']],
    ['漢字 漢字 x', 6, ['漢字', '漢字 x']],
    ['~/漢字漢字', 6, ['~/漢字', '漢字']],
    ['cafe\u0301 x', 4, ['cafe\u0301', 'x']],
  ] as const)('%j at %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});

it('a word that is longer than a line may stay whole', () => {
  expect(wrap('in /a/very/long/path x', 8, { mayCut: false })).toEqual(['in', '/a/very/long/path', 'x']);
});

it('no line is longer than the width, and no word is lost', () => {
  const word = fc.stringMatching(/^[a-z`]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 1, max: 30 }), (words, width) => {
      const lines = wrap(words.join(' '), width);
      expect(lines.every((line) => line.length <= width)).toBe(true);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
    }),
  );
});
