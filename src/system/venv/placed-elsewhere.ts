import { symlinkSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findDirectories } from '../directories.ts';
import { isWritable } from '../files.ts';
import { findPlaced } from '../trust/permissions.ts';

/**
 * The path at which an environment for `venv` is made: there, or, if that disk cannot hold symbolic links (a
 * USB stick, a share), below pipward's data directory, in a mirror of the project's path.
 */
export function placeFor(venv: string): string {
  const root = dirname(venv);
  if (venv.startsWith(`${findDirectories().data}/`) || holdsLinks(root)) return venv;
  // The record of a place is one line.
  return root.includes('\n') ? venv : (findPlaced(root) ?? join(mirror(), root, basename(venv)));
}

/** The project of an environment below the data directory; undefined for any other environment. */
export function projectOf(venv: string): string | undefined {
  return venv.startsWith(`${mirror()}/`) ? dirname(venv.slice(mirror().length)) : undefined;
}

function mirror(): string {
  return join(findDirectories().data, 'projects');
}

/** False if a writable directory refuses a symbolic link; only an attempt can tell. */
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
