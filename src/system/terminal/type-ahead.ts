import { closeSync, constants, openSync, readSync } from 'node:fs';
import { isFileSystemError } from '../files.ts';

/** Reads and drops pending input of the terminal, even unfinished lines. */
export function dropTypeAhead(): void {
  process.stdin.setRawMode(true);
  let terminal: number | undefined;
  try {
    terminal = openSync('/dev/tty', constants.O_RDONLY | constants.O_NONBLOCK);
    while (readSync(terminal, Buffer.alloc(1024)) > 0);
  } catch (error) {
    // EAGAIN: no input is left.
    if (!isFileSystemError(error)) throw error;
  } finally {
    if (terminal !== undefined) closeSync(terminal);
  }
}
