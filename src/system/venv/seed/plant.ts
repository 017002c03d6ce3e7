import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interpreter } from '../../../rules/python/interpreter.ts';
import { statOf } from '../../files.ts';
import { sitePackagesFor } from '../../venv-files.ts';
import { unpack } from './archive.ts';
import { digest } from './digest.ts';
import { editRecords, pipScriptsIn, shebang } from './pip-scripts.ts';
import type { Seed } from './seed.ts';

/** The environment that a seed is unpacked into. */
interface SeedTarget {
  /** The directory in which it is built. */
  readonly staging: string;
  /** Its final path. */
  readonly venv: string;
  readonly interpreter: Interpreter;
}

/**
 * Unpacks a seed into a new environment: its files as they are, its scripts with this environment's
 * interpreter.
 *
 * @param makeRest makes the rest of the environment, at the same time
 */
export async function plantSeed(
  seed: Seed,
  target: SeedTarget,
  makeRest: () => Promise<void>,
): Promise<void> {
  const { staging, interpreter } = target;
  const sitePackages = sitePackagesFor(staging, interpreter);
  // Made first, since venv fails if a directory appears just when venv wants to make it.
  mkdirSync(sitePackages, { recursive: true });
  mkdirSync(join(staging, 'bin'), { recursive: true });
  const isWhole = (): boolean =>
    pipScriptsIn(staging).length > 0 && statOf(join(sitePackages, 'pip', '__init__.py')) !== undefined;
  // The slower one starts first. If one fails, the other is waited for.
  const halves = [makeRest(), unpack(seed.archive, { interpreter, directory: staging, isWhole })];
  for (const half of await Promise.allSettled(halves)) if (half.status === 'rejected') throw half.reason;
  await adoptScripts(target);
}

/** Makes the environment's own interpreter run the scripts, and updates their lines in each RECORD. */
async function adoptScripts({ staging, venv, interpreter }: SeedTarget): Promise<void> {
  const records = new Map<string, string>();
  for (const name of pipScriptsIn(staging)) {
    const file = join(staging, 'bin', name);
    const script = `${shebang(join(venv, 'bin', 'python3'))}${readFileSync(file, 'utf8')}`;
    writeFileSync(file, script);
    chmodSync(file, 0o755);
    const hash = await digest(script, 'base64url');
    records.set(`../../../bin/${name}`, `sha256=${hash},${Buffer.byteLength(script)}`);
  }
  editRecords(sitePackagesFor(staging, interpreter), (line) => {
    const [path = ''] = line.split(',', 1);
    const record = records.get(path);
    return record === undefined ? line : `${path},${record}`;
  });
}
