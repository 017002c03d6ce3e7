// @module-tag managed-pip
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { describe, expect, it } from 'vitest';
import { markText } from '../../../src/system/venv/rebuild-mark.ts';
import { git, makeRepository } from '../../support/git.ts';
import { startHelper } from '../../support/helper-process.ts';
import { makeHome, type Home } from '../../support/home.ts';
import { pretendInstalled } from '../../support/installed.ts';
import { HELPER, runHelper, type HelperRun } from '../../support/pipward.ts';
import { shareCaches } from '../../support/set-up.ts';
import { HAS_SETUPTOOLS, PYTHON_MINOR, SITE_PACKAGES } from '../../support/python.ts';
import { snapshot } from '../../support/snapshot.ts';
import { makeSourceProject } from '../../support/source-project.ts';
import { makeVenv } from '../../support/venv.ts';

interface Broken {
  readonly home: Home;
  readonly tree: string;
  readonly venv: string;
  repair(...words: readonly string[]): HelperRun;
}

const PIP = {
  PIP_NO_INDEX: '1',
  PIP_QUIET: '1',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  PIP_ROOT_USER_ACTION: 'ignore',
};
/** The version of setuptools that the tests have. */
const SETUPTOOLS =
  readdirSync(inject('wheelhouse'))
    .map((name) => /^setuptools-([\d.]+)-/.exec(name)?.[1])
    .find((version) => version !== undefined) ?? '';

const withIndex = (): Readonly<Record<string, string>> => ({ ...PIP, PIP_FIND_LINKS: inject('wheelhouse') });

/** A project whose environment held these distributions and has no interpreter any more. */
function broken(
  held: Readonly<Record<string, string>>,
  { env = withIndex() }: { readonly env?: Readonly<Record<string, string>> } = {},
): Broken {
  const home = makeHome();
  shareCaches(home);
  const tree = home.project('app');
  const venv = makeVenv(join(tree, '.venv'));
  for (const [name, version] of Object.entries(held)) pretendInstalled(venv, { name, version });
  loseInterpreter(venv);
  return {
    home,
    tree,
    venv,
    repair: (...words) => runHelper(home, ['repair', ...words], { cwd: tree, env }),
  };
}

function loseInterpreter(venv: string): void {
  for (const name of ['python', 'python3', `python${PYTHON_MINOR}`]) rmSync(join(venv, 'bin', name));
}

/** Names and versions of the installed packages, except setuptools and pip. */
function heldBy(venv: string): readonly string[] {
  return readdirSync(join(venv, SITE_PACKAGES))
    .flatMap((name) => /^(?!pip-|setuptools-)(.*)\.dist-info$/.exec(name)?.[1] ?? [])
    .toSorted();
}

const entries = (tree: string): readonly string[] =>
  readdirSync(tree).filter((name) => name.startsWith('.venv'));

