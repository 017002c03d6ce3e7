import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { machineHas } from './machine.ts';

const script = fileURLToPath(new URL('landlock.py', import.meta.url));

/** The words that start a program below which symbolic links can be made in these directories only. */
export function withLinksOnlyIn(directories: readonly string[]): readonly string[] {
  return ['/usr/bin/python3', '-I', script, ...directories, '--'];
}

/** Linux has it since 5.13. */
export const canForbidLinks = machineHas(
  'Landlock (Linux 5.13)',
  spawnSync('/usr/bin/python3', ['-I', script, '/', '--', 'true'], { stdio: 'ignore' }).status === 0,
);
