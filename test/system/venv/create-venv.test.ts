// @module-tag python3-venv
// @module-tag managed-pip
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { isAllowed } from '../../../src/system/trust/permissions.ts';
import { AS_NOBODY, NOBODY, nodeForOthers, openToOthers } from '../../support/other-user.ts';
import { HAS_SETUPTOOLS, PYTHON_MINOR, SITE_PACKAGES } from '../../support/python.ts';
import { scratchDirectory } from '../../support/shell-script.ts';
import { snapshot } from '../../support/snapshot.ts';
import { until } from '../../support/until.ts';
import { groupIsGone, historyOf, pause, prepareMaker, type Maker } from '../../support/venv-maker.ts';
import { inject } from 'vitest';

const CLEAN = {
  PATH: '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  HOME: '/nonexistent',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
};

/** In the names of compiled files. */
const TAG = `cpython-${PYTHON_MINOR.replace('.', '')}`;

let maker: Maker;
/** What `python3 -m venv` makes. */
let real: string;
beforeAll(async () => {
  real = join(scratchDirectory(), 'real');
  run('/usr/bin/python3', '-m', 'venv', real);
  maker = await prepareMaker();
  // The seed, once.
  const { kind } = await maker.make({ venv: join(scratchDirectory(), '.venv') });
  expect(kind).toBe('created');
});

/** The directory of a project, and the path of its future environment. */
function project(name = 'project'): { readonly tree: string; readonly venv: string } {
  const tree = join(scratchDirectory(), name);
  mkdirSync(tree, { recursive: true });
  return { tree, venv: join(tree, '.venv') };
}

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    env: CLEAN,
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const distributions = (venv: string): unknown =>
  JSON.parse(run(join(venv, 'bin/python'), '-m', 'pip', 'list', '--format=json'));
const commands = (venv: string): readonly string[] => readdirSync(join(venv, 'bin')).toSorted();
const sitePackages = (venv: string): string => join(venv, SITE_PACKAGES);

/** The lines of a RECORD on the files in bin, and whether they are right. */
function recordedScripts(venv: string): readonly { readonly name: string; readonly right: boolean }[] {
  const record = readdirSync(sitePackages(venv)).find((name) => /^pip-.*\.dist-info$/.test(name)) ?? '';
  const lines = readFileSync(join(sitePackages(venv), record, 'RECORD'), 'utf8').split(/\r?\n/);
  return lines
    .map((line) => /^\.\.\/\.\.\/\.\.\/bin\/([^,]+),sha256=([^,]+),(\d+)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, name = '', hash, size]) => {
      const bytes = readFileSync(join(venv, 'bin', name));
      return {
        name,
        right:
          createHash('sha256').update(bytes).digest('base64url') === hash && bytes.length === Number(size),
      };
    });
}

/** pip works when typed, by each of its names: the scripts of all are the same. */
function expectWorking(venv: string): void {
  expect(run(join(venv, `bin/pip${PYTHON_MINOR}`), '--version')).toContain(`from ${sitePackages(venv)}/pip `);
  const script = readFileSync(join(venv, `bin/pip${PYTHON_MINOR}`), 'utf8');
  for (const name of ['pip', 'pip3']) expect(readFileSync(join(venv, 'bin', name), 'utf8')).toBe(script);
  expect(recordedScripts(venv).toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
    ['pip', 'pip3', `pip${PYTHON_MINOR}`].map((name) => ({ name, right: true })),
  );
  expect(readFileSync(join(venv, '.gitignore'), 'utf8')).toBe('*\n');
}

