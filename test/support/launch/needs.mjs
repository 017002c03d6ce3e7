// What tests need of a machine. A test that needs something has it as a tag, and is skipped by that name where it is
// missing. Packages of Debian are installed before (debian.mjs); what else is here is a property of the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOR_TESTS, missing } from './debian.mjs';
import { ROOT } from './run.mjs';

/** @type {Readonly<Record<string, { readonly is: string, readonly found: () => boolean }>>} */
const CAPABILITIES = {
  root: {
    is: 'root, for files of another owner',
    found: () => process.getuid !== undefined && process.getuid() === 0,
  },
  mounts: {
    is: 'the right to mount (root with CAP_SYS_ADMIN), for another /usr, or a full disk',
    found: () =>
      succeeds('unshare', '--mount', 'sh', '-c', 'mount -t tmpfs none /mnt') &&
      process.getuid !== undefined &&
      process.getuid() === 0,
  },
  namespaces: {
    is: 'mount namespaces, as root or of a user',
    found: () =>
      succeeds('unshare', '--mount', 'sh', '-c', 'mount -t tmpfs none /mnt') ||
      succeeds('unshare', '--map-root-user', '--mount', 'sh', '-c', 'mount -t tmpfs none /mnt'),
  },
  tracing: { is: 'ptrace, for strace', found: () => succeeds('strace', '-o', '/dev/null', 'true') },
  landlock: {
    is: 'Landlock (Linux 5.13), for a file system without symbolic links',
    found: () =>
      succeeds('/usr/bin/python3', '-I', join(ROOT, 'test/support/landlock.py'), '/', '--', 'true'),
  },
  'managed-pip': {
    is: 'a /usr/bin/pip that refuses (externally managed)',
    found: () =>
      existsSync('/usr/bin/pip3') && succeeds('sh', '-c', 'ls /usr/lib/python3*/EXTERNALLY-MANAGED'),
  },
  apt: {
    is: 'apt with package lists',
    found: () => succeeds('sh', '-c', 'ls /var/lib/apt/lists/*_Packages*'),
  },
  'debian-12': {
    is: 'Debian 12',
    found: () =>
      existsSync('/etc/os-release') &&
      /^VERSION_ID="12"/m.test(readFileSync('/etc/os-release', 'utf8')) &&
      /^ID=debian/m.test(readFileSync('/etc/os-release', 'utf8')),
  },
};

/** All that a test can need, by tag, and whether it is here. */
export function findNeeds() {
  const packages = FOR_TESTS.map((name) => ({
    name,
    is: `the package ${name}`,
    here: missing([name]).length === 0,
  }));
  const others = Object.entries(CAPABILITIES).map(([name, { is, found }]) => ({ name, is, here: found() }));
  return [...packages, ...others];
}

function succeeds(program, ...words) {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}
