import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parsePyvenvCfg } from '../pep/405.ts';
import { isSharedName, type Settings } from '../settings.ts';
import { isAlive } from './aside.ts';
import { sharedVenv, workingDirectory } from './directories.ts';
import {
  directoriesUpward,
  findNamedDirectory,
  isNameOfShared,
  isVenv,
  placesOf,
  type NearbyVenv,
} from './environments.ts';
import { isThere, namesIn, readText, statOf } from './files.ts';
import { sitePackagesOf, unfinishedMark } from './found-venv.ts';
import { findBaseInterpreter, locateInterpreter, type Interpreter } from './interpreter.ts';
import { isSafe } from './trust.ts';

/** A name beside a place that nothing has yet. */
export function freeName(path: string): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? path : `${path}-${count}`;
    if (!isThere(candidate)) return candidate;
  }
}

/** Where the environment before it is kept while one is being rebuilt. */
export function keptName(venv: string): string {
  return `${venv}.before-repair`;
}

/** Puts the environment that was set aside back into its place, and takes away what was to replace it. */
export function putBack(venv: string, kept: string): void {
  if (isThere(venv)) renameSync(venv, freeName(`${venv}.failed`));
  renameSync(kept, venv);
  const failed = /^\.failed(-\d+)?$/;
  for (const name of namesIn(dirname(venv))) {
    const path = join(dirname(venv), name);
    const isFailed = name.startsWith(basename(venv)) && failed.test(name.slice(basename(venv).length));
    // One that a repair was killed over is still marked; the pip that it had started may go on writing.
    if (isFailed && isThere(unfinishedMark(path)))
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * The environment that `pipward repair` is to rebuild: by its directory, its project or its name; the nearest one, or
 * else the active one, where no word says which. One that a repair has moved aside and not replaced is put back first.
 */
export function findToRepair(
  word: string | undefined,
  settings: Pick<Settings, 'venvNames'>,
): NearbyVenv | undefined {
  if (word !== undefined && isSharedName(word)) {
    const path = sharedVenv(word);
    if (!isThere(path)) restoreAbandoned(path);
    if (isNameOfShared(word)) return { path, root: path };
  }
  const here = resolve(workingDirectory(), word ?? '');
  const roots = word === undefined ? directoriesUpward(here) : [here];
  for (const path of roots.flatMap((root) => placesOf(root, settings)))
    if (!isThere(path)) restoreAbandoned(path);
  if (word !== undefined && !isThere(here)) restoreAbandoned(here);
  const found = findNamedDirectory(word, settings);
  const active = process.env['VIRTUAL_ENV'];
  if (found || word !== undefined || !active || !isVenv(active)) return found;
  return { path: active, root: dirname(active) };
}

/** Whether another process is rebuilding an environment at this moment. */
export function isBeingRebuilt(venv: string): boolean {
  const maker = Number(readMark(venv)?.[1]);
  return Number.isInteger(maker) && maker > 0 && maker !== process.pid && isAlive(maker);
}

/** Where a repair was killed, its environment is still aside: this puts it back. */
export function restoreAbandoned(venv: string): void {
  if (isBeingRebuilt(venv)) return;
  const kept = isThere(venv) ? keptFor(venv) : keptName(venv);
  if (kept !== undefined && isThere(join(kept, 'pyvenv.cfg'))) putBack(venv, kept);
}

function keptFor(venv: string): string | undefined {
  const name = readMark(venv)?.[0];
  const isKept = name !== undefined && name === basename(name) && name.startsWith(basename(keptName(venv)));
  return isKept ? join(dirname(venv), name) : undefined;
}

/** Its lines: the name of the directory that holds the environment before it, and the process that makes this one. */
function readMark(venv: string): readonly string[] | undefined {
  return readText(unfinishedMark(venv), 4096)?.split('\n');
}

/**
 * The interpreter to rebuild an environment with: the one it was made from where that is still there and nobody else's,
 * else one of the same version, else the one that new environments are made from.
 */
export async function findInterpreterFor(venv: string): Promise<Interpreter | undefined> {
  const { home, version } = parsePyvenvCfg(readText(join(venv, 'pyvenv.cfg'), 64 * 1024) ?? '');
  const [library] = sitePackagesOf(venv).map((place) => basename(dirname(place)));
  const minor = /^3\.\d+/.exec(version ?? '')?.[0] ?? library?.replace('python', '');
  if (minor !== undefined) {
    const own = home?.startsWith('/') ? locateOwn(join(home, `python${minor}`)) : undefined;
    const same = own ?? (await findBaseInterpreter(`python${minor}`));
    if (same) return same;
  }
  return findBaseInterpreter(undefined);
}

function locateOwn(executable: string): Interpreter | undefined {
  const places = [executable, dirname(executable)].map(statOf);
  if (!places.every((stats) => stats && isSafe(stats))) return undefined;
  const interpreter = locateInterpreter(executable);
  return interpreter && interpreter.prefix === interpreter.basePrefix ? interpreter : undefined;
}
