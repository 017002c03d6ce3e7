import { describe, expect, it } from 'vitest';
import { satisfies } from '../../../src/rules/python/version-specifier.ts';
import { parseRequirement } from '../../../src/rules/python/requirement.ts';

/** The expected answers come from packaging 25.0, `SpecifierSet.contains`. */
describe('a version', () => {
  it.each<[version: string, specifiers: string, isSatisfying: boolean]>([
    ['1.0', '', true],
    ['1.0rc1', '', false],
    ['nonsense', '', false],
    ['1.0', '==1', true],
    ['1.0', '==1.0.0', true],
    ['1.1', '==1.*', true],
    ['1', '==1.0.*', true],
    ['1.1', '!=1.*', false],
    ['1.0+local', '==1.0', true],
    ['1.0', '==1.0+local', false],
    ['2.28.1', '>=2,<3', true],
    ['3.0', '>=2,<3', false],
    ['3.0rc1', '<3', false],
    ['3.0rc1', '<3.0rc2', true],
    ['1.0.post1', '>1.0', false],
    ['1.0.post2', '>1.0.post1', true],
    ['1.0+local', '>1.0', false],
    ['1.1', '>1.0', true],
    ['1.4.5', '~=1.4.2', true],
    ['1.5', '~=1.4.2', false],
    ['1.0rc2', '~=1.0rc1', true],
    ['2.0rc1', '>=1.0', false],
    ['2.0rc1', '>=1.0rc1', true],
    ['2.0rc1', '!=1.0rc1', false],
    ['1!1.0', '>2', true],
    ['v1.0', '==1.0', true],
    ['1.0-1', '==1.0.post1', true],
    ['nonsense', '===nonsense', true],
    ['nonsense', '==1.0', false],
    ['1.0', '===1.0.0', false],
  ])('%s satisfies %j: %s', (version, specifiers, isSatisfying) => {
    expect(satisfies(version, parseRequirement(`x${specifiers}`)!.specifier)).toBe(isSatisfying);
  });
});
