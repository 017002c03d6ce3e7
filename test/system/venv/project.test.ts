import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPlace, findVenvs } from '../../../src/system/venv/project.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

/** A HOME with the given files; the names of directories end with a slash. */
function homeWith(...names: readonly string[]): string {
  const home = join(scratchDirectory(), 'home');
  mkdirSync(home);
  for (const name of names) {
    const path = join(home, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, '');
  }
  return home;
}

const NAMES = ['.venv', 'venv', 'env'];

describe('the root of a project', () => {
  it.each([
    'pyproject.toml',
    'requirements.txt',
    'requirements-dev.txt',
    'requirements_test.txt',
    'setup.py',
    'setup.cfg',
    'Pipfile',
    '.git/',
    '.hg/',
    '.svn/',
    '.git',
  ])('%s marks it', (marker) => {
    const home = homeWith(`app/${marker}`, 'app/src/deep/');
    for (const below of ['app', 'app/src', 'app/src/deep'])
      expect(findPlace(join(home, below), home)).toEqual({ kind: 'project', directory: join(home, 'app') });
  });

  it.each([
    'README.md',
    'package.json',
    'requirements.in',
    'requirements.txt.bak',
    'my-requirements.txt',
    'pyproject.toml.orig',
    'setup.pyc',
    'Pipfile.lock',
    '.gitignore',
    'tox.ini',
  ])('%s does not', (name) => {
    const home = homeWith(`app/${name}`, 'app/src/');
    expect(findPlace(join(home, 'app/src'), home)).toEqual({
      kind: 'directory',
      directory: join(home, 'app/src'),
    });
  });

  it('is the nearest one', () => {
    const home = homeWith('app/pyproject.toml', 'app/sub/setup.py', 'app/sub/src/');
    expect(findPlace(join(home, 'app/sub/src'), home)).toEqual({
      kind: 'project',
      directory: join(home, 'app/sub'),
    });
  });

  it.each(['pyproject.toml', 'requirements.txt', '.git/'])(
    'HOME is none, whatever is in it: %s',
    (marker) => {
      const home = homeWith(marker, 'notes/');
      expect(findPlace(home, home)).toEqual({ kind: 'unsuitable', directory: home, reason: 'home' });
      expect(findPlace(join(home, 'notes'), home)).toEqual({
        kind: 'directory',
        directory: join(home, 'notes'),
      });
    },
  );

  it('is not Downloads, but may be a directory in it', () => {
    const home = homeWith('Downloads/pyproject.toml', 'Downloads/x/y/', 'Downloads/app/pyproject.toml');
    expect(findPlace(join(home, 'Downloads'), home)).toMatchObject({ kind: 'unsuitable', reason: 'shared' });
    expect(findPlace(join(home, 'Downloads/x/y'), home)).toEqual({
      kind: 'directory',
      directory: join(home, 'Downloads/x/y'),
    });
    expect(findPlace(join(home, 'Downloads/app'), home)).toMatchObject({ kind: 'project' });
  });

  it('is found behind a symbolic link', () => {
    const home = homeWith('real/pyproject.toml', 'real/src/');
    symlinkSync(join(home, 'real'), join(home, 'link'));
    expect(findPlace(join(home, 'link/src'), home)).toEqual({
      kind: 'project',
      directory: join(home, 'link'),
    });
  });
});

