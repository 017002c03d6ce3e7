import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minorVersion, type Interpreter } from '../../../rules/python/interpreter.ts';
import { Ended } from '../../ending.ts';
import { findMarker, locateInterpreter } from '../../pip/find-interpreter.ts';
import { buildAside } from '../build-aside.ts';
import { fillSeed } from './fill.ts';
import { findSeedSource, fingerprint } from './source.ts';

/**
 * A seed holds what `python3 -m venv` would put into a new environment, installed and compiled once: pip, and
 * before Python 3.12 setuptools. Unpacking it takes a hundredth of the time that ensurepip takes for every
 * environment.
 */
export interface Seed {
  /** The path of an archive of `bin/` and `lib/`, as an environment has them. */
  readonly archive: string;
}

/**
 * The seed for environments of this interpreter, made now if it does not exist yet (about a second,
 * once for each version of Python and pip).
 *
 * @param onFill called before a seed is made, to tell a person why this takes longer
 * @returns undefined if this machine has no pip at all
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
  // Looks for the file itself: programs that clear caches remove old files, but leave their directories.
  if (existsSync(seed.archive)) return seed;
  onFill?.();
  mkdirSync(seeds, { recursive: true, mode: 0o700 });
  await buildAside(join(seeds, name), (staging) => fillSeed({ interpreter, source, ...seedIn(staging) }));
  return seed;
}

/** Removes a seed that turned out to be incomplete. */
export function discardSeed({ archive }: Seed): void {
  rmSync(dirname(archive), { recursive: true, force: true });
}

/**
 * Makes the seed for the distributor's Python, if pip would refuse to install into that. A failure is
 * ignored: it is reported at the first use.
 */
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