describe('an environment that has no interpreter any more', () => {
  it('is rebuilt in its place with its packages, a project among them, and allowed', () => {
    const { home, tree, venv, repair } = broken({ requests: '2.32.3', rich: '13.0', setuptools: SETUPTOOLS });
    makeSourceProject(join(tree, 'lib'), { name: 'lib', setupPy: false });
    pretendInstalled(venv, {
      name: 'lib',
      version: '1.0',
      origin: { url: `file://${tree}/lib`, dir_info: { editable: true } },
    });
    mkdirSync(join(tree, 'sub'));
    const ran = runHelper(home, ['repair'], { cwd: join(tree, 'sub'), env: withIndex() });
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    expect(ran.stderr).toContain('.venv` has no interpreter any more: rebuilding it with Python 3.');
    // The packages that every environment is created with do not count.
    expect(ran.stderr).toContain(`with ${HAS_SETUPTOOLS ? 3 : 4} packages\n`);
    expect(heldBy(venv)).toEqual(['lib-1.0', 'requests-2.32.3', 'rich-13.0']);
    expect(entries(tree)).toEqual(['.venv']);
    const { stdout } = runHelper(home, ['status', '--json'], { cwd: tree });
    expect(JSON.parse(stdout)).toMatchObject({ here: [{ venv, state: 'allowed' }] });
    expect(home.read('.local/state/pipward/history.jsonl')).toContain('"venv-rebuilt"');
    expect(repair().stderr).toContain('`.venv` works; ');
  });

  it('gets the versions of the lock file and of the requirements file, and says which ones differ', () => {
    const { tree, venv, repair } = broken({ rich: '13.0', requests: '1.0', setuptools: '60.0' });
    writeFileSync(join(tree, 'uv.lock'), '[[package]]\nname = "rich"\nversion = "14.0"\n');
    writeFileSync(join(tree, 'requirements.txt'), 'rich\nnumpy\n');
    const { status, stderr } = repair();
    expect(status).toBe(0);
    expect(heldBy(venv)).toEqual(['numpy-2.1.0', 'requests-2.32.3', 'rich-14.0']);
    expect(stderr).toContain('note: in other versions than before: ');
    for (const change of ['rich 14.0 (13.0)', 'requests 2.32.3 (1.0)', `setuptools ${SETUPTOOLS} (60.0)`])
      expect(stderr).toContain(change);
    expect(entries(tree)).toEqual(['.venv']);
  });

  it('is left as it was if nothing can be installed; by force it is rebuilt, kept beside, and completed later', () => {
    const offline = { ...PIP, PIP_FIND_LINKS: '/nonexistent' };
    const { home, tree, venv, repair } = broken({ requests: '2.32.3' }, { env: offline });
    const left = snapshot(venv);
    const refused = repair();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('note: `requests` 2.32.3 could not be installed again');
    expect(refused.stderr).toContain('hint: `pipward repair --force` rebuilds it without them');
    expect(snapshot(venv)).toEqual(left);
    expect(entries(tree)).toEqual(['.venv']);

    expect(repair('--force')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('with 0 packages'),
    });
    expect(snapshot(`${venv}.before-repair`)).toEqual(left);
    expect(repair().status).toBe(1);
    const completed = runHelper(home, ['repair'], { cwd: tree, env: withIndex() });
    expect(completed).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('has all its packages again'),
    });
    expect(heldBy(venv)).toEqual(['requests-2.32.3']);
    expect(entries(tree)).toEqual(['.venv']);
  });

  it.each<readonly [NodeJS.Signals, number | null]>([
    ['SIGKILL', null],
    ['SIGTERM', 130],
  ])('loses nothing to %s, and the next repair completes it', async (signal, status) => {
    const { home, tree, venv, repair } = broken({ requests: '2.32.3', rich: '13.0' });
    const left = snapshot(venv);
    const env = { HOME: home.path, PATH: '/usr/bin:/bin', ...withIndex() };
    const child = spawn(process.execPath, [HELPER, 'repair'], { cwd: tree, env, stdio: 'ignore' });
    const ended = once(child, 'exit');
    // At this moment the old environment is aside and pip begins.
    while (!existsSync(join(venv, '.pipward-unfinished')) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2));
    const other = repair();
    child.kill(signal);
    expect(other).toMatchObject({ status: 1, stderr: expect.stringContaining('in another shell') });
    expect((await ended)[0]).toBe(status);
    expect(snapshot(signal === 'SIGKILL' ? `${venv}.before-repair` : venv)).toEqual(left);
    expect(repair().status).toBe(0);
    expect(heldBy(venv)).toEqual(['requests-2.32.3', 'rich-13.0']);
    expect(entries(tree)).toEqual(['.venv']);
  });
});

it('an environment that moved with its project is rebuilt there, with the project from its new path', () => {
  const home = makeHome();
  shareCaches(home);
  const old = join(home.path, 'old');
  makeSourceProject(old, { name: 'app', setupPy: false });
  const made = makeVenv(join(old, '.venv'));
  writeFileSync(join(made, 'bin/pip'), `#!${made}/bin/python3\n`);
  pretendInstalled(made, {
    name: 'app',
    version: '1.0',
    origin: { url: `file://${old}`, dir_info: { editable: true } },
  });
  const tree = join(home.path, 'new');
  renameSync(old, tree);
  const ran = runHelper(home, ['repair', 'new'], { env: withIndex() });
  expect(ran.stderr).toContain('`~/new/.venv` was moved from another place: rebuilding it');
  expect(ran).toMatchObject({ status: 0, stderr: expect.stringContaining('with 1 package\n') });
  const pth = readdirSync(join(tree, '.venv', SITE_PACKAGES)).find((name) => name.endsWith('app.pth')) ?? '';
  expect(home.read(join('new/.venv', SITE_PACKAGES, pth))).toBe(`${tree}\n`);
});

