import { describe, expect, it } from 'vitest';
import { findDirectories } from '../../src/system/directories.ts';

const H = '/home/me';

describe("a directory of pipward's own files", () => {
  it('is below HOME by default', () => {
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
  ] as const)('%s moves only its own directory', (variable, key) => {
    const plain = findDirectories({ HOME: H });
    expect(findDirectories({ HOME: H, [variable]: "/x y/it's" })).toEqual({
      ...plain,
      [key]: "/x y/it's/pipward",
    });
    // The XDG specification says to ignore a relative path.
    for (const ignored of ['', 'relative', './x', '~/x'])
      expect(findDirectories({ HOME: H, [variable]: ignored })).toEqual(plain);
  });

  it.each([
    ['/home/me/', '/home/me'],
    ['/home//me', '/home/me'],
    ['/home/me/.', '/home/me'],
  ])('HOME %j is the directory %j, in the form of the working directory', (home, expected) => {
    expect(findDirectories({ HOME: home }).home).toBe(expected);
  });

  it.each([undefined, '', 'relative'])('with HOME %j, the home of the password file is used', (home) => {
    expect(findDirectories({ HOME: home }).home).toMatch(/^\//);
  });
});
