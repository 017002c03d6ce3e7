import { basename, dirname, join, resolve } from 'node:path';
import { isSharedName, type Settings } from '../../rules/settings.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../directories.ts';
import { lstatOf, namesIn, realPathOf } from '../files.ts';
import { findPlaced } from '../trust/permissions.ts';
import { isVenv } from '../venv-files.ts';

/** An environment and the directory that it is there for. */
export interface NearbyVenv {
  readonly path: string;
  readonly root: string;
}

/** The environments that a shell passes on its way from a directory up to HOME or the root, the nearest first. */
export function findNearby(directory: string, settings: Pick<Settings, 'venvNames'>): readonly NearbyVenv[] {
  return directoriesUpward(directory).flatMap((root) => venvsOf(root, settings));
}

/** A directory and those above it, up to HOME or the root. */
export function directoriesUpward(directory: string): readonly string[] {
  const home = findDirectories().home;
  const ends = [home, realPathOf(home), '/'];
  const found: string[] = [];
  for (let root = directory; ; root = dirname(root)) {
    found.push(root);
    // A directory that is gone has no path.
    if (ends.includes(root) || dirname(root) === root || root === '.') return found;
  }
}

/** Where the environments of one directory may stand, in the order of their names; last where it is kept elsewhere. */
export function placesOf(root: string, { venvNames }: Pick<Settings, 'venvNames'>): readonly string[] {
  const placed = findPlaced(root);
  return [...venvNames.map((name) => join(root, name)), ...(placed === undefined ? [] : [placed])];
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

function venvsOf(root: string, settings: Pick<Settings, 'venvNames'>): readonly NearbyVenv[] {
  return placesOf(root, settings)
    .filter(isVenv)
    .map((path) => ({ path, root }));
}