describe('a committed environment', () => {
  /** It names a distribution by the URL of a directory whose setup.py leaves a trace when it runs. */
  function committed(): Broken & { readonly evil: string; readonly wasRun: () => boolean } {
    const made = broken({ requests: '2.32.3' });
    const { tree, venv } = made;
    const evil = join(tree, 'evil');
    mkdirSync(evil);
    writeFileSync(join(evil, 'setup.py'), `open(${JSON.stringify(join(tree, 'pwned'))}, 'w')\n`);
    pretendInstalled(venv, {
      name: 'evil',
      version: '1.0',
      origin: { url: `file://${evil}`, dir_info: { editable: true } },
    });
    makeRepository(tree);
    return { ...made, evil, wasRun: () => existsSync(join(tree, 'pwned')) };
  }

  it('is rebuilt from its list of packages, and no code from the URLs that it names is run, then or later', () => {
    const { home, tree, venv, repair, evil, wasRun } = committed();
    writeFileSync(join(venv, 'pip.conf'), '[global]\nindex-url = https://evil.invalid/\n');
    git(tree, 'add', '--all', '--force');
    const { status, stderr } = repair();
    expect(status).toBe(0);
    expect(stderr).toContain(`note: \`evil\` 1.0 could not be installed again; it came from \`${evil}\``);
    expect(stderr).toContain('`.venv` is rebuilt but not allowed: it is committed to the git repository');
    expect(stderr).toContain(
      'kept: `.venv.before-repair` has files of yours that the new one lacks: `pip.conf`',
    );
    expect(heldBy(venv)).toEqual(['requests-2.32.3']);
    expect(existsSync(join(venv, 'pip.conf'))).toBe(false);
    expect(entries(tree).toSorted()).toEqual(['.venv', '.venv.before-repair']);

    git(tree, 'rm', '-r', '--cached', '--force', '--quiet', '.venv');
    expect(runHelper(home, ['allow'], { cwd: tree }).status).toBe(0);
    const later = repair();
    expect(later.status).toBe(1);
    expect(later.stderr).toContain('installing again what only `.venv.before-repair` still has');
    expect(wasRun()).toBe(false);
  });

  it('is not rebuilt with an interpreter from the clone', () => {
    const { tree, venv, repair, wasRun } = committed();
    const prefix = join(tree, 'python');
    for (const directory of ['bin', `lib/python${PYTHON_MINOR}`])
      mkdirSync(join(prefix, directory), { recursive: true });
    writeFileSync(join(prefix, `lib/python${PYTHON_MINOR}/os.py`), '');
    writeFileSync(join(prefix, `bin/python${PYTHON_MINOR}`), `#!/bin/sh\ntouch ${tree}/pwned\n`, {
      mode: 0o755,
    });
    writeFileSync(join(venv, 'pyvenv.cfg'), `home = ${prefix}/bin\nversion = ${PYTHON_MINOR}.1\n`);
    git(tree, 'add', '--all', '--force');
    expect(repair().status).toBe(0);
    expect(wasRun()).toBe(false);
  });
});

it('an environment that would not be allowed is rebuilt, but not allowed', () => {
  const { home, tree, repair } = broken({ requests: '2.32.3' });
  chmodSync(tree, 0o777);
  expect(repair()).toMatchObject({
    status: 0,
    stderr: expect.stringContaining(`rebuilt but not allowed: \`~/app\` is writable by other users`),
  });
  const { stdout } = runHelper(home, ['status', '--json'], { cwd: tree });
  expect(JSON.parse(stdout)).toMatchObject({ here: [{ state: 'refused' }] });
});

