import { describe, expect, it } from 'vitest';
import { upstreamVersion } from '../../../src/rules/managers/debian-version.ts';
import { satisfies } from '../../../src/rules/python/version-specifier.ts';
import { parseRequirement } from '../../../src/rules/python/requirement.ts';

describe('the upstream part of a Debian version', () => {
  it.each([
    ['2.28.1+dfsg-1', '2.28.1'],
    ['1:1.24.2-1', '1.24.2'],
    ['3.2.1-1', '3.2.1'],
    ['2.6.0', '2.6.0'],
    ['23.0.1+dfsg-1+deb12u1', '23.0.1'],
    ['4.2~rc1-1', '4.2rc1'],
    ['4.2~beta.2-1', '4.2beta2'],
    ['4.2~a-1', '4.2a0'],
    ['2.0~git20230101.abc-1', '2.0.dev0'],
    ['2.0+git20230101.abc-1', '2.0'],
    ['1.0~dfsg-1', '1.0'],
    ['1.0+ds1-1', '1.0'],
    ['3.0+really2.1-1', '2.1'],
    ['3.42.2-3+b1', '3.42.2'],
    ['2024.01.26-1~bpo12+1', '2024.01.26'],
    ['1.2.3-1ubuntu0.1', '1.2.3'],
    ['20221106+py3-1', '20221106'],
    ['1.11.0-rc2-1', '1.11.0-rc2'],
    ['', ''],
  ])('%s: %s', (version, expected) => {
    expect(upstreamVersion(version)).toBe(expected);
  });
});

describe('a specifier', () => {
  it.each([
    ['2.28.1+dfsg-1', 'x>=2.28', true],
    ['2.28.1+dfsg-1', 'x==2.28.1', true],
    ['2.28.1+dfsg-1', 'x>=2.29', false],
    ['4.2~rc1-1', 'x>=4.2', false],
    ['4.2~rc1-1', 'x', false],
    ['4.2~rc1-1', 'x>=4.2rc1', true],
    ['2.0~git20230101.abc-1', 'x>=2.0', false],
    ['3.0+really2.1-1', 'x>=3', false],
    ['0~20230101-1', 'x', false],
    ['nonsense', 'x', false],
  ])('%s for %s: %s', (version, words, expected) => {
    expect(satisfies(upstreamVersion(version), parseRequirement(words)?.specifier ?? [])).toBe(expected);
  });
});