describe('a new environment', () => {
  it('has the distributions and commands that `python3 -m venv` gives', async () => {
    const { venv } = project();
    expect(await maker.make({ venv })).toMatchObject({ kind: 'created', slow: 0, stderr: '' });
    expect(distributions(venv)).toEqual(distributions(real));
    expect(commands(venv)).toEqual(commands(real));
    expect(recordedScripts(venv).map(({ name }) => name)).toEqual(
      recordedScripts(real).map(({ name }) => name),
    );
    expectWorking(venv);
    const freeze = (path: string): string => run(join(path, 'bin/python'), '-m', 'pip', 'freeze', '--all');
    expect(freeze(venv)).toBe(freeze(real));
    expect(run(join(venv, 'bin/python'), '-m', 'pip', 'check')).toContain('No broken requirements');
    const configuration = (path: string): readonly string[] =>
      readFileSync(join(path, 'pyvenv.cfg'), 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith('command'));
    expect(configuration(venv)).toEqual(configuration(real));
  });

  it('has the files of `python3 -m venv`, with their modes', async () => {
    const { venv } = project();
    await maker.make({ venv });
    const kinds = (path: string): readonly string[] =>
      Object.entries(snapshot(path))
        .map(([name, what]) => `${name} ${what.split(' ').slice(0, 2).join(' ')}`)
        .filter((line) => !line.includes('__pycache__') && !line.startsWith('.gitignore'))
        .toSorted();
    expect(kinds(venv)).toEqual(kinds(real));
  });

  it('can uninstall and upgrade its own pip', async () => {
    const { venv } = project();
    await maker.make({ venv });
    run(
      join(venv, 'bin/python'),
      '-m',
      'pip',
      'install',
      '--no-index',
      '--find-links',
      inject('wheelhouse'),
      '--force-reinstall',
      'pip',
    );
    expect(run(join(venv, 'bin/pip'), '--version')).toContain(sitePackages(venv));
    run(join(venv, 'bin/python'), '-m', 'pip', 'uninstall', '--yes', 'pip');
    expect(commands(venv).filter((name) => name.startsWith('pip'))).toEqual([]);
    expect(readdirSync(sitePackages(venv)).filter((name) => name.startsWith('pip'))).toEqual([]);
  });

  it('has a RECORD that matches its files, and can uninstall its setuptools', async () => {
    const { venv } = project();
    await maker.make({ venv });
    for (const name of readdirSync(sitePackages(venv)).filter((entry) => entry.endsWith('.dist-info'))) {
      const record = readFileSync(join(sitePackages(venv), name, 'RECORD'), 'utf8').trimEnd();
      const paths = record.split(/\r?\n/).map((line) => line.split(',', 1)[0] ?? '');
      expect(paths.filter((path) => !existsSync(join(sitePackages(venv), path)))).toEqual([]);
    }
    if (HAS_SETUPTOOLS) {
      run(join(venv, 'bin/python'), '-c', 'import setuptools, pkg_resources');
      run(join(venv, 'bin/python'), '-m', 'pip', 'uninstall', '--yes', 'setuptools');
    }
    expect(readdirSync(sitePackages(venv)).map((name) => name.replace(/-.*/, ''))).toEqual(['pip', 'pip']);
  });

  it('has valid compiled files of pip', async () => {
    const { venv } = project();
    await maker.make({ venv });
    const compiled = readdirSync(sitePackages(venv), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.pyc'),
    );
    const invalid = compiled.filter((path) => {
      const source = path.replace('__pycache__/', '').replace(`.${TAG}.pyc`, '.py');
      const { mtimeMs, size } = statSync(join(sitePackages(venv), source));
      const bytes = readFileSync(join(sitePackages(venv), path));
      return bytes.readUInt32LE(8) !== Math.floor(mtimeMs / 1000) || bytes.readUInt32LE(12) !== size;
    });
    expect(invalid).toEqual([]);
    expect(compiled).toContain(`pip/_internal/cli/__pycache__/main.${TAG}.pyc`);
    expect(compiled.filter((path) => /^(setuptools|pkg_resources)\//.test(path))).toEqual([]);
  });

  it('is the same without tar', async () => {
    const fresh = await prepareMaker();
    const { venv } = project();
    const bin = join(scratchDirectory(), 'bin');
    mkdirSync(bin);
    symlinkSync('/usr/bin/touch', join(bin, 'touch'));
    const env = { PATH: bin };
    const executable = '/usr/bin/python3';
    expect(await fresh.make({ venv, env, executable })).toMatchObject({ kind: 'created', slow: 1 });
    expectWorking(venv);
  });

  it('can install a package', async () => {
    const { venv } = project();
    await maker.make({ venv });
    run(join(venv, 'bin/pip'), 'install', '--no-index', '--find-links', inject('wheelhouse'), 'black');
    expect(run(join(venv, 'bin/black'))).toBe('black 24.1\n');
  });

  it('shares no file with another one, so that an edit in one changes no other', async () => {
    const { tree, venv } = project();
    await maker.make({ venv });
    await maker.make({ venv: join(tree, 'other') });
    const file = join(sitePackages(venv), 'pip/__init__.py');
    expect(statSync(file).nlink).toBe(1);
    expect(lstatSync(file).isSymbolicLink()).toBe(false);
  });

  it.each([true, false])('sees the system packages: %s', async (systemSitePackages) => {
    const { venv } = project();
    await maker.make({ venv, systemSitePackages });
    expect(readFileSync(join(venv, 'pyvenv.cfg'), 'utf8')).toContain(
      `include-system-site-packages = ${systemSitePackages}\n`,
    );
    expectWorking(venv);
  });

  it('is allowed and recorded in the history', async () => {
    const { venv } = project();
    await maker.make({ venv });
    vi.stubEnv('HOME', maker.home);
    for (const name of ['XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME']) vi.stubEnv(name, undefined);
    expect(isAllowed(venv)).toBe(true);
    vi.unstubAllEnvs();
    expect(historyOf(maker.home).at(-1)).toMatchObject({ schema: 1, change: 'venv-created', venv });
  });

  it("is made with its parents below pipward's data directory, for nobody else to read", async () => {
    const venv = join(maker.home, '.local/share/pipward/venvs/default');
    expect(await maker.make({ venv })).toMatchObject({ kind: 'created' });
    expect(statSync(dirname(venv)).mode & 0o077).toBe(0);
    expectWorking(venv);
  });

  it.each(['it\'s "both" $(touch PWNED) `x`', 'line\nbreak and é日本語\u{1f600}', 'x'.repeat(200)])(
    'below %j has a pip that starts, and so has what it installs',
    async (name) => {
      const { venv } = project(name);
      expect(await maker.make({ venv })).toMatchObject({ kind: 'created' });
      expectWorking(venv);
      const options = ['--no-index', '--find-links', inject('wheelhouse')];
      run(join(venv, 'bin/pip'), 'install', ...options, 'black');
      expect(run(join(venv, 'bin/python'), '-c', 'import black; print(black.__version__)')).toBe('24.1\n');
    },
  );
});

describe('a first environment, whose seed does not exist yet', () => {
  it('reports that it takes longer, unlike the second', async () => {
    const fresh = await prepareMaker();
    expect(await fresh.make({ venv: project().venv })).toMatchObject({ kind: 'created', slow: 1 });
    expect(await fresh.make({ venv: project().venv })).toMatchObject({ kind: 'created', slow: 0 });
    expect(
      readdirSync(join(fresh.home, '.cache/pipward/seeds')).filter((name) => name.startsWith('.')),
    ).toEqual([]);
  });

  it.each(['it\'s "a" $(touch PWNED) cache, é 日本語', 'x'.repeat(150)])(
    'is the same with a cache in %j',
    async (name) => {
      const fresh = await prepareMaker();
      const { venv } = project();
      expect(await fresh.make({ venv, env: { XDG_CACHE_HOME: join(fresh.home, name) } })).toMatchObject({
        kind: 'created',
      });
      expectWorking(venv);
    },
  );

  it('is the same whatever the person has set for pip and Python', async () => {
    const fresh = await prepareMaker();
    const { venv } = project();
    mkdirSync(join(fresh.home, '.config/pip'), { recursive: true });
    writeFileSync(
      join(fresh.home, '.config/pip/pip.conf'),
      '[global]\nuser = true\nrequire-virtualenv = true\n[install]\ntarget = /tmp/pwned-target\nno-compile = true\n',
    );
    const env = {
      PIP_USER: '1',
      PIP_TARGET: join(fresh.home, 'target'),
      PIP_PREFIX: join(fresh.home, 'prefix'),
      PIP_REQUIRE_VIRTUALENV: '1',
      PIP_INDEX_URL: 'http://127.0.0.1:1/simple',
      PIP_NO_INDEX: '',
      PIP_DRY_RUN: '1',
      PIP_PYTHON: '/usr/bin/python3',
      PIP_CONFIG_FILE: join(fresh.home, '.config/pip/pip.conf'),
      PYTHONPATH: join(fresh.home, 'evil'),
      PYTHONDONTWRITEBYTECODE: '1',
      TAR_OPTIONS: '--strip-components=1 --exclude=pip',
      VIRTUAL_ENV: join(fresh.home, 'no-venv'),
    };
    mkdirSync(env.PYTHONPATH);
    for (const name of ['pip', 'venv', 'subprocess', 'os'])
      writeFileSync(
        join(env.PYTHONPATH, `${name}.py`),
        `open(${JSON.stringify(join(fresh.home, 'PWNED'))}, 'w')\n`,
      );
    expect(await fresh.make({ venv, env })).toMatchObject({ kind: 'created' });
    expectWorking(venv);
    expect(existsSync(join(fresh.home, 'PWNED'))).toBe(false);
    expect(existsSync(env.PIP_TARGET) || existsSync(env.PIP_PREFIX)).toBe(false);
  });

  it('is made by two processes at once, with one seed', async () => {
    const fresh = await prepareMaker();
    const venvs = [project().venv, project().venv];
    const made = await Promise.all(venvs.map((venv) => fresh.make({ venv })));
    expect(made.map(({ kind }) => kind)).toEqual(['created', 'created']);
    venvs.forEach(expectWorking);
    expect(readdirSync(join(fresh.home, '.cache/pipward/seeds')).length).toBe(1);
  });

  it('leaves nothing if it is interrupted', async () => {
    const fresh = await prepareMaker();
    const { tree, venv } = project();
    const making = fresh.start({ venv, hold: 'before-python' });
    await making.held();
    making.interruptAll('SIGINT');
    await making.made;
    await waitForEnd(making.child.pid);
    await expect.poll(() => readdirSync(tree)).toEqual([]);
    expect(readdirSync(join(fresh.home, '.cache/pipward/seeds'))).toEqual([]);
  });
});

describe('a failure in the middle leaves nothing behind', () => {
  it.each([
    ['at-once', 'other'],
    ['halfway', 'other'],
    ['by-signal', 'other'],
    ['no-symlinks', 'no-symlinks'],
  ] as const)('Python fails: %s', async (broken, code) => {
    const { tree, venv } = project();
    expect(await maker.make({ venv, broken })).toMatchObject({ kind: 'failed', code });
    expect(readdirSync(tree)).toEqual([]);
  });

  it('Python fails without a word', async () => {
    const { tree, venv } = project();
    expect((await maker.make({ venv, broken: 'in-silence' })).kind).toMatch(/failed|thrown/);
    expect(readdirSync(tree)).toEqual([]);
  });

  it.each(['unpack-at-once', 'unpack-halfway', 'unpack-by-signal'] as const)(
    'tar fails, and Python unpacks instead: %s',
    async (broken) => {
      const { tree, venv } = project();
      expect((await maker.make({ venv, broken })).kind).toBe('created');
      expect(readdirSync(tree)).toEqual(['.venv']);
      expect(run(join(venv, 'bin/pip'), '--version')).toContain(sitePackages(venv));
    },
  );

  it('the state directory cannot be written', async () => {
    const { tree, venv } = project();
    writeFileSync(join(maker.home, 'a-file'), '');
    const made = await maker.make({ venv, env: { XDG_STATE_HOME: join(maker.home, 'a-file') } });
    // The environment exists if and only if it was reported as created.
    expect({ told: made.kind === 'created', there: existsSync(venv) }).toEqual({
      told: existsSync(venv),
      there: readdirSync(tree).length > 0,
    });
  });

  it('its parent is missing', async () => {
    const { tree, venv } = project();
    rmSync(tree, { recursive: true });
    const made = await maker.make({ venv });
    expect(made.kind).toMatch(/failed|thrown/);
    expect(existsSync(tree)).toBe(false);
  });

  it('its parent is not writable', { tags: 'root' }, async () => {
    const top = scratchDirectory();
    const other = await prepareMaker(join(top, 'home'));
    const tree = join(top, 'project');
    mkdirSync(tree);
    execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, join(top, 'home')]);
    openToOthers(tree);
    const made = await other.make({
      venv: join(tree, '.venv'),
      within: AS_NOBODY,
      node: nodeForOthers(),
    });
    expect(made).toMatchObject({ kind: 'failed', code: 'not-writable', detail: tree });
    expect(readdirSync(tree)).toEqual([]);
  });

  it.each([100, 1000, 5000, HAS_SETUPTOOLS ? 12_000 : 7000])(
    'the disk is full after %i kB',
    { tags: 'mounts' },
    async (size) => {
      const { tree, venv } = project();
      const listed = join(scratchDirectory(), 'listed');
      const script = `mount -t tmpfs -o size=${size}k none "$1" && shift && { "$@"; ls -A '${tree}' >'${listed}'; }`;
      const made = await maker.make({
        venv,
        within: ['/usr/bin/unshare', '-m', 'sh', '-c', script, 'sh', tree],
      });
      expect(made.kind).toMatch(/failed|thrown/);
      expect(readFileSync(listed, 'utf8')).toBe('');
    },
  );

  it('the disk is full while the seed is made, and the next run makes it', { tags: 'mounts' }, async () => {
    const fresh = await prepareMaker();
    const { tree, venv } = project();
    const cache = join(fresh.home, '.cache');
    mkdirSync(cache);
    const listed = join(fresh.home, 'listed');
    const script = `mount -t tmpfs -o size=3000k none "$1" && shift && { "$@"; ls -A '${cache}/pipward/seeds' >'${listed}'; }`;
    const made = await fresh.make({
      venv,
      within: ['/usr/bin/unshare', '-m', 'sh', '-c', script, 'sh', cache],
    });
    expect(made.kind).toMatch(/failed|thrown/);
    expect(readdirSync(tree)).toEqual([]);
    expect(readFileSync(listed, 'utf8')).toBe('');
  });
});

