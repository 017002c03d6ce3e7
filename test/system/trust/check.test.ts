import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTrustProblem } from '../../../src/system/trust/check.ts';
import { git, makeRepository } from '../../support/git.ts';
import { NOBODY, openToOthers } from '../../support/other-user.ts';
import { PYTHON_MINOR, SITE_PACKAGES } from '../../support/python.ts';
import { scratchDirectory } from '../../support/shell-script.ts';
import { makeVenv } from '../../support/venv.ts';

/** A project with an ordinary virtual environment in it. */
function project(name = 'project'): { readonly tree: string; readonly venv: string } {
  const tree = join(scratchDirectory(), name);
  mkdirSync(tree, { recursive: true });
  return { tree, venv: makeVenv(join(tree, '.venv')) };
}

const sitePackages = (venv: string): string => join(venv, SITE_PACKAGES);

describe('an environment without problems', () => {
  it.each(['project', 'two words', "it's", '$(x)', 'é日本語', 'line\nbreak', '-rf'])(
    'in a directory named %j',
    (name) => {
      expect(findTrustProblem(project(name).venv)).toBeUndefined();
    },
  );

  it('below a directory that everybody may write, but whose sticky bit protects each file (/tmp)', () => {
    const { tree, venv } = project();
    chmodSync(tree, 0o1777);
    expect(findTrustProblem(venv)).toBeUndefined();
  });

  it('with the system site packages, with symbolic links, with copies', () => {
    const { tree } = project();
    expect(findTrustProblem(makeVenv(join(tree, 'a'), '--system-site-packages'))).toBeUndefined();
    expect(findTrustProblem(makeVenv(join(tree, 'b'), '--copies'))).toBeUndefined();
  });

  it('in a repository that does not hold it', () => {
    const { tree, venv } = project();
    makeRepository(tree);
    writeFileSync(join(tree, '.gitignore'), '.venv\n');
    writeFileSync(join(tree, 'app.py'), '');
    git(tree, 'add', '--all');
    expect(findTrustProblem(venv)).toBeUndefined();
  });

  it('in a repository to which nothing was ever added', () => {
    const { tree, venv } = project();
    makeRepository(tree);
    expect(findTrustProblem(venv)).toBeUndefined();
  });

  it('whose interpreter no longer exists', () => {
    const { venv } = project();
    const file = join(venv, 'pyvenv.cfg');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/^home = .*$/m, 'home = /opt/python-that-went/bin'),
    );
    expect(findTrustProblem(venv)).toBeUndefined();
  });

  it("whose group is one of the person's own", { tags: 'root' }, () => {
    const { tree, venv } = project();
    for (const path of [tree, venv]) chmodSync(path, 0o775);
    expect(findTrustProblem(venv)).toBeUndefined();
  });

  it('with a command in bin that a package installed', () => {
    const { venv } = project();
    writeFileSync(join(venv, 'bin/ping'), '#!/bin/sh\n');
    const info = join(sitePackages(venv), 'x-1.dist-info');
    mkdirSync(info);
    writeFileSync(
      join(info, 'RECORD'),
      'x/__init__.py,sha256=x,0\n../../../bin/ping,sha256=x,10\nx-1.dist-info/RECORD,,\n',
    );
    expect(findTrustProblem(venv)).toBeUndefined();
  });

  it('with commands in bin that have no everyday names', () => {
    const { venv } = project();
    for (const name of ['black', 'pip', 'pip3', 'pytest', 'lsx', 'my-ls'])
      writeFileSync(join(venv, 'bin', name), '#!/bin/sh\n');
    expect(findTrustProblem(venv)).toBeUndefined();
  });
});

describe('colon', () => {
  it.each(['a:b', ':', 'x:'])('below a directory named %j', (name) => {
    const { tree } = project();
    // Python itself makes no environment there, but one can be moved there.
    const venv = join(dirname(tree), name, '.venv');
    renameSync(tree, dirname(venv));
    expect(findTrustProblem(venv)).toEqual({ code: 'colon', path: venv });
  });
});

