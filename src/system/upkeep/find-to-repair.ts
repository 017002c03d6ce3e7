import { basename, delimiter, dirname, join, resolve } from 'node:path';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import { isSharedName, type Settings } from '../../rules/settings.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../directories.ts';
import { isThere, realPathOf, statOf } from '../files.ts';
import { findBaseInterpreter, locateInterpreter } from '../pip/find-interpreter.ts';
import { isSafe } from '../trust/owner.ts';
import { isVenv, readPyvenvCfg, sitePackagesOf } from '../venv-files.ts';
import {
  directoriesUpward,
  findNamedDirectory,
  isNameOfShared,
  placesOf,
  type NearbyVenv,
} from '../venv/nearby-venvs.ts';
import { findOutermostProject } from '../venv/project.ts';
import { restoreAbandoned } from './kept-venv.ts';

/**
 * The environment that `pipward repair` rebuilds: by its directory, its project or its name; without a word,
 * the nearest one or else the active one. One that a repair has moved aside and not replaced is put back
 * first.
 *
 * @param how `force`: even if another process seems to be rebuilding it
 */
export function findToRepair(
  word: string | undefined,
  settings: Pick<Settings, 'venvNames'>,
  how: { readonly force: boolean },
): NearbyVenv | undefined {
  if (word !== undefined && isSharedName(word)) {
    const path = sharedVenv(word);
    if (!isThere(path)) restoreAbandoned(path, how);
    if (isNameOfShared(word)) return { path, root: path };
  }
  const here = resolve(workingDirectory(), word ?? '');
  const roots = word === undefined ? directoriesUpward(here) : [here];
  for (const path of roots.flatMap((root) => placesOf(root, settings)))
    if (!isThere(path)) restoreAbandoned(path, how);
  if (word !== undefined && !isThere(here)) restoreAbandoned(here, how);
  const found = findNamedDirectory(word, settings);
  const active = process.env['VIRTUAL_ENV'];
  if (found || word !== undefined || !active || !isVenv(active)) return found;
  return { path: active, root: dirname(active) };
}

/**
 * The interpreter to rebuild an environment with: the one it was made from if that still exists and nobody
 * else can change it, else one of the same version, else the one that new environments are made from.
 *
 * @param options `isTrusted`: the interpreter that the environment names may be run, unless it is inside the
 *   project or the environment itself
 */
export async function findInterpreterFor(
  { path: venv, root }: NearbyVenv,
  { isTrusted }: { readonly isTrusted: boolean },
): Promise<Interpreter | undefined> {
  const { home, version } = readPyvenvCfg(venv);
  const [library] = sitePackagesOf(venv).map((place) => basename(dirname(place)));
  const minor = /^3\.\d+/.exec(version ?? '')?.[0] ?? library?.replace('python', '');
  const trees = [venv, findOutermostProject(root, findDirectories().home)].flatMap((tree) =>
    tree === undefined ? [] : [tree, realPathOf(tree) ?? tree],
  );
  const isOutside = (place: string): boolean => !trees.some((tree) => `${place}/`.startsWith(`${tree}/`));
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((directory) => isTrusted || isOutside(realPathOf(directory) ?? directory))
    .join(delimiter);
  if (minor !== undefined) {
    const own =
      isTrusted && home?.startsWith('/')
        ? locateOriginal(join(home, `python${minor}`), isOutside)
        : undefined;
    const same = own ?? (await findBaseInterpreter(`python${minor}`, path));
    if (same) return same;
  }
  return findBaseInterpreter(undefined, path);
}

function locateOriginal(executable: string, isOutside: (place: string) => boolean): Interpreter | undefined {
  const real = realPathOf(executable);
  if (real === undefined || ![executable, real].every(isOutside)) return undefined;
  const places = [executable, dirname(executable), real, dirname(real)].map(statOf);
  if (!places.every((stats) => stats && isSafe(stats))) return undefined;
  const interpreter = locateInterpreter(executable);
  return interpreter && interpreter.prefix === interpreter.basePrefix ? interpreter : undefined;
}
