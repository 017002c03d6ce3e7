import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The directory of the checkout. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs a program in the checkout, on this terminal, until it ends. */
export function run([program, ...words], env = process.env) {
  return spawnSync(program, words, { cwd: ROOT, stdio: 'inherit', env });
}

/** Runs a program whose output belongs to the preparation: all of it goes to standard error. */
export function prepare([program, ...words]) {
  return spawnSync(program, words, { cwd: ROOT, stdio: ['ignore', 2, 2] }).status === 0;
}
