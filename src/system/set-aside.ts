import {
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hasCode, isThere, lstatOf, namesIn } from './files.ts';

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
  return filesBelow(aside, '').find((path) => {
    const stats = lstatOf(path);
    return stats !== undefined && !(mayBeLink && stats.isSymbolicLink());
  });
}

/** Puts everything back where it was. */
export function putSetAsideBack(aside: string): void {
  for (const path of filesBelow(aside, '')) move(join(aside, path), path);
  rmSync(aside, { recursive: true, force: true });
}

/** Puts some of it back; what is not there is passed over. */
export function putSomeBack(paths: readonly string[], aside: string): void {
  for (const path of paths) if (isThere(join(aside, path)) && !isThere(path)) move(join(aside, path), path);
}

function filesBelow(aside: string, path: string): readonly string[] {
  return namesIn(join(aside, path)).flatMap((name) => {
    const child = `${path}/${name}`;
    return lstatOf(join(aside, child))?.isDirectory() ? filesBelow(aside, child) : [child];
  });
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    // On another disk: whole there before it goes here.
    const { atime, mtime } = lstatSync(from);
    if (lstatSync(from).isSymbolicLink()) cpSync(from, to, { verbatimSymlinks: true });
    else {
      copyFileSync(from, to);
      utimesSync(to, atime, mtime);
    }
    rmSync(from);
  }
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
