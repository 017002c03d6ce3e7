// Makes sure that this machine has everything that the tests need. Under CI, or as root on Debian or Ubuntu,
// it installs what is missing; else it prints the one line that would. Plain JavaScript: no build needed.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_18 = '18.19.0';
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/pipward-node18', import.meta.url));

/** The programs that tests need, and the Debian package of each. */
const NEEDS = [
  { name: 'zsh', debian: 'zsh', found: () => isOnPath('zsh') },
  { name: 'fish', debian: 'fish', found: () => isOnPath('fish') },
  { name: '/usr/bin/pip3', debian: 'python3-pip', found: () => existsSync('/usr/bin/pip3') },
  {
    name: 'python3 -m venv',
    debian: 'python3-venv',
    found: () => runs('/usr/bin/python3', '-c', 'import venv, ensurepip'),
  },
  { name: 'pipx', debian: 'pipx', found: () => isOnPath('pipx') },
  { name: 'shellcheck', debian: 'shellcheck', found: () => isOnPath('shellcheck') },
  { name: 'strace', debian: 'strace', found: () => isOnPath('strace') },
  { name: 'sudo', debian: 'sudo', found: () => isOnPath('sudo') },
  { name: 'direnv', debian: 'direnv', found: () => isOnPath('direnv') },
  { name: 'zoxide', debian: 'zoxide', found: () => isOnPath('zoxide') },
];

const underCi = Boolean(process.env.CI);
const isRoot = process.getuid?.() === 0;

installPackages();
// `npm run setup` needs only the packages.
if (process.argv.includes('--packages')) process.exit();

if (missing().length > 0 && isOnPath('apt-get') && (underCi || isRoot))
  installDebian(missing().map(({ debian }) => debian));
fetchNode18();
report();

function missing() {
  return NEEDS.filter(({ found }) => !found());
}

/** Installs the packages of the lock file if they are missing, or older than the lock file. */
function installPackages() {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('prepare: installing the npm packages of the lock file');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
}

function installDebian(packages) {
  console.error(`prepare: installing ${packages.join(' ')}`);
  // On a fresh machine, apt's lists may be missing or too old.
  if (aptGet('install', '--no-install-recommends', ...packages)) return;
  if (aptGet('update')) aptGet('install', '--no-install-recommends', ...packages);
}

function aptGet(...args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--yes', '--quiet', ...args];
  if (!isRoot) command.unshift('sudo', '-n');
  // apt's output goes to standard error, like ours: standard output stays empty.
  return spawnSync(command[0], command.slice(1), { stdio: ['ignore', 2, 2] }).status === 0;
}

/** Fetches the oldest Node on which the built helper must run; node18.ts finds it. */
function fetchNode18() {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) return;
  const name = `node-linux-${process.arch}`;
  const binary = join(CACHE, 'node_modules', name, 'bin/node');
  NEEDS.push({ name: `Node ${NODE_18}`, found: () => versionOf(binary) === `v${NODE_18}` });
  if (versionOf(binary) === `v${NODE_18}`) return;

  console.error(`prepare: fetching Node ${NODE_18}`);
  mkdirSync(CACHE, { recursive: true });
  const args = ['install', '--prefix', CACHE, '--no-save', '--no-audit', '--no-fund', `${name}@${NODE_18}`];
  spawnSync('npm', args, { cwd: dirname(CACHE), stdio: ['ignore', 2, 2] });
  if (existsSync(binary)) chmodSync(binary, 0o755);
}

function report() {
  const lacks = missing();
  if (lacks.length === 0) return;
  const packages = lacks.flatMap(({ debian }) => debian ?? []);
  console.error(
    `\n!!! prepare: missing: ${lacks.map(({ name }) => name).join(', ')}; their tests cannot run`,
  );
  if (packages.length > 0) console.error(`\nsudo apt-get install ${packages.join(' ')}\n`);
  if (underCi) process.exitCode = 1;
}

function isOnPath(command) {
  return (process.env.PATH ?? '').split(':').some((directory) => existsSync(join(directory, command)));
}

function runs(program, ...args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function versionOf(binary) {
  try {
    return execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
