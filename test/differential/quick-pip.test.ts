import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { SITE_PACKAGES } from '../support/python.ts';
import { scratchDirectory } from '../support/shell-script.ts';
import { snapshot } from '../support/snapshot.ts';

/** The distributor's. */
const PIP = '/usr/lib/python3/dist-packages/pip';

const HOOK = fileURLToPath(new URL('../support/quick-pip.py', import.meta.url));

/** Runs its words on a terminal. */
const ON_TERMINAL = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

function environmentIn(home: string): NodeJS.ProcessEnv {
  return {
    HOME: home,
    PATH: '/usr/bin:/bin',
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: inject('wheelhouse'),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
  };
}

/** An environment without pip, in which the distributor's pip installs, or quick-pip.py in its stead. */
function environment(quick: boolean): { readonly venv: string; install(words: readonly string[]): string } {
  const home = scratchDirectory();
  const venv = join(home, 'v');
  spawnSync('/usr/bin/python3', ['-I', '-m', 'venv', '--without-pip', venv]);
  const site = join(venv, SITE_PACKAGES);
  if (quick)
    writeFileSync(
      join(site, 'quick-pip.pth'),
      `import sys; exec(open(${JSON.stringify(HOOK)}).read(), {})\n`,
    );
  // pip is imported from where the distributor has it.
  mkdirSync(join(site, 'pip'), { recursive: true });
  const version = /__version__ = .*/.exec(readFileSync(join(PIP, '__init__.py'), 'utf8'))?.[0] ?? '';
  writeFileSync(join(site, 'pip/__init__.py'), `__path__[:] = ['${PIP}']\n${version}\n`);
  return {
    venv,
    install(words) {
      const { stdout, stderr, status } = spawnSync(
        join(venv, 'bin/python'),
        ['-m', 'pip', 'install', ...words],
        {
          cwd: home,
          encoding: 'utf8',
          env: environmentIn(home),
        },
      );
      return `${stdout}${stderr}${status}`;
    },
  };
}

/** The files of a package, and what RECORD says of them, without what Python compiles. */
function installed(venv: string): unknown {
  const site = join(venv, SITE_PACKAGES);
  const infos = readdirSync(site).filter((name) => name.endsWith('.dist-info'));
  const files = Object.keys(snapshot(venv)).filter(
    (path) => !/__pycache__|quick-pip|site-packages\/pip/.test(path),
  );
  const records = infos.map((info) =>
    readFileSync(join(site, info, 'RECORD'), 'utf8')
      .split(/\r?\n/)
      .map((line) => line.split(',')[0] ?? '')
      .filter((path) => path !== '' && !path.includes('__pycache__'))
      .toSorted(),
  );
  return { files, records };
}

describe('quick-pip.py does as pip does for', { tags: 'managed-pip' }, () => {
  it.each<readonly string[]>([
    ['requests'],
    ['requests==2.32.3'],
    ['rich'],
    ['rich==13.0'],
    ['black', 'numpy', 'rich'],
    ['--quiet', 'flask'],
    ['httpie'],
    ['ansible'],
    ['urllib3[socks]'],
    ['nosuch'],
    ['requests==9'],
    ['--dry-run', 'requests'],
  ])('%j', (...words) => {
    const [pip, quick] = [environment(false), environment(true)];
    const lines = (text: string, venv: string): string => text.replaceAll(venv, 'VENV');
    // The second time, it is there.
    for (let turn = 0; turn < (words[0] === 'rich' ? 2 : 1); turn += 1)
      expect(lines(quick.install(words), quick.venv)).toBe(lines(pip.install(words), pip.venv));
    expect(installed(quick.venv)).toEqual(installed(pip.venv));
  });

  it.each<readonly string[]>([
    ['install', 'requests'],
    ['install', '-U', 'requests>=2', 'black'],
    ['install', '--user', 'requests'],
    ['install', '--pre', '-U', 'nosuch'],
    ['install', '--dry-run', 'requests'],
    ['install', '--target', 'here', 'requests'],
    ['install', '--no-such-option'],
    ['install'],
    ['--version'],
    ['--version', 'install'],
  ])('pip of the distributor: %j', (...words) => {
    const [real, quick] = [makeHome(), makeHome()];
    quick.write(`.local/${SITE_PACKAGES}/quick-pip.pth`, inject('quickAnswers'));
    for (const start of [
      ['-m', 'pip'],
      ['-c', ON_TERMINAL, 'pip'],
    ]) {
      const [mine, theirs] = [quick, real].map((home) => {
        const ran = spawnSync('/usr/bin/python3', [...start, ...words], {
          cwd: home.path,
          encoding: 'utf8',
          env: environmentIn(home.path),
        });
        return `${ran.stdout}${ran.stderr}${ran.status}`.replaceAll(home.path, 'HOME');
      });
      expect(mine).toBe(theirs);
    }
  });

  const read = (home: string, name: string): string =>
    readFileSync(join(home, 'v', name), 'utf8').replaceAll(home, 'HOME');

  it.each(['', '--without-pip'])('python3 -m venv %s', (option) => {
    const [real, quick] = [makeHome(), makeHome()];
    quick.write(`.local/${SITE_PACKAGES}/quick-pip.pth`, inject('quickAnswers'));
    const [mine, theirs] = [quick, real].map(({ path }) => {
      const ran = spawnSync('/usr/bin/python3', ['-m', 'venv', ...(option === '' ? [] : [option]), 'v'], {
        cwd: path,
        encoding: 'utf8',
        env: environmentIn(path),
      });
      const commands = readdirSync(join(path, 'v/bin')).toSorted();
      // The rest of a script is ours in one, and pip's in the other.
      const starts = commands
        .filter((name) => name.startsWith('pip'))
        .map((name) => read(path, `bin/${name}`).split('\n', 1));
      return [`${ran.stdout}${ran.stderr}${ran.status}`, commands, starts, read(path, 'pyvenv.cfg')];
    });
    expect(mine).toEqual(theirs);
  });
});
