import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DirectUrl } from '../../../src/rules/python/direct-url.ts';
import { pinsOf } from '../../../src/rules/python/lock-file.ts';
import { normalizeName, type NormalizedName } from '../../../src/rules/python/project-name.ts';
import { movedPath, planRestoration, type InstalledProject } from '../../../src/rules/upkeep/restoration.ts';

const names = (entries: Readonly<Record<string, string>>): ReadonlyMap<NormalizedName, string> =>
  new Map(Object.entries(entries).map(([name, version]) => [normalizeName(name), version]));

const project = (name: string, version: string, origin?: DirectUrl): InstalledProject => ({
  name: normalizeName(name),
  version,
  origin,
});

type Options = Parameters<typeof planRestoration>[1];

/** Everything is at its old path and trusted; the new environment is empty. */
const PLAIN: Options = {
  pins: new Map(),
  move: (path) => path,
  isTrusted: true,
  exists: () => true,
  seeded: new Map(),
  isSamePython: true,
};

describe('the words that make pip restore', () => {
  const editable: DirectUrl = { kind: 'directory', path: '/old/app', isEditable: true };
  const wheel: DirectUrl = { kind: 'archive', url: 'file:///w/x.whl', hash: 'sha256=ab' };
  const commit: DirectUrl = { kind: 'vcs', url: 'git+https://h/x.git@abc' };

  it.each<readonly [string, InstalledProject, Partial<Options>, readonly string[], readonly string[]]>([
    ['a project of an index', project('Rich', '13.0'), {}, ['rich==13.0'], ['rich']],
    [
      'the version of the lock file',
      project('rich', '13.0'),
      { pins: names({ Rich: '14' }) },
      ['rich==14'],
      ['rich'],
    ],
    ['an editable directory', project('app', '1', editable), {}, ['-e', '/old/app'], []],
    [
      'an editable directory that was moved',
      project('app', '1', editable),
      { move: (path) => movedPath(path, '/old', '/new'), exists: (path) => path === '/new/app' },
      ['-e', '/new/app'],
      [],
    ],
    ['an editable directory that is gone', project('app', '1', editable), { exists: () => false }, [], []],
    ['a directory', project('app', '1', { ...editable, isEditable: false }), {}, ['/old/app'], []],
    ['a wheel', project('x', '1', wheel), {}, ['x @ file:///w/x.whl#sha256=ab'], []],
    [
      'a wheel that is gone, but no namesake from an index',
      project('x', '1', wheel),
      { exists: () => false },
      [],
      [],
    ],
    [
      'an archive whose URL has a fragment',
      project('x', '1', { kind: 'archive', url: 'https://h/x.zip#subdirectory=a', hash: 'sha256=ab' }),
      { exists: () => false },
      ['x @ https://h/x.zip#subdirectory=a'],
      [],
    ],
    ['a commit', project('x', '1', commit), { exists: () => false }, ['x @ git+https://h/x.git@abc'], []],
    ['a URL of an environment that is not trusted', project('x', '1', commit), { isTrusted: false }, [], []],
    [
      'a project of an index, of an environment that is not trusted',
      project('x', '1'),
      { isTrusted: false },
      ['x==1'],
      ['x'],
    ],
    ['an unknown origin', project('x', '1', { kind: 'unknown' }), {}, [], []],
    [
      'a setuptools that the person installed',
      project('setuptools', '75'),
      { seeded: names({ setuptools: '66' }) },
      ['setuptools==75'],
      ['setuptools'],
    ],
    ['a wheel that venv never brings', project('wheel', '0.4'), {}, ['wheel==0.4'], ['wheel']],
  ])('%s', (...[, given, options, exact, loose]) => {
    expect(planRestoration([given], { ...PLAIN, ...options })).toEqual([{ project: given, exact, loose }]);
  });

  it.each<readonly [string, Partial<Options>]>([
    ['is there in that version', { seeded: names({ setuptools: '66' }) }],
    ['belonged to another Python', { isSamePython: false }],
  ])('nothing where the setuptools of the environment %s', (_title, options) => {
    expect(planRestoration([project('setuptools', '66')], { ...PLAIN, ...options })).toEqual([]);
  });
});

describe('a path below a directory that was moved', () => {
  it.each([
    ['/old/app', '/new/app'],
    ['/old', '/new'],
    ['/older/app', '/older/app'],
    ['/x/old/app', '/x/old/app'],
  ])('%s is %s', (path, moved) => {
    expect(movedPath(path, '/old', '/new')).toBe(moved);
  });
});

describe('the versions of a lock file', () => {
  it.each<readonly [string, unknown, Readonly<Record<string, string>>]>([
    [
      'uv.lock, poetry.lock, pdm.lock',
      {
        package: [
          { name: 'A_b', version: '1.0' },
          { name: 'c', version: '2' },
        ],
      },
      { 'a-b': '1.0', c: '2' },
    ],
    ['pylock.toml', { packages: [{ name: 'a', version: '1' }, { name: 'local' }] }, { a: '1' }],
    [
      'Pipfile.lock',
      { default: { a: { version: '==1.0' } }, develop: { b: { version: '==2' }, c: { git: 'x' } } },
      { a: '1.0', b: '2' },
    ],
    [
      'several versions of one project, for other platforms',
      {
        package: [
          { name: 'a', version: '1' },
          { name: 'A', version: '2' },
        ],
      },
      {},
    ],
    [
      'text that is not a version',
      {
        package: [
          { name: 'a', version: '1 --index-url x' },
          { name: 'b', version: 3 },
        ],
      },
      {},
    ],
    ['no lock file', 'text', {}],
  ])('%s', (_title, lock, pins) => {
    expect(Object.fromEntries(pinsOf(lock))).toEqual(pins);
  });

  it('are words that pip takes for versions, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.array(fc.record({ name: fc.string(), version: fc.string() })),
        (any, list) => {
          for (const lock of [any, { package: list }, { packages: list, default: any }])
            for (const version of pinsOf(lock).values()) expect(version).toMatch(/^[0-9][0-9A-Za-z.!+_-]*$/);
        },
      ),
    );
  });
});
