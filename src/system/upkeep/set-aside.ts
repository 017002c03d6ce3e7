import { cpSync, mkdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, hasCode, isThere, lstatOf, namesIn } from '../files.ts';

/**
 * Moves files into a directory below which each keeps its whole path, so that all that is needed to put them back is
 * the directory itself. Directories that are left empty, or with nothing but what Python compiled, go along.
 *
 * @param paths absolute; what is not there is passed over
 * @param place only directories below this one are taken away: it has a mode and an owner that others rely on
 */
export function setAside(paths: readonly string[], aside: string, place: string): void {
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  const around = new Set<string>();
  for (const path of paths) {
    if (!isThere(path)) continue;
    move(path, join(aside, path));
    for (let above = dirname(path); above.startsWith(`${place}/`); above = dirname(above)) around.add(above);
  }
  const deepestFirst = [...around];
  deepestFirst.sort((left, right) => right.length - left.length); // Node 18 has no toSorted
  for (const directory of deepestFirst) removeUnlessUsed(directory, aside);
}

/**
 * What stands where something that was set aside would go.
 *
 * @param mayBeLink links are passed over: those of pipx go with what it uninstalls
 */
export function whatIsInTheWay(aside: string, mayBeLink: boolean): string | undefined {
  return placesOf(aside).find((path) => {
    const stats = lstatOf(path);
    return stats !== undefined && !(mayBeLink && stats.isSymbolicLink());
  });
}

/** Puts everything back where it was. */
export function putSetAsideBack(aside: string): void {
  for (const path of placesOf(aside)) move(join(aside, path), path);
  rmSync(aside, { recursive: true, force: true });
}

/** Puts some of it back; what is not there is passed over. */
export function putSomeBack(paths: readonly string[], aside: string): void {
  for (const path of paths) if (isThere(join(aside, path)) && !isThere(path)) move(join(aside, path), path);
}

/** Where everything in it was. */
function placesOf(aside: string): readonly string[] {
  return filesBelow(aside).map((path) => path.slice(aside.length));
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

/** To another disk: whole there before it goes here, and where it cannot be whole, nothing of it is there. */
function copyAcross(from: string, to: string): void {
  try {
    cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
  rmSync(from, { recursive: true });
}

/** What is left in `__pycache__` of modules that are gone is nothing that anybody wrote. */
function removeUnlessUsed(directory: string, aside: string): void {
  const rest = namesIn(directory);
  const compiled =
    rest.length === 1 && rest[0] === '__pycache__' ? join(directory, '__pycache__') : undefined;
  if (compiled !== undefined)
    for (const name of namesIn(compiled)) move(join(compiled, name), join(aside, compiled, name));
  for (const path of [...(compiled === undefined ? [] : [compiled]), directory]) {
    try {
      rmdirSync(path);
    } catch (error) {
      if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EACCES', 'EBUSY')) throw error;
    }
  }
}