describe('symbolic-link', () => {
  it('the environment itself', () => {
    const { tree, venv } = project();
    symlinkSync(venv, join(tree, 'venv'));
    expect(findTrustProblem(join(tree, 'venv'))).toEqual({ code: 'symbolic-link', path: join(tree, 'venv') });
  });

  it('that leads nowhere', () => {
    const { tree } = project();
    symlinkSync('/nonexistent', join(tree, 'venv'));
    expect(findTrustProblem(join(tree, 'venv'))).toEqual({ code: 'symbolic-link', path: join(tree, 'venv') });
  });

  it.each(['bin', 'pyvenv.cfg'])('its %s', (name) => {
    const { tree, venv } = project();
    renameSync(join(venv, name), join(tree, 'moved'));
    symlinkSync(join(tree, 'moved'), join(venv, name));
    expect(findTrustProblem(venv)).toEqual({ code: 'symbolic-link', path: join(venv, name) });
  });
});

describe('not-a-directory', () => {
  it('a file, as a draft of PEP 832 has it', () => {
    const { tree } = project();
    writeFileSync(join(tree, 'venv'), '/home/me/.venvs/app\n');
    expect(findTrustProblem(join(tree, 'venv'))).toEqual({
      code: 'not-a-directory',
      path: join(tree, 'venv'),
    });
  });

  it('nothing', () => {
    const { tree } = project();
    expect(findTrustProblem(join(tree, 'venv'))).toEqual({
      code: 'not-a-directory',
      path: join(tree, 'venv'),
    });
  });

  it('a FIFO, which is not opened', () => {
    const { tree } = project();
    execFileSync('/usr/bin/mkfifo', [join(tree, 'venv')]);
    expect(findTrustProblem(join(tree, 'venv'))?.code).toBe('not-a-directory');
  });
});

describe('no-configuration', () => {
  it.each<readonly [string, (file: string) => void]>([
    ['no pyvenv.cfg', () => undefined],
    ['a directory', (file) => mkdirSync(file)],
    ['a FIFO, which is not opened', (file) => execFileSync('/usr/bin/mkfifo', [file])],
    ['an empty file', (file) => writeFileSync(file, '')],
    [
      'more than a configuration ever is',
      (file) => writeFileSync(file, `home = /usr/bin\n${'#'.repeat(65_536)}`),
    ],
    ['no home', (file) => writeFileSync(file, 'include-system-site-packages = false\n')],
    ['an empty home', (file) => writeFileSync(file, 'home =\n')],
    ['a relative home', (file) => writeFileSync(file, 'home = bin\n')],
    ['a relative home above the working directory', (file) => writeFileSync(file, 'home = ../evil/bin\n')],
    ['bytes that are not text', (file) => writeFileSync(file, Buffer.from([0xff, 0x00, 0xfe, 0x0a]))],
  ])('%s', (_title, make) => {
    const { venv } = project();
    const file = join(venv, 'pyvenv.cfg');
    rmSync(file);
    make(file);
    expect(findTrustProblem(venv)).toEqual({ code: 'no-configuration', path: file });
  });
});

describe('foreign-owner', { tags: 'root' }, () => {
  it.each(['..', '.', 'bin', 'pyvenv.cfg'])('of %s in the environment', (name) => {
    const { venv } = project();
    const path = join(venv, name);
    chownSync(path, NOBODY, NOBODY);
    expect(findTrustProblem(venv)).toEqual({ code: 'foreign-owner', path });
  });

  it('of a directory far above', () => {
    const top = scratchDirectory();
    const venv = join(top, 'a/b/c/.venv');
    mkdirSync(dirname(venv), { recursive: true });
    makeVenv(venv);
    chownSync(join(top, 'a'), NOBODY, NOBODY);
    expect(findTrustProblem(venv)).toEqual({ code: 'foreign-owner', path: join(top, 'a') });
  });

  it.each(['bin/python3', 'bin/python', SITE_PACKAGES])('of what will run: %s', (name) => {
    const { tree } = project();
    const venv = makeVenv(join(tree, 'copies'), '--copies');
    chownSync(join(venv, name), NOBODY, NOBODY);
    expect(findTrustProblem(venv)?.code).toBe('foreign-owner');
  });
});

