import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import type { FailureCode } from '../../rules/verdict/venv-state.ts';
import { findDirectories } from '../directories.ts';
import { hasCode, isWritable, lstatOf, namesIn, statOf } from '../files.ts';
import { findTrustProblem } from '../trust/check.ts';
import { isAllowed } from '../trust/permissions.ts';
import { buildAside, type Placement } from './build-aside.ts';
import { unfinishedMark } from './describe-venv.ts';
import { makeEmptyVenv } from './empty-venv.ts';
import { isBeingRebuilt, markText } from './rebuild-mark.ts';
import { plantSeed } from './seed/plant.ts';
import { SeedFailure } from './seed/program.ts';
import { discardSeed, prepareSeed, type Seed } from './seed/seed.ts';
import { VenvFailure } from './venv-failure.ts';

/** The result of a request for a new virtual environment. */
export type Creation =
  | { readonly kind: 'created' }
  /** Another shell made it at the same time, or it existed before. */
  | { readonly kind: 'found' }
  | {
      readonly kind: 'failed';
      readonly code: FailureCode;
      readonly detail: string;
    };

interface VenvRequest {
  /** Absolute; its parent exists, except below pipward's own data directory. */
  readonly venv: string;
  readonly interpreter: Interpreter;
  readonly systemSitePackages: boolean;
  /**
   * The path to which the present environment is moved, if the new one replaces it. The new one is then
   * marked as unfinished, since the packages of the old one still have to be installed in it.
   */
  readonly replaced?: string;
  /** Goes on even if another process seems to be rebuilding it. */
  readonly force?: boolean;
  /** Called if this takes seconds, to tell a person why. */
  readonly onSlow: () => void;
}

/**
 * Makes a virtual environment with pip in it, as `python3 -m venv` would: created empty and seeded. A failure
 * or an interruption leaves nothing behind; two shells at once make one environment; nothing that exists is
 * touched. The caller allows it and records it in the history: see `recordCreated`.
 */
export async function createVenv(request: VenvRequest): Promise<Creation> {
  const { venv, replaced } = request;
  if (replaced === undefined && isTaken(venv)) return describeTaken(venv);
  try {
    return (await make(request)) === 'taken' ? describeTaken(venv) : { kind: 'created' };
  } catch (error) {
    if (error instanceof VenvFailure) return failed(error.code, error.message);
    if (error instanceof SeedFailure) return failed('other', error.message);
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return failed('not-writable', dirname(venv));
    if (replaced !== undefined && hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT'))
      return failed('rebuilding', venv);
    throw error;
  }
}

/** True if there is something other than an empty directory at the path. */
export function isTaken(venv: string): boolean {
  const stats = lstatOf(venv);
  return stats !== undefined && !(stats.isDirectory() && namesIn(venv).length === 0);
}

/** The result if the path is taken: an environment there is checked like any other that is found. */
function describeTaken(venv: string): Creation {
  const isVenv = lstatOf(venv)?.isDirectory() && statOf(join(venv, 'pyvenv.cfg'))?.isFile();
  return isVenv && (isAllowed(venv) || !findTrustProblem(venv)) ? { kind: 'found' } : failed('exists', venv);
}

function failed(code: FailureCode, detail: string): Creation {
  return { kind: 'failed', code, detail };
}

async function make(request: VenvRequest): Promise<Placement> {
  const { venv, interpreter, onSlow } = request;
  const { home, cache, data } = findDirectories();
  const prepare = async (): Promise<Seed> => {
    const seed = await prepareSeed({ interpreter, home, cache, onFill: onSlow }).catch(refuseCache);
    if (!seed) throw new VenvFailure('no-pip', venv);
    return seed;
  };
  const seed = await prepare();
  if (venv.startsWith(`${data}/`)) makeData(dirname(venv));
  try {
    return await place(request, seed);
  } catch (error) {
    if (!(error instanceof SeedFailure)) throw error;
    discardSeed(seed);
    return place(request, await prepare());
  }
}

function place(request: VenvRequest, seed: Seed): Promise<Placement> {
  const { venv, interpreter, systemSitePackages, replaced, force = false } = request;
  const build = async (staging: string): Promise<void> => {
    const target = { staging, venv, interpreter };
    await plantSeed(seed, target, () => makeEmptyVenv({ ...target, systemSitePackages }));
    // From Python 3.13 on venv itself writes this.
    writeFileSync(join(staging, '.gitignore'), '*\n');
    if (replaced === undefined) return;
    writeFileSync(unfinishedMark(staging), markText(replaced));
    if (!force && isBeingRebuilt(venv)) throw new VenvFailure('rebuilding', venv);
  };
  return buildAside(venv, build, replaced);
}

/** Blames the cache directory for a refused write: the seed is there, not beside the environment. */
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
