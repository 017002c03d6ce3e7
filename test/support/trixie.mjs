// `npm run test:trixie [-- FILE…]` runs the tests of the shells on a real Debian 13 (fish 4, pip 25, pipx 1.7,
// Python 3.13) in a directory of this checkout. It fails without root or Debian's debootstrap.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLACE = join(ROOT, 'node_modules/.cache/pipward-trixie');
const PACKAGES =
  'python3-pip python3-venv pipx zsh fish nodejs strace sudo direnv zoxide git ca-certificates procps'.split(
    ' ',
  );
/** The test files to run; by default those about shells. */
const FILES = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['test/shell', 'test/rules/shells'];

if (process.getuid?.() !== 0) end('this needs root: it makes a Debian 13 and runs tests in it');
if (run('sh', ['-c', 'command -v debootstrap']) !== 0) {
  run('apt-get', ['install', '--yes', '--quiet', 'debootstrap'], { DEBIAN_FRONTEND: 'noninteractive' });
  if (run('sh', ['-c', 'command -v debootstrap']) !== 0)
    end('this needs debootstrap: apt install debootstrap');
}
if (!existsSync(join(PLACE, 'made'))) make();
if (run('npm', ['run', '--silent', 'build']) !== 0) end('the build failed');
process.exitCode = test();

function make() {
  rmSync(PLACE, { recursive: true, force: true });
  mkdirSync(PLACE, { recursive: true });
  const root = join(PLACE, 'root');
  const words = ['--variant=minbase', `--include=${PACKAGES.join(',')}`, 'trixie', root];
  if (run('debootstrap', words) !== 0) end('debootstrap failed');
  // The tests of apt need package lists.
  if (run('chroot', [root, 'apt-get', 'update', '--quiet']) !== 0) end('apt-get update failed in it');
  writeFileSync(join(PLACE, 'made'), '');
}

function test() {
  const script = `set -e
root=$1; checkout=$2; shift 2
mkdir -p "$root/checkout"
mount --make-rprivate /
# The root must be a mount point, since tests make namespaces in it.
mount --bind "$root" "$root"
mount --bind "$checkout" "$root/checkout"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
mount -t sysfs sysfs "$root/sys" 2>/dev/null || :
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 CI=true PIPWARD_TEST_BUILT=1
cd "$root"
mkdir -p .before
pivot_root . .before
umount --lazy /.before
exec sh -c 'cd /checkout && exec node node_modules/vitest/vitest.mjs run --config test/vitest.config.ts "$@"' sh "$@"
`;
  return run('unshare', ['--mount', 'sh', '-c', script, 'sh', join(PLACE, 'root'), ROOT, ...FILES]);
}

function run(program, words, environment = {}) {
  return spawnSync(program, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  }).status;
}

function end(why) {
  console.error(`test:trixie: ${why}`);
  process.exit(1);
}