describe('an interruption leaves nothing behind', () => {
  const HOLDS = ['before-python', 'after-python', 'unpack'] as const;
  const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

  // Every signal and every moment is used, but not every combination.
  it.each(HOLDS.map((hold, place) => ({ hold, signal: SIGNALS[place] ?? 'SIGINT' })))(
    '$signal to all, at $hold',
    async ({ hold, signal }) => {
      const { tree, venv } = project();
      const making = maker.start({ venv, hold });
      await making.held();
      making.interruptAll(signal);
      // The program that it waits for may end first. Then it fails, which leaves nothing either.
      expect((await making.made).kind).toMatch(/ended|thrown|failed/);
      await waitForEnd(making.child.pid);
      await expect.poll(() => readdirSync(tree)).toEqual([]);
    },
  );

  it.each(['to all', 'to the process alone'])('at any moment, %s', async (whom) => {
    for (const wait of [0, 0, 10, 20, 30, 50, 80, 120, 160, 200, 250, 300]) {
      const { tree, venv } = project();
      const making = maker.start({ venv });
      await vi.waitUntil(() => readdirSync(tree).length > 0, { timeout: 60_000, interval: 1 });
      await pause(wait);
      try {
        if (whom === 'to all') making.interruptAll('SIGINT');
        else making.child.kill('SIGINT');
      } catch {
        // It was finished before the signal.
      }
      await making.made;
      await waitForEnd(making.child.pid);
      // Interrupted after the last step, it is complete.
      const leftOver = (): readonly string[] =>
        readdirSync(tree).join() === '.venv' && isUsable(venv) ? [] : readdirSync(tree);
      await expect.poll(leftOver, { message: `after ${wait} ms` }).toEqual([]);
    }
  });
});

