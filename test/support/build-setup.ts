import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { SITE_PACKAGES } from './python.ts';
import { answerVersion } from '../../src/rules/shells/answer.ts';
import { removeTree } from './remove-tree.ts';
import type { SetUpHome } from './set-up.ts';
import { SHELLS, type ShellName } from './shells.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A cache directory of pipward, filled once for all tests, since every HOME would fill it alike. */
    caches: string;
    /** The same with a pip for new environments that installs wheels of the tests quickly: quick-pip.py. */
    quickCaches: string;
    /** A line of a `.pth` file by which the distributor's Python does what its pip and venv do, but quickly: quick-pip.py. */
    quickAnswers: string;
    /** A HOME a shell in which pipward is set up, to copy from. */
    setUpHomes: Readonly<Record<ShellName, SetUpHome>>;
  }
}

/** Builds the helper, fills its caches, unless an earlier run did, and sets it up once a shell. */
export function setup(project: TestProject): () => void {
  // On a machine without npm (test:trixie), the helper was built before.
  if (process.env['PIPWARD_TEST_BUILT'] === undefined)
    execFileSync(process.execPath, ['src/bundle/build.mjs'], { stdio: ['ignore', 'inherit', 'pipe'] });
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'pipward-set-up-')));
  const caches = fileURLToPath(new URL('../../.cache/tests/pipward', import.meta.url));
  mkdirSync(caches, { recursive: true, mode: 0o700 });
  const homes = SHELLS.map((shell) => [shell, setUpIn(join(place, shell), shell, caches)] as const);
  for (const name of readdirSync(caches).filter((each) => each.startsWith('code-')))
    rmSync(join(caches, name));
  keepCode(join(place, 'bash', '.local/share/pipward/pipward.cjs'), join(place, 'code'), caches);
  keepCode('dist/pipward.js', join(place, 'built'), caches);
  project.provide('caches', caches);
  const quickCaches = fillQuickCaches(caches, join(place, 'caches'));
  project.provide('quickCaches', quickCaches);
  project.provide('quickAnswers', recordAnswers(join(place, 'answers'), join(quickCaches, 'seeds')));
  project.provide('setUpHomes', Object.fromEntries(homes) as Record<ShellName, SetUpHome>);
  return () => removeTree(place);
}

/** Has V8 keep its code of a helper, as the first caught command does, and moves that to the caches. */
function keepCode(helper: string, home: string, caches: string): void {
  mkdirSync(join(home, '.cache'), { recursive: true });
  const answer = join(home, 'answer');
  spawnSync(
    process.execPath,
    [resolve(helper), 'plan', answerVersion, 'bash', 'before', '0', answer, 'pip', 'install', 'requests'],
    {
      cwd: home,
      env: { HOME: home, PATH: '/usr/bin:/bin', PIPWARD_ENVIRONMENT: 'workstation' },
      stdio: 'ignore',
    },
  );
  // Where the two places are on two disks, a file cannot be renamed.
  for (const name of readdirSync(join(home, '.cache/pipward')).filter((each) => each.startsWith('code-')))
    copyFileSync(join(home, '.cache/pipward', name), join(caches, name));
}

/** Where the distributor has pip. */
const PIP = '/usr/lib/python3/dist-packages/pip';

/**
 * Copies the caches, but with few files for new environments: these get quick-pip.py, and the distributor's pip in
 * the place of a copy of it and of setuptools.
 */
function fillQuickCaches(caches: string, to: string): string {
  cpSync(caches, to, { recursive: true });
  const seeds = join(to, 'seeds');
  // A machine without pip has none.
  for (const seed of existsSync(seeds) && existsSync(PIP) ? readdirSync(seeds) : []) {
    const archive = join(seeds, seed, 'files.tar');
    const tree = join(to, 'tree');
    const site = join(tree, SITE_PACKAGES);
    const left = ['pip/*', 'setuptools*', 'pkg_resources*', '_distutils_hack*', 'distutils-precedence.pth'];
    const excludes = left.map((name) => `--exclude=${SITE_PACKAGES}/${name}`);
    mkdirSync(join(site, 'pip'), { recursive: true });
    execFileSync('tar', ['-xf', archive, '-C', tree, ...excludes]);
    const version = /__version__ = .*/.exec(readFileSync(join(PIP, '__init__.py'), 'utf8'))?.[0] ?? '';
    const place = `__path__[:] = ['${PIP}']\n__file__ = '${PIP}/__init__.py'\n`;
    writeFileSync(join(site, 'pip/__init__.py'), `${version}\n${place}`);
    writeFileSync(join(site, 'quick-pip.pth'), hookLine('{}'));
    execFileSync('tar', ['-cf', archive, 'bin', 'lib'], { cwd: tree });
    removeTree(tree);
  }
  return to;
}

/** Has the distributor's pip say its version, and refuse once on a terminal and once without, and keeps its words. */
function recordAnswers(directory: string, seeds: string): string {
  mkdirSync(directory);
  // A machine without pip has none.
  if (!existsSync(PIP)) return '';
  const env = { HOME: directory, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TERM: 'xterm-256color' };
  const pip = ['pip', 'install', 'requests'];
  const terminal = `import pty, sys; pty.spawn(sys.argv[1:])`;
  const onTerminal = spawnSync('/usr/bin/python3', ['-I', '-c', terminal, ...pip], { env, encoding: 'utf8' });
  writeFileSync(join(directory, 'terminal'), onTerminal.stdout.replaceAll('\r\n', '\n'));
  writeFileSync(join(directory, 'file'), spawnSync('pip', pip.slice(1), { env }).stderr);
  writeFileSync(join(directory, 'version'), spawnSync('pip', ['--version'], { env }).stdout);
  const marker = join('/usr', dirname(SITE_PACKAGES), 'EXTERNALLY-MANAGED');
  if (existsSync(marker)) copyFileSync(marker, join(directory, 'marker'));
  const seed = readdirSync(seeds)[0] ?? '';
  return hookLine(JSON.stringify({ ANSWERS: directory, SEED: join(seeds, seed, 'files.tar') }));
}

/** A line of a `.pth` file that runs quick-pip.py with some variables. */
function hookLine(variables: string): string {
  const hook = fileURLToPath(new URL('quick-pip.py', import.meta.url));
  return `import sys; exec(open(${JSON.stringify(hook)}).read(), ${variables})\n`;
}

function setUpIn(home: string, shell: ShellName, caches: string): SetUpHome {
  mkdirSync(join(home, '.cache'), { recursive: true });
  symlinkSync(caches, join(home, '.cache/pipward'));
  execFileSync(process.execPath, ['dist/pipward.js', 'setup', '--shell', shell], {
    env: { HOME: home, PATH: '/usr/bin:/bin', PIPWARD_ENVIRONMENT: 'workstation' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const files = readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(home.length + 1))
    // Node 24 follows the link to the caches.
    .filter((name) => !name.startsWith('.cache/'));
  return {
    home,
    files,
    naming: files.filter((name) => readFileSync(join(home, name), 'utf8').includes(home)),
    large: files.filter((name) => /pipward-(?:main|later)/.test(name)),
  };
}
