import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { machineHas } from './machine.ts';

const script = fileURLToPath(new URL('landlock.py', import.meta.url));

/** The words before a program so that it can make symbolic links only in these directories. */
export function withLinksOnlyIn(directories: readonly string[]): readonly string[] {
  return ['/usr/bin/python3', '-I', script, ...directories, '--'];
}

/** True if the kernel has Landlock, which Linux has since 5.13. */
export const canForbidLinks = machineHas(
  'Landlock (Linux 5.13)',
  spawnSync('/usr/bin/python3', ['-I', script, '/', '--', 'true'], { stdio: 'ignore' }).status === 0,
);
