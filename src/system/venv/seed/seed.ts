import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minorVersion, type Interpreter } from '../../../rules/python/interpreter.ts';
import { Ended } from '../../ending.ts';
import { findMarker, locateInterpreter } from '../../pip/find-interpreter.ts';
import { buildAside } from '../build-aside.ts';
import { fillSeed } from './fill.ts';
import { findSeedSource, fingerprint } from './source.ts';

/**
 * A seed is what `python3 -m venv` would put into a new environment, installed and compiled once: pip, and before
 * Python 3.12 setuptools. Unpacking it takes a hundredth of the time that ensurepip takes for every environment anew.
 */
export interface Seed {
  /** Holds `bin/` and `lib/`, as an environment does. */
  readonly archive: string;
}

/**
 * The seed for environments of this interpreter, made now if it is not there yet (two to three seconds, once for each
 * version of Python and pip).
 *
 * @param onFill called before a seed is made, to tell a person why this takes longer
 * @returns undefined where this machine holds no pip at all
 */
export async function prepareSeed(options: {
  readonly interpreter: Interpreter;
  readonly home: string;
  readonly cache: string;
  readonly onFill?: () => void;
}): Promise<Seed | undefined> {
  const { interpreter, home, cache, onFill } = options;
  const source = findSeedSource(interpreter, home);
  if (!source) return undefined;
  const seeds = join(cache, 'seeds');
  const name = `python${minorVersion(interpreter)}-${await fingerprint(interpreter, source)}`;
  const seed = seedIn(join(seeds, name));
  // Who clears caches takes old files away, and leaves their directories.
  if (existsSync(seed.archive)) return seed;
  onFill?.();
  mkdirSync(seeds, { recursive: true, mode: 0o700 });
  await buildAside(join(seeds, name), (making) => fillSeed({ interpreter, source, ...seedIn(making) }));
  return seed;
}

/** Forgets a seed that turned out not to be whole. */
export function discardSeed({ archive }: Seed): void {
  rmSync(dirname(archive), { recursive: true, force: true });
}

/** Makes the seed for the distributor's Python, if pip would refuse to install into that; a failure waits for the first use. */
export async function warmSeed(where: { readonly home: string; readonly cache: string }): Promise<void> {
  const interpreter = locateInterpreter('/usr/bin/python3');
  if (!interpreter || !findMarker(interpreter)) return;
  const { home, cache } = where;
  await prepareSeed({ interpreter, home, cache }).catch((error: unknown) => {
    if (error instanceof Ended) throw error;
  });
}

function seedIn(directory: string): Seed {
  return { archive: join(directory, 'files.tar') };
}
