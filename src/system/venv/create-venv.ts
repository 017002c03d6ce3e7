import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import type { FailureCode } from '../../rules/verdict/venv-state.ts';
import { findDirectories } from '../directories.ts';
import { hasCode, lstatOf, namesIn, stampOf, statOf } from '../files.ts';
import { ask } from '../process.ts';
import { recordChange } from '../record-history.ts';
import { findTrustProblem } from '../trust/check.ts';
import { isAllowed, recordAllowed } from '../trust/permissions.ts';
import { buildAside, type Placing } from './build-aside.ts';
import { unfinishedMark } from './describe-venv.ts';
import { isBeingRebuilt, markText } from './rebuild-mark.ts';
import { SeedFailure } from './seed-program.ts';
import { discardSeed, plantSeed, prepareSeed, type Seed } from './seed.ts';

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
   * Where to move the environment that stands there, which the new one is to replace. That is marked as unfinished, and
   * not allowed yet: what was in the other is still to be put into it.
   */
  readonly replaced?: string;
  /** Even where another process seems to be rebuilding it. */
  readonly force?: boolean;
  /** Called where this takes seconds, to tell a person why. */
  readonly onSlow: () => void;
}

/**
 * Makes a virtual environment with pip in it, as `python3 -m venv` would: created empty and seeded. A failure or an
 * interruption leaves nothing behind; two shells at once make one environment; nothing that exists is touched.
 */
export async function createVenv(wish: Wish): Promise<Creation> {
  const { venv, interpreter, replaced, force = false, onSlow } = wish;
  const { home, cache, data } = findDirectories();
  if (replaced === undefined && isTaken(venv)) return describeTaken(venv);
  try {
    const prepare = (): Promise<Seed | undefined> =>
      prepareSeed({ interpreter, home, cache, onFill: onSlow }).catch(refuseCache);
    const seed = await prepare();
    if (!seed) return { kind: 'failed', code: 'no-pip', detail: venv };
    if (venv.startsWith(`${data}/`)) makeData(dirname(venv));
    const place = (planted: Seed): Promise<Placing> =>
      buildAside(
        venv,
        async (making) => {
          await plantSeed(planted, { making, venv, interpreter }, () => makeEmpty(wish, making));
          // From Python 3.13 on venv itself writes this.
          writeFileSync(join(making, '.gitignore'), '*\n');
          if (replaced === undefined) return;
          writeFileSync(unfinishedMark(making), markText(replaced));
          if (!force && isBeingRebuilt(venv)) throw new VenvFailure('rebuilding', venv);
        },
        replaced,
      );
    const placing = await place(seed).catch(async (error: unknown) => {
      if (!(error instanceof SeedFailure)) throw error;
      discardSeed(seed);
      return place((await prepare()) ?? seed);
    });
    if (placing === 'taken') return describeTaken(venv);
  } catch (error) {
    if (error instanceof VenvFailure) return { kind: 'failed', code: error.code, detail: error.message };
    if (error instanceof SeedFailure) return { kind: 'failed', code: 'other', detail: error.message };
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS'))
      return { kind: 'failed', code: 'not-writable', detail: dirname(venv) };
    if (replaced !== undefined && hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT'))
      return { kind: 'failed', code: 'rebuilding', detail: venv };
    throw error;
  }
  if (replaced !== undefined) return { kind: 'created' };
  await recordAllowed(venv);
  const stamp = stampOf(join(venv, 'pyvenv.cfg'));
  recordChange({ change: 'venv-created', venv, ...(stamp !== undefined && { stamp }) });
  return { kind: 'created' };
}

/** A step did not succeed; the message is what the code is about. */
class VenvFailure extends Error {
  override readonly name = 'VenvFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** The seed lies in the cache directory, which is elsewhere than the environment. */
function refuseCache(error: unknown): never {
  if (!hasCode(error, ...refusals)) throw error;
  throw new VenvFailure('cache-not-writable', findDirectories().cache);
}

function makeData(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.W_OK);
  } catch (error) {
    if (!hasCode(error, ...refusals)) throw error;
    throw new VenvFailure('data-not-writable', findDirectories().data);
  }
}

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'] as const;

/** Whether something other than an empty directory stands there. */
export function isTaken(venv: string): boolean {
  const stats = lstatOf(venv);
  return stats !== undefined && !(stats.isDirectory() && namesIn(venv).length === 0);
}

/** What appeared there while ours was being made is looked at as any other environment that is found. */
function describeTaken(venv: string): Creation {
  const isVenv = lstatOf(venv)?.isDirectory() && statOf(join(venv, 'pyvenv.cfg'))?.isFile();
  return isVenv && (isAllowed(venv) || !findTrustProblem(venv))
    ? { kind: 'found' }
    : { kind: 'failed', code: 'exists', detail: venv };
}

async function makeEmpty(wish: Wish, making: string): Promise<void> {
  const { venv, interpreter, systemSitePackages } = wish;
  const words = [systemSitePackages ? '1' : '', venv, making];
  const made = await ask([interpreter.executable, '-I', '-c', builder, ...words]);
  if (made.status === 0 && statOf(join(making, 'pyvenv.cfg'))) return;
  const code = /symbolic link|Operation not permitted|lib64/.test(made.stderr) ? 'no-symlinks' : 'other';
  throw new VenvFailure(code, made.stderr || made.stdout);
}

/** `python3 -m venv --without-pip`, but what it writes into its files is the place where the environment will stand. */
const builder = `
import os, sys, venv

system, place, making = sys.argv[1:]

class Builder(venv.EnvBuilder):
    def create_configuration(self, context):
        super().create_configuration(context)
        with open(context.cfg_path, encoding='utf-8', errors='surrogateescape') as file:
            text = file.read()
        with open(context.cfg_path, 'w', encoding='utf-8', errors='surrogateescape') as file:
            file.write(text.replace(making, place))

    def setup_scripts(self, context):
        context.prompt = context.prompt.replace(os.path.basename(making), os.path.basename(place))
        context.env_exe = context.env_exe.replace(making, place)
        context.env_dir, context.env_name = place, os.path.basename(place)
        super().setup_scripts(context)
        # Behind this the configuration is written once more where the system's packages are visible.
        context.env_dir = making

Builder(system_site_packages=bool(system), symlinks=True).create(making)
`;
