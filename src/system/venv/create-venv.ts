import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import type { FailureCode } from '../../rules/verdict/venv-state.ts';
import { findDirectories } from '../directories.ts';
import { hasCode, isWritable, lstatOf, namesIn, statOf } from '../files.ts';
import { findTrustProblem } from '../trust/check.ts';
import { isAllowed } from '../trust/permissions.ts';
import { buildAside, type Placing } from './build-aside.ts';
import { unfinishedMark } from './describe-venv.ts';
import { makeEmptyVenv } from './empty-venv.ts';
import { isBeingRebuilt, markText } from './rebuild-mark.ts';
import { plantSeed } from './seed/plant.ts';
import { SeedFailure } from './seed/program.ts';
import { discardSeed, prepareSeed, type Seed } from './seed/seed.ts';
import { VenvFailure } from './venv-failure.ts';

/** What came of a wish for a new virtual environment. */
export type Creation =
  | { readonly kind: 'created' }
  /** Another shell made it at the same time, or somebody before. */
  | { readonly kind: 'found' }
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      readonly detail: string;
    };

interface Wish {
  /** Absolute; its parent exists, except below pipward's own data directory. */
  readonly venv: string;
  readonly interpreter: Interpreter;
  readonly systemSitePackages: boolean;
  /**
   * Where to move the environment that stands there, which the new one is to replace. The new one is marked as
   * unfinished: what was in the other is still to be put into it.
   */
  readonly replaced?: string;
  /** Even where another process seems to be rebuilding it. */
  readonly force?: boolean;
  /** Called where this takes seconds, to tell a person why. */
  readonly onSlow: () => void;
}

/**
 * Makes a virtual environment with pip in it, as `python3 -m venv` would: created empty and seeded. A failure or an
 * interruption leaves nothing behind; two shells at once make one environment; nothing that exists is touched. Whoever
 * asks for it allows it and notes it in the history: see `recordCreated`.
 */
export async function createVenv(wish: Wish): Promise<Creation> {
  const { venv, replaced } = wish;
  if (replaced === undefined && isTaken(venv)) return describeTaken(venv);
  try {
    return (await make(wish)) === 'taken' ? describeTaken(venv) : { kind: 'created' };
  } catch (error) {
    if (error instanceof VenvFailure) return failed(error.code, error.message);
    if (error instanceof SeedFailure) return failed('other', error.message);
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return failed('not-writable', dirname(venv));
    if (replaced !== undefined && hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT'))
      return failed('rebuilding', venv);
    throw error;
  }
}

/** True if something other than an empty directory stands there. */
export function isTaken(venv: string): boolean {
  const stats = lstatOf(venv);
  return stats !== undefined && !(stats.isDirectory() && namesIn(venv).length === 0);
}

/** What appeared there while ours was being made is looked at as any other environment that is found. */
function describeTaken(venv: string): Creation {
  const isVenv = lstatOf(venv)?.isDirectory() && statOf(join(venv, 'pyvenv.cfg'))?.isFile();
  return isVenv && (isAllowed(venv) || !findTrustProblem(venv)) ? { kind: 'found' } : failed('exists', venv);
}

function failed(code: FailureCode, detail: string): Creation {
  return { kind: 'failed', code, detail };
}

async function make(wish: Wish): Promise<Placing> {
  const { venv, interpreter, onSlow } = wish;
  const { home, cache, data } = findDirectories();
  const prepare = async (): Promise<Seed> => {
    const seed = await prepareSeed({ interpreter, home, cache, onFill: onSlow }).catch(refuseCache);
    if (!seed) throw new VenvFailure('no-pip', venv);
    return seed;
  };
  const seed = await prepare();
  if (venv.startsWith(`${data}/`)) makeData(dirname(venv));
  try {
    return await place(wish, seed);
  } catch (error) {
    if (!(error instanceof SeedFailure)) throw error;
    discardSeed(seed);
    return place(wish, await prepare());
  }
}

function place(wish: Wish, seed: Seed): Promise<Placing> {
  const { venv, interpreter, systemSitePackages, replaced, force = false } = wish;
  const build = async (making: string): Promise<void> => {
    const bed = { making, venv, interpreter };
    await plantSeed(seed, bed, () => makeEmptyVenv({ ...bed, systemSitePackages }));
    // From Python 3.13 on venv itself writes this.
    writeFileSync(join(making, '.gitignore'), '*\n');
    if (replaced === undefined) return;
    writeFileSync(unfinishedMark(making), markText(replaced));
    if (!force && isBeingRebuilt(venv)) throw new VenvFailure('rebuilding', venv);
  };
  return buildAside(venv, build, replaced);
}

/** The seed lies in the cache directory, which is elsewhere than the environment. */
function refuseCache(error: unknown): never {
  if (!hasCode(error, ...refusals)) throw error;
  throw new VenvFailure('cache-not-writable', findDirectories().cache);
}

function makeData(directory: string): void {
  const failure = new VenvFailure('data-not-writable', findDirectories().data);
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw hasCode(error, ...refusals) ? failure : error;
  }
  if (!isWritable(directory)) throw failure;
}

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'] as const;
