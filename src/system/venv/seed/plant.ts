import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interpreter } from '../../../rules/python/interpreter.ts';
import { statOf } from '../../files.ts';
import { sitePackagesFor } from '../../venv-files.ts';
import { unpack } from './archive.ts';
import { digest } from './digest.ts';
import { editRecords, pipScriptsIn, shebang } from './pip-scripts.ts';
import type { Seed } from './seed.ts';

/** An environment that a seed is put into. */
interface Bed {
  /** The directory that holds it for now. */
  readonly making: string;
  /** The place where it is going to stand. */
  readonly venv: string;
  readonly interpreter: Interpreter;
}

/**
 * Puts a seed into a new environment: its files as they are, its scripts with this environment's interpreter.
 *
 * @param makeRest makes the rest of the environment, at the same time
 */
export async function plantSeed(seed: Seed, bed: Bed, makeRest: () => Promise<void>): Promise<void> {
  const { making, interpreter } = bed;
  const sitePackages = sitePackagesFor(making, interpreter);
  // venv fails where a directory appears at the moment that it is to make it.
  mkdirSync(sitePackages, { recursive: true });
  mkdirSync(join(making, 'bin'), { recursive: true });
  const isWhole = (): boolean =>
    pipScriptsIn(making).length > 0 && statOf(join(sitePackages, 'pip', '__init__.py')) !== undefined;
  // What takes longer comes first, and neither is left to itself where the other fails.
  const halves = [makeRest(), unpack(seed.archive, { interpreter, directory: making, isWhole })];
  for (const half of await Promise.allSettled(halves)) if (half.status === 'rejected') throw half.reason;
  await adoptScripts(bed);
}

/** Has the environment's own interpreter run the scripts, and each RECORD tell what they are now. */
async function adoptScripts({ making, venv, interpreter }: Bed): Promise<void> {
  const records = new Map<string, string>();
  for (const name of pipScriptsIn(making)) {
    const file = join(making, 'bin', name);
    const script = `${shebang(join(venv, 'bin', 'python3'))}${readFileSync(file, 'utf8')}`;
    writeFileSync(file, script);
    chmodSync(file, 0o755);
    const hash = await digest(script, 'base64url');
    records.set(`../../../bin/${name}`, `sha256=${hash},${Buffer.byteLength(script)}`);
  }
  editRecords(sitePackagesFor(making, interpreter), (line) => {
    const [path = ''] = line.split(',', 1);
    const record = records.get(path);
    return record === undefined ? line : `${path},${record}`;
  });
}