describe('several processes at once', () => {
  it.each([6])('make one environment: %i processes', async (count) => {
    const { venv } = project();
    const made = await Promise.all(Array.from({ length: count }, () => maker.make({ venv })));
    expect(made.map(({ kind }) => kind).toSorted()).toEqual([
      'created',
      ...Array.from({ length: count - 1 }, () => 'found'),
    ]);
    expectWorking(venv);
  });

  it('leave the place empty until one is complete, and keep the first complete one', async () => {
    const { tree, venv } = project();
    const first = maker.start({ venv, hold: 'unpack' });
    await first.held();
    expect(existsSync(venv)).toBe(false);
    expect((await maker.make({ venv })).kind).toBe('created');
    const left = snapshot(venv);
    first.release();
    expect((await first.made).kind).toBe('found');
    expect(snapshot(venv)).toEqual(left);
    expect(readdirSync(tree)).toEqual(['.venv']);
    expectWorking(venv);
  });

  it('make it even if one of them is interrupted', async () => {
    const { tree, venv } = project();
    const first = maker.start({ venv, hold: 'after-python' });
    await first.held();
    const second = maker.start({ venv });
    first.interruptAll('SIGINT');
    await first.made;
    expect((await second.made).kind).toBe('created');
    await waitForEnd(first.child.pid);
    await expect.poll(() => readdirSync(tree)).toEqual(['.venv']);
    expectWorking(venv);
  });
});

