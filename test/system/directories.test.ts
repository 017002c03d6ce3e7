import { describe, expect, it } from 'vitest';
import { findDirectories } from '../../src/system/directories.ts';

const H = '/home/me';

describe('where pipward keeps what is its own', () => {
  it('is below HOME, each with its own name', () => {
    expect(findDirectories({ HOME: H })).toEqual({
      home: H,
      config: `${H}/.config/pipward`,
      state: `${H}/.local/state/pipward`,
      data: `${H}/.local/share/pipward`,
      cache: `${H}/.cache/pipward`,
    });
  });

  it.each([
    ['XDG_CONFIG_HOME', 'config'],
    ['XDG_STATE_HOME', 'state'],
    ['XDG_DATA_HOME', 'data'],
    ['XDG_CACHE_HOME', 'cache'],
  ] as const)('%s moves one of them', (variable, key) => {
    const plain = findDirectories({ HOME: H });
    expect(findDirectories({ HOME: H, [variable]: "/x y/it's" })).toEqual({
      ...plain,
      [key]: "/x y/it's/pipward",
    });
    // The specification: a relative path is to be ignored.
    for (const ignored of ['', 'relative', './x', '~/x'])
      expect(findDirectories({ HOME: H, [variable]: ignored })).toEqual(plain);
  });

  it.each([
    ['/home/me/', '/home/me'],
    ['/home//me', '/home/me'],
    ['/home/me/.', '/home/me'],
  ])('HOME %j is the directory %j, which the current directory is compared with', (home, expected) => {
    expect(findDirectories({ HOME: home }).home).toBe(expected);
  });

  it.each([undefined, '', 'relative'])('HOME %j falls back on the password file', (home) => {
    expect(findDirectories({ HOME: home }).home).toMatch(/^\//);
  });
});
