import { cpSync, mkdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, hasCode, isThere, lstatOf, namesIn } from '../files.ts';

/**
 * Moves files into a backup directory, below which each keeps its whole path, so that the directory alone is
 * enough to put them back. Directories that are then empty, or hold only files that Python has compiled, are
 * removed too.
 *
 * @param paths absolute; missing ones are skipped
 * @param place only directories below this one are removed: other programs rely on its own mode and owner
 */
export function setAside(paths: readonly string[], backup: string, place: string): void {
  mkdirSync(backup, { recursive: true, mode: 0o700 });
  const affected = new Set<string>();
  for (const path of paths) {
    if (!isThere(path)) continue;
    move(path, join(backup, path));
    for (let above = dirname(path); above.startsWith(`${place}/`); above = dirname(above))
      affected.add(above);
  }
  const deepestFirst = [...affected];
  deepestFirst.sort((left, right) => right.length - left.length); // Node 18 has no toSorted
  for (const directory of deepestFirst) removeUnlessUsed(directory, backup);
}

/**
 * The first path that is in use and would be needed to put a backup back.
 *
 * @param mayBeLink symbolic links are no obstacle: pipx removes its own when it uninstalls
 */
export function findObstacle(backup: string, mayBeLink: boolean): string | undefined {
  return placesOf(backup).find((path) => {
    const stats = lstatOf(path);
    return stats !== undefined && !(mayBeLink && stats.isSymbolicLink());
  });
}

/** Puts everything back where it was. */
export function restoreBackup(backup: string): void {
  for (const path of placesOf(backup)) move(join(backup, path), path);
  rmSync(backup, { recursive: true, force: true });
}

/** Puts some files back; those that are not in the backup are skipped. */
export function restoreFiles(paths: readonly string[], backup: string): void {
  for (const path of paths) if (isThere(join(backup, path)) && !isThere(path)) move(join(backup, path), path);
}

/** The original paths of the files in a backup. */
function placesOf(backup: string): readonly string[] {
  return filesBelow(backup).map((path) => path.slice(backup.length));
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    copyAcross(from, to);
  }
}

/** Moves to another disk: the source is removed after a complete copy, and an incomplete copy is removed. */
function copyAcross(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
  rmSync(from, { recursive: true });
}

/**
 * Removes a directory that is empty, or holds only compiled files of modules that are gone, which nobody
 * wrote.
 */
function removeUnlessUsed(directory: string, backup: string): void {
  const rest = namesIn(directory);
  const compiled =
    rest.length === 1 && rest[0] === '__pycache__' ? join(directory, '__pycache__') : undefined;
  if (compiled !== undefined)
    for (const name of namesIn(compiled)) move(join(compiled, name), join(backup, compiled, name));
  for (const path of [...(compiled === undefined ? [] : [compiled]), directory]) {
    try {
      rmdirSync(path);
    } catch (error) {
      if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EACCES', 'EBUSY')) throw error;
    }
  }
}
