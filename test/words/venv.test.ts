import { describe, expect, it } from 'vitest';
import { cannotRun, describeDone, describeFailure, noVenv } from '../../src/words/venv.ts';
import { NASTY_WORDS } from '../support/nasty-words.ts';
import { PLACE } from '../support/place.ts';

const place = PLACE;

const CODES = [
  'exists',
  'no-pip',
  'not-writable',
  'cache-not-writable',
  'data-not-writable',
  'no-symlinks',
  'rebuilding',
  'other',
] as const;

describe('a success', () => {
  it.each([
    ['created', '/home/me/app/.venv', 'created `.venv` and activated it in this shell'],
    ['found', '/home/me/app/.venv', 'activated `.venv` in this shell'],
    ['created', '/home/me/x/.venv', 'created `~/x/.venv` and activated it in this shell'],
  ] as const)('%s %s', (done, venv, text) => {
    expect(describeDone(done, venv, place)).toBe(text);
  });
});

describe('a failure', () => {
  it.each(CODES)('%s has a reason and a way out', (code) => {
    const { text, hint } = describeFailure(code, '/p/.venv');
    expect(text.length).toBeGreaterThan(10);
    expect(hint?.length).toBeGreaterThan(10);
    expect(`${text}${hint}`).not.toMatch(/\.$|undefined|\n/);
  });

  it('each has its own words', () => {
    expect(new Set(CODES.map((code) => describeFailure(code, 'x').text)).size).toBe(CODES.length);
  });

  it('of a program with much output shows the last line', () => {
    expect(describeFailure('other', 'Traceback:\n  File "x"\nOSError: no room\n').text).toBe(
      'no environment could be made: OSError: no room',
    );
  });
});

it('a missing environment is missing here, or in the named directory', () => {
  expect(noVenv(undefined, place).text).toBe('there is no environment here');
  expect(noVenv('/home/me/x', place).text).toBe('there is no environment in `~/x`');
});

it.each([
  [
    'describeDone',
    (word: string) => describeDone('created', `/${word}`, place) + describeDone('found', word, place),
  ],
  [
    'describeFailure',
    (word: string) => CODES.map((code) => Object.values(describeFailure(code, word)).join(' ')).join(' '),
  ],
  ['noVenv', (word: string) => noVenv(word, place).text],
  ['cannotRun', (word: string) => cannotRun(word, 'moved', place).text],
])('%s shows nothing raw that comes from outside', (_name, say) => {
  expect(NASTY_WORDS.map(say).filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
});