describe('writable-by-others', () => {
  it.each([
    ['..', 0o777],
    ['..', 0o757],
    ['.', 0o777],
    ['.', 0o702],
    ['bin', 0o777],
    ['pyvenv.cfg', 0o666],
  ])('%s with mode %o', (name, mode) => {
    const { venv } = project();
    const path = join(venv, name);
    chmodSync(path, mode);
    expect(findTrustProblem(venv)).toEqual({ code: 'writable-by-others', path });
  });

  it.each([
    ['..', 0o775],
    ['.', 0o775],
    ['bin', 0o775],
    ['pyvenv.cfg', 0o664],
  ])("%s with mode %o, by a group that is not the person's own", { tags: 'root' }, (name, mode) => {
    const { venv } = project();
    const path = join(venv, name);
    chownSync(path, 0, NOBODY);
    chmodSync(path, mode);
    expect(findTrustProblem(venv)).toEqual({ code: 'writable-by-others', path });
  });

  it.each(['.', 'bin'])(
    '%s itself in spite of a sticky bit: others may still add a program to it',
    (name) => {
      const { venv } = project();
      chmodSync(join(venv, name), 0o1777);
      expect(findTrustProblem(venv)).toEqual({ code: 'writable-by-others', path: join(venv, name) });
    },
  );

  it.each(['bin/python3', 'lib', dirname(SITE_PACKAGES), SITE_PACKAGES])('what will run: %s', (name) => {
    const { tree } = project();
    const venv = makeVenv(join(tree, 'copies'), '--copies');
    chmodSync(join(venv, name), 0o777);
    expect(findTrustProblem(venv)?.code).toBe('writable-by-others');
  });
});

