import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import { minorVersion } from '../../rules/python/interpreter.ts';
import { Ended } from '../ending.ts';
import { statOf } from '../files.ts';
import { findMarker, locateInterpreter } from '../pip/find-interpreter.ts';
import { sitePackagesFor } from '../venv-files.ts';
import { buildAside } from './build-aside.ts';
import { fill } from './fill-seed.ts';
import { tar, unpacking } from './seed-program.ts';
import { digest, findSource, fingerprint } from './seed-source.ts';
import { editRecords, scriptsOf, shebang } from './venv-scripts.ts';

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
  const source = findSource(interpreter, home);
  if (!source) return undefined;
  const seeds = join(cache, 'seeds');
  const directory = join(
    seeds,
    `python${minorVersion(interpreter)}-${await fingerprint(interpreter, source)}`,
  );
  const seed = { archive: join(directory, 'files.tar') };
  // Who clears caches takes old files away, and leaves their directories.
  if (existsSync(seed.archive)) return seed;
  onFill?.();
  mkdirSync(seeds, { recursive: true, mode: 0o700 });
  await buildAside(directory, (making) => fill({ interpreter, source, making }));
  return seed;
}

/** Forgets a seed that turned out not to be whole. */
export function discardSeed({ archive }: Seed): void {
  rmSync(dirname(archive), { recursive: true, force: true });
}

/** Makes the seed for the distributor's Python, if pip would refuse to install into that; a failure waits for the first use. */
export async function warmSeed({
  home,
  cache,
}: {
  readonly home: string;
  readonly cache: string;
}): Promise<void> {
  const interpreter = locateInterpreter('/usr/bin/python3');
  if (!interpreter || !findMarker(interpreter)) return;
  await prepareSeed({ interpreter, home, cache }).catch((error: unknown) => {
    if (error instanceof Ended) throw error;
  });
}

/**
 * Puts a seed into a new environment: its files as they are, its scripts with this environment's interpreter.
 *
 * @param where `making` holds the environment for now, `venv` is where it is going to stand
 * @param frame makes the rest of the environment, at the same time
 */
export async function plantSeed(
  seed: Seed,
  where: {
    readonly making: string;
    readonly venv: string;
    readonly interpreter: Interpreter;
  },
  frame: () => Promise<void>,
): Promise<void> {
  const { making, venv, interpreter } = where;
  const sitePackages = sitePackagesFor(making, interpreter);
  // venv fails where a directory appears at the moment that it is to make it.
  mkdirSync(sitePackages, { recursive: true });
  mkdirSync(join(making, 'bin'), { recursive: true });
  const isWhole = (): boolean =>
    scriptsOf(making).length > 0 && statOf(join(sitePackages, 'pip', '__init__.py')) !== undefined;
  // What takes longer comes first, and neither is left to itself where the other fails.
  const halves = [frame(), tar(unpacking, [seed.archive], { interpreter, directory: making, isWhole })];
  for (const half of await Promise.allSettled(halves)) if (half.status === 'rejected') throw half.reason;
  const records = new Map<string, string>();
  for (const name of scriptsOf(making)) {
    const file = join(making, 'bin', name);
    const script = `${shebang(join(venv, 'bin', 'python3'))}\n${readFileSync(file, 'utf8')}`;
    writeFileSync(file, script);
    chmodSync(file, 0o755);
    const hash = await digest(script, 'base64url');
    records.set(`../../../bin/${name}`, `sha256=${hash},${Buffer.byteLength(script)}`);
  }
  editRecords(sitePackages, (line) => {
    const [path = ''] = line.split(',', 1);
    const record = records.get(path);
    return record === undefined ? line : `${path},${record}`;
  });
}
