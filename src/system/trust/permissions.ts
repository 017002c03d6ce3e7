import { lstatSync, mkdirSync, realpathSync, rmSync, writeFileSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findDirectories } from '../directories.ts';
import { hasCode, isFileSystemError, isThere, lstatOf, namesIn, readText } from '../files.ts';
import { ask } from '../process.ts';

/**
 * The record that a virtual environment may be used: a leaf below the mirrored path of the environment, which a shell
 * finds with one test. Every component of the path is a directory and the leaf has a name with a colon, which no
 * environment that can be activated has in its path, so records never collide. It counts only while its modification
 * time is exactly that of `pyvenv.cfg`: another environment put in the same place voids it. Where it cannot be written
 * (a full disk) the person is asked again another time.
 *
 * Its first line names the interpreter, where an upgrade of the system may put another one behind the same name; its
 * second line the trust problem that the person has set aside, where there was one.
 *
 * @param forced the code of that problem
 */
export async function recordAllowed(venv: string, forced?: string): Promise<void> {
  const leaf = leafOf(venv, 'allowed');
  const lines = [exactInterpreterOf(venv) ?? '', ...(forced === undefined ? [] : [forced])];
  const text = lines.join('\n');
  try {
    rmSync(leafOf(venv, 'denied'), { force: true });
    mkdirSync(dirname(leaf), { recursive: true, mode: 0o700 });
    writeFileSync(leaf, text === '' ? '' : `${text}\n`, { mode: 0o600 });
  } catch (error) {
    if (isFileSystemError(error)) return;
    throw error;
  }
  // Node sets times to the microsecond at best, which never compares equal in the shell.
  await ask(['touch', '-r', join(venv, 'pyvenv.cfg'), leaf], { toItsEnd: true });
}

/**
 * The same for an environment that was there before: its `pyvenv.cfg` gets the time of this moment, so that no other file
 * has it, be it one that the same archive brings a second time.
 */
export async function recordConsent(venv: string, forced?: string): Promise<void> {
  if (!isAllowed(venv)) await ask(['touch', '-c', join(venv, 'pyvenv.cfg')], { toItsEnd: true });
  await recordAllowed(venv, forced);
}

/** Takes the permission back, and ends every word about this environment. */
export function recordDenied(venv: string): void {
  rmSync(leafOf(venv, 'allowed'), { force: true });
  mkdirSync(dirname(leafOf(venv, 'denied')), { recursive: true, mode: 0o700 });
  writeFileSync(leafOf(venv, 'denied'), '', { mode: 0o600 });
}

/** Forgets what was said of an environment that is no more. */
export function forgetRecords(venv: string): void {
  for (const name of ['allowed', 'denied'] as const) {
    try {
      rmSync(leafOf(venv, name), { force: true });
    } catch (error) {
      // Below what is no directory nothing was said.
      if (!hasCode(error, 'ENOTDIR')) throw error;
    }
  }
}

/** True if the person, or pipward itself, allowed an environment, and it is still the same one. */
export function isAllowed(venv: string): boolean {
  const record = ownFile(leafOf(venv, 'allowed'));
  const configuration = ownFile(join(venv, 'pyvenv.cfg'));
  return (
    !lstatOf(venv)?.isSymbolicLink() && record !== undefined && record.mtimeNs === configuration?.mtimeNs
  );
}

/** Whether an environment was allowed in the place that it was moved from: the record is still of its time. */
export function wasAllowed(origin: string, venv: string): boolean {
  const record = ownFile(leafOf(origin, 'allowed'));
  const configuration = ownFile(join(venv, 'pyvenv.cfg'));
  return !isThere(origin) && record !== undefined && record.mtimeNs === configuration?.mtimeNs;
}

/** True if the person wants an environment left alone. */
export function isDenied(venv: string): boolean {
  return isThere(leafOf(venv, 'denied'));
}

/** The trust problem that the person has set aside to allow an environment; undefined where there was none. */
export function forcedOver(venv: string): string | undefined {
  return readText(leafOf(venv, 'allowed'))?.split('\n')[1] || undefined;
}

/**
 * Has a project use an environment that stands elsewhere, since its own disk cannot hold one. The path is one line in
 * the record, so it must be free of newlines.
 */
export function recordPlace(project: string, venv: string): void {
  const leaf = leafOf(project, 'venv');
  mkdirSync(dirname(leaf), { recursive: true, mode: 0o700 });
  writeFileSync(leaf, `${venv}\n`, { mode: 0o600 });
}

/** The environment of a project that stands elsewhere. */
export function findPlaced(project: string): string | undefined {
  return readText(leafOf(project, 'venv'))?.split('\n')[0] || undefined;
}

/** Whatever was ever recorded: the path of an environment, or of a project whose environment stands elsewhere. */
export interface TrustRecord {
  readonly kind: 'allowed' | 'denied' | 'venv';
  readonly path: string;
}

/** All records, those among them that have become void. */
export function listRecords(): readonly TrustRecord[] {
  return recordsBelow(recordsDirectory(), '');
}

function recordsBelow(directory: string, path: string): readonly TrustRecord[] {
  return namesIn(directory).flatMap((name) => {
    const kind = recordKinds.find((known) => `:${known}` === name);
    return kind ? [{ kind, path }] : recordsBelow(join(directory, name), `${path}/${name}`);
  });
}

const recordKinds = ['allowed', 'denied', 'venv'] as const;

/**
 * The real interpreter, where the environment links to a name that does not say its version: `/usr/bin/python3.11`
 * behind `/usr/bin/python3`, which is Python 3.13 after an upgrade of the system.
 */
function exactInterpreterOf(venv: string): string | undefined {
  const python = join(venv, 'bin', 'python');
  try {
    const real = realpathSync(python);
    const isVersioned = /^python3\.\d+$/.test(basename(real));
    const alias = join(dirname(real), 'python3');
    return isVersioned && realpathSync(alias) === real ? real : undefined;
  } catch {
    return undefined;
  }
}

/** A regular file of the person's own, no symbolic link; its times in nanoseconds. */
function ownFile(path: string): BigIntStats | undefined {
  try {
    const stats = lstatSync(path, { bigint: true });
    return stats.isFile() && Number(stats.uid) === process.geteuid?.() ? stats : undefined;
  } catch {
    return undefined;
  }
}

function leafOf(path: string, kind: TrustRecord['kind']): string {
  return join(recordsDirectory(), path, `:${kind}`);
}

function recordsDirectory(): string {
  return join(findDirectories().state, 'allowed');
}
