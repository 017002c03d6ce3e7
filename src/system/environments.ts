import { basename, dirname, join, resolve } from 'node:path';
import { isSharedName, type Settings } from '../settings.ts';
import { findPlaced } from './allowed.ts';
import { findDirectories, sharedVenv, workingDirectory } from './directories.ts';
import { lstatOf, namesIn, realPathOf, statOf } from './files.ts';

/** An environment and the directory that it is there for. */
export interface NearbyVenv {
  readonly path: string;
  readonly root: string;
}

/** The environments that a shell passes on its way from a directory up to HOME or the root, the nearest first. */
export function findNearby(directory: string, settings: Pick<Settings, 'venvNames'>): readonly NearbyVenv[] {
  const home = findDirectories().home;
  const ends = [home, realPathOf(home), '/'];
  const found: NearbyVenv[] = [];
  for (let root = directory; ; root = dirname(root)) {
    found.push(...venvsOf(root, settings));
    if (ends.includes(root)) return found;
  }
}

/** The environments of one directory, in the order of their names; last one that is kept elsewhere for it. */
function venvsOf(root: string, { venvNames }: Pick<Settings, 'venvNames'>): readonly NearbyVenv[] {
  const named = venvNames.map((name) => join(root, name)).filter(isVenv);
  const placed = findPlaced(root);
  return [...named, ...(placed !== undefined && isVenv(placed) ? [placed] : [])].map((path) => ({
    path,
    root,
  }));
}

/**
 * The environment that a person names: by its own directory, or that of its project, or, with no word at all, the
 * nearest one of where they stand. Symbolic links on the way to it are resolved, it itself is not.
 */
export function findNamedDirectory(
  word: string | undefined,
  settings: Pick<Settings, 'venvNames'>,
): NearbyVenv | undefined {
  if (word === undefined) return findNearby(workingDirectory(), settings)[0];
  const named = resolve(workingDirectory(), word);
  const path = join(realPathOf(dirname(named)) ?? dirname(named), basename(named));
  if (isVenv(path)) return { path, root: dirname(path) };
  return venvsOf(realPathOf(named) ?? named, settings)[0];
}

/** An environment that belongs to no project. */
export interface SharedVenv {
  readonly name: string;
  readonly path: string;
}

/** The environments that `pipward venv create` made, and the default one. */
export function listShared(): readonly SharedVenv[] {
  const names = namesIn(dirname(sharedVenv('default'))).filter(isSharedName);
  const found = names
    .map((name) => ({ name, path: sharedVenv(name) }))
    .filter(({ path }) => lstatOf(path)?.isDirectory() && isVenv(path));
  found.sort((left, right) => left.name.localeCompare(right.name)); // Node 18 has no toSorted
  return found;
}

/** Whether a word names an environment that belongs to no project, rather than a directory. */
export function isNameOfShared(word: string): boolean {
  return isSharedName(word) && (word === 'default' || isVenv(sharedVenv(word)));
}

/** Whether something is an environment, by the file that makes it one (PEP 405). */
export function isVenv(path: string): boolean {
  return statOf(join(path, 'pyvenv.cfg')) !== undefined;
}