describe('a process that was killed', () => {
  it.each(['before-python', 'after-python', 'unpack'] as const)('is cleaned up after at %s', async (hold) => {
    const { tree, venv } = project();
    const making = maker.start({ venv, hold });
    await making.held();
    making.interruptAll('SIGKILL');
    await making.made;
    expect(readdirSync(tree)).toEqual([expect.stringMatching(/^\.venv\.making-\d+-[0-9a-f]{8}$/)]);
    expect((await maker.make({ venv })).kind).toBe('created');
    expect(readdirSync(tree)).toEqual(['.venv']);
    expectWorking(venv);
  });

  it('is not confused with a running one, nor with names that only look similar', async () => {
    const { tree, venv } = project();
    // This process is running; the other names were not made by pipward.
    const kept = [`.venv.making-${process.pid}-0123abcd`, '.venv.making-x', '.venv.making-4194305-mine'];
    for (const name of [...kept, '.venv.making-4194305-0123abcd']) mkdirSync(join(tree, name));
    expect((await maker.make({ venv })).kind).toBe('created');
    expect(readdirSync(tree)).toEqual(['.venv', ...kept].toSorted());
  });
});

describe('nothing that exists is overwritten', () => {
  it.each<readonly [string, (venv: string) => void]>([
    ['a file', (venv) => writeFileSync(venv, '/home/me/.venvs/app\n')],
    ['an empty file', (venv) => writeFileSync(venv, '')],
    [
      'a directory that is no environment',
      (venv) => {
        mkdirSync(venv);
        writeFileSync(join(venv, 'mine'), 'x');
      },
    ],
    ['a symbolic link that leads nowhere', (venv) => symlinkSync('/nonexistent/venv', venv)],
    [
      'a symbolic link to a directory',
      (venv) => {
        mkdirSync(`${venv}-real`);
        writeFileSync(join(`${venv}-real`, 'mine'), 'x');
        symlinkSync(`${venv}-real`, venv);
      },
    ],
    ['a FIFO', (venv) => execFileSync('mkfifo', [venv])],
  ])('%s, and that is said at once', async (_title, put) => {
    const { tree, venv } = project();
    put(venv);
    const left = snapshot(tree);
    const made = await maker.make({ venv });
    expect(made).toMatchObject({ kind: 'failed', code: 'exists', detail: venv });
    expect(snapshot(tree)).toEqual(left);
    expect(made.milliseconds).toBeLessThan(10_000);
  });

  it('an environment made by another program is found', async () => {
    const { tree, venv } = project();
    run('/usr/bin/python3', '-m', 'venv', '--without-pip', venv);
    const left = snapshot(tree);
    expect(await maker.make({ venv })).toMatchObject({ kind: 'found' });
    expect(snapshot(tree)).toEqual(left);
  });

  it('an empty directory stays, or becomes the environment', async () => {
    const { venv } = project();
    mkdirSync(venv);
    const made = await maker.make({ venv });
    expect(made.kind === 'created' || readdirSync(venv).length === 0).toBe(true);
    expect(made.milliseconds).toBeLessThan(40_000);
  });
});

