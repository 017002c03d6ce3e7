import { spawn } from 'node:child_process';

/** An empty `$root` in memory, which is gone when the script ends, with all that the script started. */
const BEGIN = `set -e
mount --make-rprivate /
root=/mnt
mount -t tmpfs -o mode=0755 root "$root"
`;

/** Unpacks `$ARCHIVE` and makes that the root. The old one stays in /.before until the script lets go of it. */
export const ENTER = `
tar --extract --directory "$root" --file "$ARCHIVE"
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys" 2>/dev/null || :
mount --rbind /dev "$root/dev"
# Ordinary users need pseudo-terminals, too.
mount -t devpts -o newinstance,gid=5,mode=0620,ptmxmode=0666 devpts "$root/dev/pts"
mount --bind "$root/dev/pts/ptmx" "$root/dev/ptmx"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mkdir "$root/.before"
cd "$root"
pivot_root . .before
cd /
`;

/**
 * Runs a script of `sh` in namespaces of its own.
 *
 * @param options `variables`: what it finds in its environment, beside this program's; `words`: its arguments;
 * `output`: a file descriptor
 * @returns its exit status
 */
export function runIn(script, { variables, words = [], output = 2 }) {
  const unshare = ['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', BEGIN + script, 'sh', ...words];
  // Not of this terminal's group, so that Ctrl-C ends it by its parent's end, as a whole.
  const child = spawn('unshare', unshare, {
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...variables },
  });
  const end = () => {
    child.kill('SIGKILL');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (status) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, end);
      resolve(status === null ? 1 : status);
    });
  });
}