describe('a file of the person’s in an environment', () => {
  it('is carried over, and the configuration of the index before packages are installed', () => {
    const { tree, venv, repair } = broken({ requests: '2.32.3' }, { env: PIP });
    const written: Readonly<Record<string, string>> = {
      'pip.conf': `[global]\nfind-links = ${inject('wheelhouse')}\n`,
      'myproject/main.py': 'print(1)\n',
      'myproject/.hidden/data': 'x',
      'bin/deploy': '#!/bin/sh\n',
      'lib/python3.9/site-packages/extra.pth': '/somewhere\n',
      [`${SITE_PACKAGES}/mine/__init__.py`]: '',
      [`${SITE_PACKAGES}/requests/local.py`]: '# mine\n',
      '.gitignore': '*\n!myproject\n',
    };
    for (const [path, text] of Object.entries(written)) {
      mkdirSync(dirname(join(venv, path)), { recursive: true });
      writeFileSync(join(venv, path), text);
    }
    const ran = repair();
    expect(ran).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('note: kept your own files'),
    });
    expect(heldBy(venv)).toEqual(['requests-2.32.3']);
    for (const [path, text] of Object.entries(written))
      expect(
        readFileSync(join(venv, path.replace('lib/python3.9/site-packages', SITE_PACKAGES)), 'utf8'),
      ).toBe(text);
    expect(entries(tree)).toEqual(['.venv']);
  });

  it('is kept if it cannot be carried over', () => {
    const { tree, venv, repair } = broken({});
    // Python has made one since 3.13.
    const isIgnored = existsSync(join(venv, '.gitignore'));
    const activate = readFileSync(join(venv, 'bin/activate'), 'utf8');
    writeFileSync(join(venv, 'bin/activate'), `${activate}export SECRET=1\n`);
    const { status, stderr } = repair();
    expect(status).toBe(0);
    expect(stderr).toContain(
      'kept: `.venv.before-repair` has files of yours that the new one lacks: `bin/activate`',
    );
    expect(readFileSync(join(tree, '.venv.before-repair/bin/activate'), 'utf8')).toContain('SECRET');
    // Where there was none before, git still sees the person's files.
    expect(existsSync(join(venv, '.gitignore'))).toBe(isIgnored);
    const again = repair();
    expect(again.stderr).toContain('note: `.venv.before-repair` is kept from an earlier repair');
    expect(again.stderr).toContain('`.venv` works; ');
  });

  it.each(['pyproject.toml', 'requirements.txt', '.hg'])(
    'with %s is not touched: it is the project itself',
    (mark) => {
      const { tree, venv, repair } = broken({});
      writeFileSync(join(venv, mark), '');
      const left = snapshot(tree);
      expect(repair()).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('is a project and an environment in one'),
      });
      expect(snapshot(tree)).toEqual(left);
    },
  );
});

it('a mark of a process that does not rebuild it, or from a clone, does not block the repair', () => {
  const { tree, venv, repair } = broken({ requests: '2.32.3' });
  writeFileSync(join(venv, '.pipward-unfinished'), '.venv.before-repair\n1\n');
  expect(repair().status).toBe(0);
  expect(heldBy(venv)).toEqual(['requests-2.32.3']);

  // A mark of a living process, as of a stuck repair: force overrides it.
  writeFileSync(join(venv, '.pipward-unfinished'), markText('.venv.before-repair'));
  expect(repair()).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('hint: wait until it is done'),
  });
  expect(repair('--force').status).toBe(0);
  expect(entries(tree)).toEqual(['.venv']);
});

it('two repairs at once leave one environment, and the second is told to wait', async () => {
  const { home, tree, venv } = broken({ requests: '2.32.3', rich: '13.0' });
  const run = (): Promise<HelperRun> => startHelper(home, ['repair'], { cwd: tree, env: withIndex() });
  const runs = await Promise.all([run(), run()]);
  expect(runs.some(({ status }) => status === 0)).toBe(true);
  for (const { stderr } of runs.filter(({ status }) => status !== 0))
    expect(stderr).toContain('hint: wait until it is done');
  expect(heldBy(venv)).toEqual(['requests-2.32.3', 'rich-13.0']);
  expect(entries(tree)).toEqual(['.venv']);
});

it('if the cache is not writable, the message names the cache and not the project', () => {
  const { home, tree, repair } = broken({});
  rmSync(join(home.path, '.cache'), { recursive: true });
  home.write('.cache', '');
  const { status, stderr } = repair();
  expect(status).toBe(1);
  expect(stderr).toContain(`is prepared in \`${home.path}/.cache/pipward\`, which is not writable`);
  expect(stderr).not.toContain(`\`${tree}\``);
  home.write('.local/share/pipward', '');
  const created = runHelper(home, ['venv', 'create', 'x'], {
    env: { XDG_CACHE_HOME: join(home.path, 'cache') },
  });
  expect(created.stderr).toContain(`below \`${home.path}/.local/share/pipward\`, which is not writable`);
});

it('a working environment is kept if force cannot reinstall all of it', () => {
  const home = makeHome();
  shareCaches(home);
  const tree = home.project('app');
  const venv = makeVenv(join(tree, '.venv'));
  pretendInstalled(venv, { name: 'requests', version: '2.32.3' });
  pretendInstalled(venv, { name: 'only-here', version: '1.0' });
  const left = snapshot(venv);
  const ran = runHelper(home, ['repair', '--force'], { cwd: tree, env: withIndex() });
  expect(ran).toMatchObject({ status: 1, stderr: expect.stringContaining('`only-here` 1.0 could not be') });
  expect(snapshot(venv)).toEqual(left);
  expect(entries(tree)).toEqual(['.venv']);
});