describe('tracked-by-git', () => {
  it.each([2, 4])('committed, with an index of version %i', (version) => {
    const { tree, venv } = project();
    makeRepository(tree);
    git(tree, 'add', '--all', '--force');
    git(tree, 'update-index', '--index-version', String(version));
    git(tree, 'commit', '--quiet', '--message', 'x');
    expect(findTrustProblem(venv)).toEqual({ code: 'tracked-by-git', path: venv });
  });

  it('only one file of it', () => {
    const { tree, venv } = project();
    makeRepository(tree);
    git(tree, 'add', '--force', '.venv/pyvenv.cfg');
    expect(findTrustProblem(venv)).toEqual({ code: 'tracked-by-git', path: venv });
  });

  it.each(['é日本語', 'two words', "it's"])('from a root above, below %j', (name) => {
    const tree = makeRepository(join(scratchDirectory(), 'root'));
    mkdirSync(join(tree, name));
    const venv = makeVenv(join(tree, name, '.venv'));
    git(tree, 'add', '--all', '--force');
    expect(findTrustProblem(venv)).toEqual({ code: 'tracked-by-git', path: venv });
  });

  it('from a root above an inner repository that holds nothing yet', () => {
    const tree = makeRepository(join(scratchDirectory(), 'root'));
    const venv = makeVenv(join(tree, '.venv'));
    git(tree, 'add', '--all', '--force');
    const inner = join(tree, 'inner');
    makeRepository(inner);
    expect(findTrustProblem(venv)).toEqual({ code: 'tracked-by-git', path: venv });
  });

  it('in a linked work tree, whose .git is a file', () => {
    const tree = makeRepository(join(scratchDirectory(), 'root'));
    makeVenv(join(tree, '.venv'));
    git(tree, 'add', '--all', '--force');
    git(tree, 'commit', '--quiet', '--message', 'x');
    git(tree, 'worktree', 'add', '--quiet', '../linked');
    const venv = join(tree, '../linked/.venv');
    expect(findTrustProblem(venv)).toEqual({ code: 'tracked-by-git', path: venv });
  });

  it('in a submodule, whose .git names a relative path', () => {
    const other = makeRepository(join(scratchDirectory(), 'other'));
    makeVenv(join(other, '.venv'));
    git(other, 'add', '--all', '--force');
    git(other, 'commit', '--quiet', '--message', 'x');
    const tree = makeRepository(join(scratchDirectory(), 'root'));
    git(tree, 'submodule', '--quiet', 'add', other, 'sub');
    const venv = join(tree, 'sub/.venv');
    expect(findTrustProblem(venv)).toEqual({ code: 'tracked-by-git', path: venv });
  });

  it('an environment that is a submodule itself', () => {
    const other = makeRepository(join(scratchDirectory(), 'other'));
    makeVenv(join(other, 'x'));
    cpSync(join(other, 'x'), other, { recursive: true, verbatimSymlinks: true });
    rmSync(join(other, 'x'), { recursive: true });
    git(other, 'add', '--all', '--force');
    git(other, 'commit', '--quiet', '--message', 'x');
    const tree = makeRepository(join(scratchDirectory(), 'root'));
    git(tree, 'submodule', '--quiet', 'add', '--force', other, '.venv');
    // Made again, since git keeps no empty directories: without them it would be refused for another reason.
    mkdirSync(sitePackages(join(tree, '.venv')), { recursive: true });
    expect(findTrustProblem(join(tree, '.venv'))?.code).toMatch(/^(tracked-by-git|unknown-git-index)$/);
  });

  it('in a repository with SHA-256 names', () => {
    const { tree, venv } = project();
    makeRepository(tree, '--object-format=sha256');
    git(tree, 'add', '--all', '--force');
    expect(findTrustProblem(venv)?.code).toMatch(/^(tracked-by-git|unknown-git-index)$/);
  });

  it('in a repository with a split index', () => {
    const { tree, venv } = project();
    makeRepository(tree);
    git(tree, 'add', '--all', '--force');
    git(tree, 'update-index', '--split-index');
    expect(findTrustProblem(venv)?.code).toMatch(/^(tracked-by-git|unknown-git-index)$/);
  });
});

describe('unknown-git-index', () => {
  it.each<readonly [string, (index: string) => void]>([
    ['garbage', (index) => writeFileSync(index, 'garbage')],
    ['an empty file', (index) => writeFileSync(index, '')],
    ['an index cut off', (index) => truncateSync(index, 80)],
    [
      'an index of a version to come',
      (index) => writeFileSync(index, Buffer.from('DIRC\0\0\0\u0005\0\0\0\0')),
    ],
    ['an index that is too long to read', (index) => truncateSync(index, (64 << 20) + 1)],
  ])('%s', (_title, damage) => {
    const { tree, venv } = project();
    makeRepository(tree);
    for (const name of ['a', 'b', 'c']) writeFileSync(join(tree, name), '');
    git(tree, 'add', 'a', 'b', 'c');
    const index = join(tree, '.git/index');
    damage(index);
    expect(findTrustProblem(venv)).toEqual({ code: 'unknown-git-index', path: index });
  });

  it('an index that is not readable', { tags: 'changing-user' }, () => {
    const { tree, venv } = project();
    makeRepository(tree);
    writeFileSync(join(tree, 'a'), '');
    git(tree, 'add', 'a');
    const index = join(tree, '.git/index');
    chmodSync(index, 0o600);
    chownSync(join(venv, 'pyvenv.cfg'), NOBODY, NOBODY);
    openToOthers(tree);
    asNobody(() => {
      expect(findTrustProblem(venv)).toEqual({ code: 'unknown-git-index', path: index });
    });
  });
});