describe('no environment is made in', () => {
  it.each([
    ['/', 'shared'],
    ['/tmp', 'shared'],
    ['/var/tmp', 'shared'],
    ['/home', 'shared'],
    ['/usr', 'system'],
    ['/usr/bin', 'system'],
    ['/usr/lib/python3', 'system'],
    ['/etc', 'system'],
    ['/etc/apt', 'system'],
    ['/var/lib', 'system'],
    ['/bin', 'system'],
    ['/proc/self', 'system'],
    ['/dev/shm', 'system'],
    ['/root', 'shared'],
  ])('%s: %s', (directory, reason) => {
    expect(findPlace(directory, '/home/me')).toEqual({ kind: 'unsuitable', directory, reason });
  });

  it.each(['Downloads', 'Desktop', 'Documents'])('~/%s itself', (name) => {
    const home = homeWith(`${name}/`);
    expect(findPlace(join(home, name), home)).toMatchObject({ kind: 'unsuitable', reason: 'shared' });
  });

  it.each(['Téléchargements', 'Schreibtisch', 'Mes documents'])(
    'such directories in the words of the person: %s',
    (name) => {
      const home = homeWith(`${name}/app/`);
      mkdirSync(join(home, '.config'));
      writeFileSync(join(home, '.config/user-dirs.dirs'), `# comment\nXDG_DOWNLOAD_DIR="$HOME/${name}"\n`);
      expect(findPlace(join(home, name), home)).toMatchObject({ kind: 'unsuitable', reason: 'shared' });
      expect(findPlace(join(home, name, 'app'), home)).toMatchObject({ kind: 'directory' });
    },
  );

  it('a directory with a colon, and any below one: PATH would split there', () => {
    const home = homeWith('a:b/', 'c:d/app/pyproject.toml');
    expect(findPlace(join(home, 'a:b'), home)).toMatchObject({ kind: 'unsuitable', reason: 'colon' });
    expect(findPlace(join(home, 'c:d/app'), home)).toMatchObject({ kind: 'unsuitable', reason: 'colon' });
  });
});

describe('an environment may be made in', () => {
  it.each([
    '/var/tmp/x',
    '/usr/src/app',
    '/usr/local/src/app',
    '/run/user/1000/x',
    '/var/www/app',
    '/srv/app',
    '/opt/app',
    '/mnt/disk/app',
    '/home/other/app',
  ])('%s is no place of the system', (directory) => {
    const place = findPlace(directory, '/home/me');
    // It does not exist on this machine, so it cannot be written.
    expect(place.kind === 'unsuitable' ? place.reason : 'none').toMatch(/none|not-writable/);
  });

  it('a directory below a HOME that is inside a system directory', () => {
    expect(findPlace('/var/lib/jenkins', '/var/lib/jenkins')).toMatchObject({ reason: 'home' });
    const place = findPlace('/var/lib/jenkins/app', '/var/lib/jenkins');
    expect(place.kind === 'unsuitable' ? place.reason : 'none').not.toBe('system');
  });
});

describe('the environments of a directory and those above it', () => {
  const relative = (home: string, from: string, names: readonly string[] = NAMES): readonly string[] => {
    const directory = join(home, from);
    const found = findVenvs(directory, { home, names, place: findPlace(directory, home) });
    return found.map((path) => path.slice(home.length + 1));
  };

  it('are listed nearest first, then in the order of the names', () => {
    const home = homeWith(
      'app/env/pyvenv.cfg',
      'app/.venv/pyvenv.cfg',
      'app/src/venv/pyvenv.cfg',
      'app/src/deep/',
    );
    expect(relative(home, 'app/src/deep')).toEqual(['app/src/venv', 'app/.venv', 'app/env']);
    expect(relative(home, 'app/src/deep', ['env', '.venv'])).toEqual(['app/env', 'app/.venv']);
  });

  it('do not include one of HOME, seen from below it', () => {
    const home = homeWith('.venv/pyvenv.cfg', 'app/');
    expect(relative(home, 'app')).toEqual([]);
  });

  it('are only directories with a pyvenv.cfg', () => {
    const home = homeWith('app/.venv/bin/', 'app/venv', 'app/env/pyvenv.cfg');
    expect(relative(home, 'app')).toEqual(['app/env']);
  });

  it('are searched up to HOME if there is no project', () => {
    const home = homeWith('work/.venv/pyvenv.cfg', 'work/app/src/');
    expect(relative(home, 'work/app/src')).toEqual(['work/.venv']);
  });

  it('are not searched above the root of the project', () => {
    const home = homeWith('work/.venv/pyvenv.cfg', 'work/app/pyproject.toml', 'work/app/src/');
    expect(relative(home, 'work/app/src')).toEqual([]);
  });
});
