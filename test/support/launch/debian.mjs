// The programs that tests need, and the Debian package of each. What is missing is installed as root, or under CI;
// otherwise one line says how, and what can run runs.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { prepare } from './start.mjs';

/** The Debian packages that the tests of `npm test` need. */
export const FOR_TESTS = [
  'zsh',
  'fish',
  'python3-pip',
  'python3-venv',
  'python3-setuptools',
  'pipx',
  'shellcheck',
  'strace',
  'sudo',
  'direnv',
  'zoxide',
];

/** By the name of the Debian package: is what it brings there? */
const FOUND = {
  'python3-pip': () => existsSync('/usr/bin/pip3'),
  'python3-setuptools': () => existsSync('/usr/lib/python3/dist-packages/setuptools'),
  'python3-venv': () => runs('/usr/bin/python3', '-c', 'import venv, ensurepip'),
};

/** The packages that are not there. */
export function missing(packages) {
  return packages.filter((name) => !(FOUND[name] || (() => isOnPath(name)))());
}

/** Installs packages that are missing if it may, or says what would. */
export async function prepareDebian(packages) {
  if (missing(packages).length > 0 && isOnPath('apt-get') && (isRoot() || process.env.CI)) {
    // On a fresh machine, apt's lists may be missing or too old.
    if (!(await aptInstall(missing(packages))) && (await apt('update'))) await aptInstall(missing(packages));
  }
  const lacks = missing(packages);
  if (lacks.length === 0) return;
  const [are, them] = lacks.length === 1 ? ['is', 'it'] : ['are', 'them'];
  console.error(`\n${lacks.join(', ')} ${are} missing. What needs ${them} is left out. To have it all:\n`);
  console.error(`  sudo apt-get install --no-install-recommends ${lacks.join(' ')}\n`);
  if (process.env.CI) process.exit(1);
}

function aptInstall(packages) {
  console.error(`installing with apt-get: ${packages.join(' ')}`);
  return apt('install', '--no-install-recommends', ...packages);
}

function apt(...words) {
  const asRoot = isRoot() ? [] : ['sudo', '-n'];
  return prepare([
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    '--yes',
    '--quiet',
    ...words,
  ]);
}

function isRoot() {
  return process.getuid !== undefined && process.getuid() === 0;
}

function isOnPath(command) {
  return (process.env.PATH || '')
    .split(delimiter)
    .some((directory) => isExecutable(join(directory, command)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function runs(program, ...words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
