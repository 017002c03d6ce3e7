// What tests need of a machine. A test that needs something has it as a tag, and is skipped by that name where it is
// missing. Debian packages are installed before (debian.mjs); what else is here is a property of the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missing } from './debian.mjs';
import { OLDEST_NODE } from './oldest-node.mjs';
import { ROOT } from './root.mjs';

/** The packages that are needed for nothing but their programs. */
const PACKAGES = /** @type {const} */ ([
  'zsh',
  'fish',
  'python3-venv',
  'python3-setuptools',
  'pipx',
  'shellcheck',
  'direnv',
  'zoxide',
]);

const CAPABILITIES = {
  'managed-pip': {
    is: 'an externally managed /usr/bin/pip3 (package python3-pip)',
    found: () =>
      existsSync('/usr/bin/pip3') && succeeds('sh', '-c', 'ls /usr/lib/python3*/EXTERNALLY-MANAGED'),
  },
  'oldest-node': {
    is: `Node ${OLDEST_NODE} from the npm registry`,
    found: () => existsSync(join(ROOT, `.cache/node-${OLDEST_NODE}/bin/node`)),
  },
  sudo: { is: 'sudo without a password', found: () => succeeds('sudo', '-n', 'true') },
  root: { is: 'root, for files of another owner', found: isRoot },
  'changing-user': {
    is: 'root, and a Node that can change its user (that of Debian 13 cannot)',
    found: () => isRoot() && succeeds(process.execPath, '-e', 'process.seteuid(0)'),
  },
  mounts: {
    is: 'root with the right to mount (CAP_SYS_ADMIN), for another /usr or a full disk',
    found: () => isRoot() && succeeds('unshare', '--mount', 'sh', '-ec', OVERLAY),
  },
  namespaces: {
    is: 'user namespaces, for a machine without python3-venv',
    found: () => succeeds('unshare', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt'),
  },
  tracing: {
    is: 'strace, and the right to attach it to a running program',
    found: () => succeeds('sh', '-c', ATTACH),
  },
  landlock: {
    is: 'Landlock (Linux 5.13), for a file system without symbolic links',
    found: () =>
      succeeds('/usr/bin/python3', '-I', join(ROOT, 'test/support/landlock.py'), '/', '--', 'true'),
  },
  apt: {
    is: 'apt with its lists of packages (`apt update`)',
    found: () => succeeds('sh', '-c', 'ls /var/lib/apt/lists/*_Packages*'),
  },
  'debian-12': {
    is: 'Debian 12 with its lists of packages',
    found: () =>
      existsSync('/etc/os-release') &&
      /^VERSION_ID="12"/m.test(readFileSync('/etc/os-release', 'utf8')) &&
      /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')) &&
      CAPABILITIES.apt.found(),
  },
};

const OVERLAY = `mount -t tmpfs none /mnt
mkdir /mnt/upper /mnt/work
mount -t overlay overlay -o lowerdir=/usr,upperdir=/mnt/upper,workdir=/mnt/work /usr`;

const ATTACH = `sleep 60 & pid=$!
strace -o /dev/null -p $pid 2>&1 | { read -r line; kill $pid; case $line in *attached*) ;; *) exit 1 ;; esac; }`;

/** @typedef {typeof PACKAGES[number] | keyof typeof CAPABILITIES} Need */

/** All that a test can need, by tag, and whether it is here. */
export function findNeeds() {
  const packages = PACKAGES.map((name) => ({
    name,
    is: `the package ${name}`,
    here: missing([name]).length === 0,
  }));
  const names = /** @type {(keyof typeof CAPABILITIES)[]} */ (Object.keys(CAPABILITIES));
  const others = names.map((name) => ({
    name,
    is: CAPABILITIES[name].is,
    here: CAPABILITIES[name].found(),
  }));
  return [...packages, ...others];
}

function isRoot() {
  return process.getuid !== undefined && process.getuid() === 0;
}

function succeeds(program, ...words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
