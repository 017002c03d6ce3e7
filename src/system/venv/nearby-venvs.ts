import { basename, dirname, join, resolve } from 'node:path';
import { isSharedName, type Settings } from '../../rules/settings.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../directories.ts';
import { lstatOf, namesIn, realPathOf } from '../files.ts';
import { findPlaced } from '../trust/permissions.ts';
import { isVenv } from '../venv-files.ts';

/** An environment and the directory that it belongs to. */
export interface NearbyVenv {
  readonly path: string;
  readonly root: string;
}

/** The environments of a directory and those above it, up to HOME or the root, the nearest first. */
export function findNearby(directory: string, settings: Pick<Settings, 'venvNames'>): readonly NearbyVenv[] {
  return directoriesUpward(directory).flatMap((root) => venvsOf(root, settings));
}

/** A directory and those above it, up to HOME or the root. */
export function directoriesUpward(directory: string): readonly string[] {
  const home = findDirectories().home;
  const lastDirectories = [home, realPathOf(home), '/'];
  const found: string[] = [];
  for (let root = directory; ; root = dirname(root)) {
    found.push(root);
    // A working directory that was removed has no path.
    if (lastDirectories.includes(root) || dirname(root) === root || root === '.') return found;
  }
}

/**
 * The paths that the environments of a directory may have, in the order of the names; one kept elsewhere
 * comes last.
 */
export function placesOf(root: string, { venvNames }: Pick<Settings, 'venvNames'>): readonly string[] {
  const placed = findPlaced(root);
  return [...venvNames.map((name) => join(root, name)), ...(placed === undefined ? [] : [placed])];
}

/**
 * The environment that a person names by its own directory or by that of its project. Without a word, the
 * nearest one to the working directory. Symbolic links on the way to it are resolved; the environment itself
 * is not.
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

/** True if a word names an environment that belongs to no project, rather than a directory. */
export function isNameOfShared(word: string): boolean {
  return isSharedName(word) && (word === 'default' || isVenv(sharedVenv(word)));
}

function venvsOf(root: string, settings: Pick<Settings, 'venvNames'>): readonly NearbyVenv[] {
  return placesOf(root, settings)
    .filter(isVenv)
    .map((path) => ({ path, root }));
}
