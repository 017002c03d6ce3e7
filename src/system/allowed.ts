import { lstatSync, mkdirSync, writeFileSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';
import { findDirectories } from './directories.ts';
import { isFileSystemError, lstatOf } from './files.ts';
import { ask } from './process.ts';

/**
 * The record that a virtual environment may be used: a leaf below the mirrored path of the environment, which a shell
 * finds with one test. Every component of the path is a directory and the leaf has a name with a colon, which no
 * environment that can be activated has in its path, so records never collide. It counts only while its modification
 * time is exactly that of `pyvenv.cfg`: another environment put in the same place voids it. Where it cannot be written
 * (a full disk) the person is asked again another time.
 */
export async function recordAllowed(venv: string): Promise<void> {
  const leaf = leafOf(venv);
  try {
    mkdirSync(join(leaf, '..'), { recursive: true, mode: 0o700 });
    writeFileSync(leaf, '', { mode: 0o600 });
  } catch (error) {
    if (isFileSystemError(error)) return;
    throw error;
  }
  // Node sets times to the microsecond at best, which never compares equal in the shell.
  await ask(['touch', '-r', join(venv, 'pyvenv.cfg'), leaf]);
}

export function isAllowed(venv: string): boolean {
  const record = ownFile(leafOf(venv));
  const configuration = ownFile(join(venv, 'pyvenv.cfg'));
  return (
    !lstatOf(venv)?.isSymbolicLink() && record !== undefined && record.mtimeNs === configuration?.mtimeNs
  );
}

/** A regular file of the person's own, no symbolic link; its times in nanoseconds. */
function ownFile(path: string): BigIntStats | undefined {
  try {
    const stats = lstatSync(path, { bigint: true });
    return stats.isFile() && Number(stats.uid) === process.geteuid?.() ? stats : undefined;
  } catch {
    return undefined;
  }
}

function leafOf(venv: string): string {
  return join(findDirectories().state, 'allowed', venv, ':allowed');
}
