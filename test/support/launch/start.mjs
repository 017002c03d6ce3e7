import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * Starts a program in the checkout, on this terminal. Ctrl-C is for that program, which may have to clear up: this one
 * ends after it.
 *
 * @returns a promise of its status; 127 if it could not be started
 */
export function start([program, ...words], options = {}) {
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  process.on('SIGINT', interrupt);
  return new Promise((resolve) => {
    const end = (status, signal) => {
      process.removeListener('SIGINT', interrupt);
      if (interrupted || signal === 'SIGINT') process.exit(130);
      resolve(status === null ? 1 : status);
    };
    const child = spawn(program, words, { cwd: ROOT, stdio: 'inherit', ...options });
    child.once('error', () => end(127, null));
    child.once('close', end);
  });
}

/** Runs a program whose output belongs to the preparation: all of it goes to standard error. */
export async function prepare(command) {
  return (await start(command, { stdio: ['ignore', 2, 2] })) === 0;
}
