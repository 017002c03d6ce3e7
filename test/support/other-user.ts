import { execFileSync, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { inject } from 'vitest';
import { HELPER } from './pipward.ts';

/** The user and the group of `AS_NOBODY`. */
export const NOBODY = 65_534;

/** The words before a program that run it as an ordinary user without any files. */
export const AS_NOBODY = [
  '/usr/bin/setpriv',
  `--reuid=${NOBODY}`,
  `--regid=${NOBODY}`,
  '--clear-groups',
] as const;

/** Runs the built helper as nobody. */
export function runHelperAsNobody(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): SpawnSyncReturns<string> {
  const [program, ...words] = AS_NOBODY;
  const own = dirname(dirname(HELPER));
  const copy = placeForOthers();
  for (const part of ['dist', 'shell']) copyForOthers(join(own, part), join(copy, part));
  const helper = join(copy, relative(own, HELPER));
  return spawnSync(program, [...words, nodeForOthers(), helper, ...args], { ...options, encoding: 'utf8' });
}

/** A Node that other users can run: its own directory may be below a home that only root can read. */
export function nodeForOthers(): string {
  const [program, ...words] = AS_NOBODY;
  if (spawnSync(program, [...words, process.execPath, '--version']).status === 0) return process.execPath;
  const copy = join(placeForOthers(), 'node');
  if (!existsSync(copy)) copyForOthers(process.execPath, copy);
  return copy;
}

/** Lets other users reach a path below the directory of this run. */
export function openToOthers(path: string): void {
  for (let part = path; part !== dirname(inject('runDirectory')); part = dirname(part))
    chmodSync(part, 0o755);
}

function copyForOthers(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  execFileSync('chmod', ['-R', 'a+rX', to]);
}

function placeForOthers(): string {
  const place = join(inject('runDirectory'), `others-${process.pid}`);
  mkdirSync(place, { recursive: true });
  openToOthers(place);
  return place;
}