describe('the source of pip', { tags: 'mounts' }, () => {
  const hiding = (...places: readonly string[]): readonly string[] => {
    const mounts = places.map((place) => `mount -t tmpfs none '${place}'`).join(' && ');
    return ['/usr/bin/unshare', '-m', 'sh', '-c', `${mounts} && exec "$@"`, 'sh'];
  };
  const WHEELS = ['/usr/share/python-wheels', `/usr/lib/python${PYTHON_MINOR}/ensurepip`];
  const DISTRIBUTOR = '/usr/lib/python3/dist-packages';
  const INSTALLED = ['pip', 'setuptools']
    .map((name) => join(DISTRIBUTOR, name))
    .filter((place) => existsSync(place));

  it("is the distributor's installed pip if ensurepip and its wheels are missing", async () => {
    const fresh = await prepareMaker();
    const { venv } = project();
    expect(await fresh.make({ venv, within: hiding(...WHEELS) })).toMatchObject({
      kind: 'created',
      stderr: '',
    });
    expectWorking(venv);
    const found = distributions(venv) as readonly { readonly name: string }[];
    expect(found.map(({ name }) => name)).toEqual(HAS_SETUPTOOLS ? ['pip', 'setuptools'] : ['pip']);
    run(join(venv, 'bin/pip'), 'install', '--no-index', '--find-links', inject('wheelhouse'), 'black');
    expect(run(join(venv, 'bin/black'))).toBe('black 24.1\n');
    if (HAS_SETUPTOOLS)
      expect(
        run(
          join(venv, 'bin/python'),
          '-c',
          'import setuptools, pkg_resources; print(setuptools.__file__, pkg_resources.__file__)',
        ),
      ).toContain(sitePackages(venv));
  });

  it('can be that pip, which can be upgraded and uninstalled', async () => {
    const fresh = await prepareMaker();
    const { venv } = project();
    await fresh.make({ venv, within: hiding(...WHEELS) });
    run(
      join(venv, 'bin/python'),
      '-m',
      'pip',
      'install',
      '--no-index',
      '--find-links',
      inject('wheelhouse'),
      '--force-reinstall',
      'pip',
    );
    expectWorking(venv);
    run(join(venv, 'bin/python'), '-m', 'pip', 'uninstall', '--yes', 'pip');
    expect(commands(venv).filter((name) => name.startsWith('pip'))).toEqual([]);
    expect(readdirSync(sitePackages(venv)).filter((name) => name.startsWith('pip'))).toEqual([]);
  });

  it('is pipx if the installed pip is missing too', async () => {
    const fresh = await prepareMaker();
    const { venv } = project();
    const shared = join(fresh.home, '.local/share/pipx/shared', SITE_PACKAGES);
    mkdirSync(shared, { recursive: true });
    for (const name of readdirSync(DISTRIBUTOR).filter((each) => /^pip(?:-.*\.dist-info)?$/.test(each)))
      cpSync(join(DISTRIBUTOR, name), join(shared, name), { recursive: true });
    expect(await fresh.make({ venv, within: hiding(...WHEELS, ...INSTALLED) })).toMatchObject({
      kind: 'created',
    });
    expectWorking(venv);
  });

  it('is missing: nothing is made, and the reason is reported', async () => {
    const fresh = await prepareMaker();
    const { tree, venv } = project();
    expect(await fresh.make({ venv, within: hiding(...WHEELS, ...INSTALLED) })).toMatchObject({
      kind: 'failed',
      code: 'no-pip',
    });
    expect(readdirSync(tree)).toEqual([]);
    expect(existsSync(join(fresh.home, '.cache'))).toBe(false);
  });

  it('decides the seed, which is made again if the wheels have changed', async () => {
    const fresh = await prepareMaker();
    expect(await fresh.make({ venv: project().venv })).toMatchObject({ kind: 'created', slow: 1 });
    expect(await fresh.make({ venv: project().venv, within: hiding(...WHEELS) })).toMatchObject({
      kind: 'created',
      slow: 1,
    });
    expect(readdirSync(join(fresh.home, '.cache/pipward/seeds')).length).toBe(2);
  });
});

/** Waits until every process of a group has ended. */
async function waitForEnd(pid: number | undefined): Promise<void> {
  await until(() => groupIsGone(pid ?? 0));
}

function isUsable(venv: string): boolean {
  return spawnSync(join(venv, 'bin/pip'), ['--version'], { env: CLEAN }).status === 0;
}

it('the links of an environment lead where those of `python3 -m venv` do', async () => {
  const { venv } = project();
  await maker.make({ venv });
  for (const name of ['python', 'python3', `python${PYTHON_MINOR}`])
    expect(readlinkSync(join(venv, 'bin', name))).toBe(readlinkSync(join(real, 'bin', name)));
});
