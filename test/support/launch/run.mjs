import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The directory of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs a program in the checkout, on this terminal, until it ends. After Ctrl-C, this program ends when that has. */
export function run([program, ...words]) {
  if (process.listenerCount('SIGINT') === 0) process.on('SIGINT', () => process.exit(130));
  return spawnSync(program, words, { cwd: ROOT, stdio: 'inherit' });
}
