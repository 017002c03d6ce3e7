import { describe, expect, it } from 'vitest';
import { isAtLeast, knownVersion, NEWEST_KNOWN, parsePipVersion } from '../../../src/rules/pip/version.ts';

describe('a pip version', () => {
  it.each<[text: string, version: readonly number[] | undefined]>([
    ['23.0.1', [23, 0, 1]],
    ['23.0', [23, 0, 0]],
    ['23.0.1+dfsg', [23, 0, 1]],
    ['24.1b1', undefined],
    ['26.4.dev0', undefined],
    ['', undefined],
    ['23', undefined],
  ])('%j reads as %j', (text, version) => {
    expect(parsePipVersion(text)).toEqual(version);
  });

  it.each<[version: readonly [number, number, number], floor: string, isLater: boolean]>([
    [[23, 0, 1], '23.0.1', true],
    [[23, 0, 0], '23.0.1', false],
    [[24, 0, 0], '23.3.2', true],
    [[23, 3, 9], '24.0', false],
  ])('%j is at least %s: %s', (version, floor, isLater) => {
    expect(isAtLeast(version, floor)).toBe(isLater);
  });

  it.each<[text: string | undefined, isKnown: boolean]>([
    ['23.0', true],
    [NEWEST_KNOWN, true],
    [`${NEWEST_KNOWN}.1`, false],
    ['99.0', false],
    ['22.3.1', false],
    [undefined, false],
  ])('%s has known rules: %s', (text, isKnown) => {
    expect(knownVersion(text) !== undefined).toBe(isKnown);
  });
});
