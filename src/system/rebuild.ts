import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parsePyvenvCfg } from '../pep/405.ts';
import { isThere, readText, statOf } from './files.ts';
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

/** Puts the environment that was set aside back into its place, and takes away what was to replace it. */
export function putBack(venv: string, kept: string): void {
  const failed = freeName(`${venv}.failed`);
  if (isThere(venv)) renameSync(venv, failed);
  renameSync(kept, venv);
  rmSync(failed, { recursive: true, force: true });
}

/** Where a repair was killed, its environment is still aside: this puts it back. */
export function restoreAbandoned(venv: string): void {
  const kept = isThere(venv) ? keptFor(venv) : `${venv}.before-repair`;
  if (kept !== undefined && isThere(join(kept, 'pyvenv.cfg'))) putBack(venv, kept);
}

function keptFor(venv: string): string | undefined {
  const name = readText(unfinishedMark(venv), 4096);
  const isKept =
    name !== undefined && name === basename(name) && name.startsWith(`${basename(venv)}.before-repair`);
  return isKept ? join(dirname(venv), name) : undefined;
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