describe('foreign-home', () => {
  it('a directory that others may write', () => {
    const { tree, venv } = project();
    const home = join(tree, 'evil');
    mkdirSync(home);
    chmodSync(home, 0o777);
    writeHome(venv, home);
    expect(findTrustProblem(venv)).toEqual({ code: 'foreign-home', path: home });
  });

  it('a directory of somebody else', { tags: 'root' }, () => {
    const { tree, venv } = project();
    const home = join(tree, 'evil');
    mkdirSync(home);
    chownSync(home, NOBODY, NOBODY);
    writeHome(venv, home);
    expect(findTrustProblem(venv)).toEqual({ code: 'foreign-home', path: home });
  });

  it('a directory that others can replace through the one above it', () => {
    const { tree, venv } = project();
    mkdirSync(join(tree, 'evil/bin'), { recursive: true });
    chmodSync(join(tree, 'evil'), 0o777);
    writeHome(venv, join(tree, 'evil/bin'));
    expect(findTrustProblem(venv)).toEqual({ code: 'foreign-home', path: join(tree, 'evil') });
    chmodSync(join(tree, 'evil'), 0o1777);
    expect(findTrustProblem(venv)).toBeUndefined();
  });

  it('a directory that is not named but reached through a link', () => {
    const { tree, venv } = project();
    const evil = join(tree, 'evil');
    mkdirSync(evil);
    writeFileSync(join(evil, `python${PYTHON_MINOR}`), '');
    chmodSync(evil, 0o777);
    for (const name of ['python', 'python3', `python${PYTHON_MINOR}`]) rmSync(join(venv, 'bin', name));
    symlinkSync(join(evil, `python${PYTHON_MINOR}`), join(venv, 'bin/python'));
    expect(findTrustProblem(venv)).toEqual({ code: 'foreign-home', path: evil });
  });

  it('the last `home`, which counts for Python too', () => {
    const { tree, venv } = project();
    const home = join(tree, 'evil');
    mkdirSync(home);
    chmodSync(home, 0o777);
    appendFileSync(join(venv, 'pyvenv.cfg'), `HOME = ${home}\n`);
    expect(findTrustProblem(venv)).toEqual({ code: 'foreign-home', path: home });
  });
});

describe('shadows-command', () => {
  it.each([
    'ls',
    'cd',
    'git',
    'sudo',
    'ssh',
    'rm',
    '[',
    'test',
    'cat',
    'apt',
    'which',
    'bash',
    'pipx',
    'node',
    'make',
    'env',
  ])('%s', (name) => {
    const { venv } = project();
    writeFileSync(join(venv, 'bin', name), '#!/bin/sh\n');
    expect(findTrustProblem(venv)).toEqual({ code: 'shadows-command', path: join(venv, 'bin', name) });
  });

  it('a link that leads nowhere yet', () => {
    const { venv } = project();
    symlinkSync('/nonexistent', join(venv, 'bin/ls'));
    expect(findTrustProblem(venv)?.code).toBe('shadows-command');
  });

  it('a command of another name than the one that a package installed', () => {
    const { venv } = project();
    for (const name of ['ls', 'ping']) writeFileSync(join(venv, 'bin', name), '#!/bin/sh\n');
    const info = join(sitePackages(venv), 'x-1.dist-info');
    mkdirSync(info);
    writeFileSync(join(info, 'RECORD'), '../../../bin/ping,sha256=x,10\n../../../bin/ls.txt,,\nbin/ls,,\n');
    expect(findTrustProblem(venv)).toEqual({ code: 'shadows-command', path: join(venv, 'bin/ls') });
  });
});

function writeHome(venv: string, home: string): void {
  const file = join(venv, 'pyvenv.cfg');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^home = .*$/m, `home = ${home}`));
}

/** Runs code with the rights of a user who owns nothing. */
function asNobody(body: () => void): void {
  process.setegid?.(NOBODY);
  process.seteuid?.(NOBODY);
  try {
    body();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}
