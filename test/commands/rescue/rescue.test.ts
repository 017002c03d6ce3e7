// @module-tag python3-venv
// @module-tag pipx
// @module-tag managed-pip
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { makeHome, type Home } from '../../support/home.ts';
import { pipxSharedLibs } from '../../support/pipx.ts';
import { HELPER, runHelper, type HelperRun } from '../../support/pipward.ts';
import { shareCaches } from '../../support/set-up.ts';
import { PYTHON_MINOR, SITE_PACKAGES } from '../../support/python.ts';
import { snapshot } from '../../support/snapshot.ts';
import { makeWheel } from '../../support/wheels.ts';

/** A HOME in which pip installed things before there was a marker file, with wheels of its own. */
function makeLitteredHome(...words: readonly string[]): { readonly home: Home; readonly wheels: string } {
  const home = makeHome();
  shareCaches(home);
  const wheels = join(home.path, 'wheels');
  makeWheel(wheels, { name: 'packaging', version: '99.0' });
  makeWheel(wheels, { name: 'upper', version: '1.0', requires: ['lower>=1'] });
  const licenses = 'lower-1.0.dist-info/licenses';
  makeWheel(wheels, {
    name: 'lower',
    version: '1.0',
    files: { [`${licenses}/LICENSE`]: 'free\n', [`${licenses}/vendor/LICENSE`]: 'as free\n' },
  });
  execFileSync('/usr/bin/pip3', ['install', '--quiet', '--user', '--break-system-packages', ...words], {
    env: environmentOf(home),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { home, wheels };
}

const environmentOf = (home: Home): Record<string, string> => ({
  HOME: home.path,
  PATH: '/usr/bin:/bin',
  PIP_NO_INDEX: '1',
  PIP_FIND_LINKS: `${home.path}/wheels ${inject('wheelhouse')}`,
  PIPX_SHARED_LIBS: pipxSharedLibs(),
});

function run(home: Home, ...args: readonly string[]): HelperRun {
  return runHelper(home, args, { env: environmentOf(home) });
}

/** The packages that the system's Python and a user see. */
function left(home: Home): object {
  return {
    lib: snapshot(join(home.path, '.local/lib')),
    bin: existsSync(join(home.path, '.local/bin/black')),
  };
}

describe('pipward rescue', () => {
  it('shows packages, their places and what they hide, and moves nothing without consent', () => {
    const { home } = makeLitteredHome('packaging==99.0', 'black', 'upper');
    const before = snapshot(join(home.path, '.local'));
    const { status, stdout, stderr } = run(home, 'rescue');
    expect(status).toBe(0);
    expect(stdout).toContain(`in \`~/.local/${SITE_PACKAGES}\``);
    expect(stdout).toMatch(
      /`packaging` 99\.0, hides \d[^ ]* of `python3-packaging`: to the default environment/,
    );
    expect(stdout).toContain('`black` 24.1: to pipx');
    expect(stdout).toContain('`lower` 1.0: removed');
    expect(stderr).toContain('pipward rescue --yes');
    expect(snapshot(join(home.path, '.local'))).toEqual(before);
  });

  it('moves applications to pipx and libraries to the default environment; undo puts everything back', () => {
    const { home } = makeLitteredHome('packaging==99.0', 'black', 'upper');
    const before = left(home);
    const { status, stderr } = run(home, 'rescue', '--yes');
    expect(stderr).toContain('`pipward undo 2` moves them back');
    expect(status).toBe(0);
    const site = join(home.path, '.local', SITE_PACKAGES);
    expect(readdirSync(site)).toEqual([]);
    expect(realpathSync(join(home.path, '.local/bin/black'))).toContain('/pipx/venvs/black/');
    const ask = 'import packaging, upper, lower; print(packaging.__version__, upper.__version__)';
    const python = join(home.path, '.local/share/pipward/venvs/default/bin/python');
    expect(execFileSync(python, ['-c', ask], { encoding: 'utf8' })).toBe('99.0 1.0\n');
    expect(run(home, 'rescue').stderr).toContain('nothing to rescue');

    const undone = run(home, 'undo', '--yes');
    expect(undone.stderr).toContain('pipx uninstall black');
    expect(undone.status).toBe(0);
    expect(left(home)).toEqual(before);
    expect(lstatSync(join(home.path, '.local/bin/black')).isSymbolicLink()).toBe(false);
    expect(
      existsSync(join(home.path, '.local/share/pipward/rescued', new Date().toISOString().slice(0, 10))),
    ).toBe(false);
  });

  it('puts back a package that cannot be installed any more, with its requirements', () => {
    const { home, wheels } = makeLitteredHome('upper', 'requests');
    rmSync(join(wheels, 'upper-1.0-py3-none-any.whl'));
    const { status, stderr } = run(home, 'rescue', '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('`upper` could not be installed, so it stays where it was');
    const site = join(home.path, '.local', SITE_PACKAGES);
    expect(['upper', 'lower', 'requests'].map((name) => existsSync(join(site, name)))).toEqual([
      true,
      true,
      false,
    ]);
    const env = { HOME: home.path, PATH: '/usr/bin' };
    execFileSync('/usr/bin/python3', ['-c', 'import upper, lower'], { env });
  });

  it('touches no file outside of the directory, even if a list of files names one', () => {
    const { home } = makeLitteredHome('requests');
    const precious = home.write('precious.txt', 'mine');
    const record = `.local/${SITE_PACKAGES}/requests-2.32.3.dist-info/RECORD`;
    home.write(record, `../../../../precious.txt,,\n${precious},,\n${home.read(record)}`);
    expect(run(home, 'rescue', '--yes').status).toBe(0);
    expect(home.read('precious.txt')).toBe('mine');
  });

  it('moves nothing if one file cannot be moved', () => {
    const { home } = makeLitteredHome('lower', 'requests');
    const site = join(home.path, '.local', SITE_PACKAGES);
    symlinkSync('requests', join(site, 'twice'));
    const record = `.local/${SITE_PACKAGES}/requests-2.32.3.dist-info/RECORD`;
    home.write(record, `twice/__init__.py,,\ntwice,,\n${home.read(record)}`);
    const before = left(home);
    const { status, stderr } = run(home, 'rescue', '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('nothing was moved');
    expect(left(home)).toEqual(before);
    expect(run(home, 'undo', '2', '--yes').stderr).toContain('that change is already undone');
  });

  it('moves packages of root from /usr/local, across disks, and puts them back', { tags: 'mounts' }, () => {
    const { home } = makeLitteredHome('requests');
    const local = `/usr/local/lib/python${PYTHON_MINOR}/dist-packages`;
    const helper = `${process.execPath} ${HELPER}`;
    const script = `set -e
mkdir ${home.path}/layer
mount -t tmpfs none ${home.path}/layer
cd ${home.path}/layer
mkdir a b
mount -t overlay overlay -o lowerdir=/usr,upperdir=a,workdir=b /usr
pip3 install --quiet --break-system-packages --ignore-installed packaging==99.0 lower
seen() { python3 -c 'import packaging; print(packaging.__file__)'; }
seen
${helper} rescue --yes >&2
seen
${helper} undo --yes
seen`;
    const stdout = execFileSync('unshare', ['--mount', 'sh', '-c', script], {
      env: environmentOf(home),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const seen = stdout.split('\n').filter((line) => line.startsWith('/'));
    const [before, moved, after] = seen;
    expect(before).toBe(`${local}/packaging/__init__.py`);
    expect(moved).toBe('/usr/lib/python3/dist-packages/packaging/__init__.py');
    expect(after).toBe(before);
  });

  it('has nothing to do if pip has left nothing', () => {
    const home = makeHome();
    const before = snapshot(home.path);
    expect(run(home, 'rescue', '--yes')).toMatchObject({ status: 0, stdout: '' });
    expect(snapshot(home.path)).toEqual(before);
  });
});
