import { symlinkSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findDirectories } from '../directories.ts';
import { isWritable } from '../files.ts';
import { findPlaced } from '../trust/permissions.ts';

/**
 * Where an environment is made that belongs at `venv`: there, or where its disk holds no symbolic links (a USB stick, a
 * share) below pipward's data directory, in a mirror of the project's path.
 */
export function placeFor(venv: string): string {
  const root = dirname(venv);
  if (venv.startsWith(`${findDirectories().data}/`) || holdsLinks(root)) return venv;
  // Its record is a line.
  return root.includes('\n') ? venv : (findPlaced(root) ?? join(mirror(), root, basename(venv)));
}

/** The project whose environment stands below the data directory for it; undefined for any other environment. */
export function projectOf(venv: string): string | undefined {
  return venv.startsWith(`${mirror()}/`) ? dirname(venv.slice(mirror().length)) : undefined;
}

function mirror(): string {
  return join(findDirectories().data, 'projects');
}

/** Whether a directory that may be written takes a symbolic link; there is no way to know but to try. */
function holdsLinks(directory: string): boolean {
  if (!isWritable(directory)) return true;
  const link = join(directory, `.pipward-link-${process.pid}`);
  try {
    symlinkSync('.', link);
    unlinkSync(link);
    return true;
  } catch {
    return false;
  }
}
