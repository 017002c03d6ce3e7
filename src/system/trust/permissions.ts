import { lstatSync, mkdirSync, realpathSync, rmSync, writeFileSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findDirectories } from '../directories.ts';
import { hasCode, isFileSystemError, isThere, lstatOf, namesIn, readText } from '../files.ts';
import { ask } from '../process.ts';

/**
 * The record that a virtual environment may be used: a leaf below the mirrored path of the environment, which
 * a shell finds with one test. Every component of the path is a directory and the leaf has a name with a
 * colon, which no environment that can be activated has in its path, so records never collide. It counts only
 * while its modification time is exactly that of `pyvenv.cfg`: another environment put in the same place
 * voids it. If it cannot be written (a full disk), the person is asked again another time.
 *
 * Its first line names the interpreter if an upgrade of the system could change the one behind the name; its
 * second line names the trust problem that the person has overridden, if any.
 *
 * @param overridden the code of that problem
 */
export async function recordAllowed(venv: string, overridden?: string): Promise<void> {
  const leaf = leafOf(venv, 'allowed');
  const lines = [exactInterpreterOf(venv) ?? '', ...(overridden === undefined ? [] : [overridden])];
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
  await ask(['touch', '-r', join(venv, 'pyvenv.cfg'), leaf], { isUninterruptible: true });
}

/**
 * Allows an environment that existed before. Its `pyvenv.cfg` gets the present time, so that no other file has
 * the same, not even one unpacked again from the same archive.
 */
export async function recordConsent(venv: string, overridden?: string): Promise<void> {
  if (!isAllowed(venv)) await ask(['touch', '-c', join(venv, 'pyvenv.cfg')], { isUninterruptible: true });
  await recordAllowed(venv, overridden);
}

/** Withdraws the permission, and stops all questions about this environment. */
export function recordDenied(venv: string): void {
  rmSync(leafOf(venv, 'allowed'), { force: true });
  mkdirSync(dirname(leafOf(venv, 'denied')), { recursive: true, mode: 0o700 });
  writeFileSync(leafOf(venv, 'denied'), '', { mode: 0o600 });
}

/** Removes the records of an environment that no longer exists. */
export function forgetRecords(venv: string): void {
  for (const name of ['allowed', 'denied'] as const) {
    try {
      rmSync(leafOf(venv, name), { force: true });
    } catch (error) {
      // Below a path that is not a directory there are no records.
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

/** True if an environment was allowed at the path that it was moved from: that record still has its time. */
export function wasAllowed(origin: string, venv: string): boolean {
  const record = ownFile(leafOf(origin, 'allowed'));
  const configuration = ownFile(join(venv, 'pyvenv.cfg'));
  return !isThere(origin) && record !== undefined && record.mtimeNs === configuration?.mtimeNs;
}

/** True if the person wants an environment left alone. */
export function isDenied(venv: string): boolean {
  return isThere(leafOf(venv, 'denied'));
}

/** The trust problem that the person has overridden to allow an environment, if any. */
export function overriddenProblem(venv: string): string | undefined {
  return readText(leafOf(venv, 'allowed'))?.split('\n')[1] || undefined;
}

/**
 * Makes a project use an environment elsewhere, since the project's disk cannot hold one. The path is one line
 * in the record, so it must be free of newlines.
 */
export function recordPlace(project: string, venv: string): void {
  const leaf = leafOf(project, 'venv');
  mkdirSync(dirname(leaf), { recursive: true, mode: 0o700 });
  writeFileSync(leaf, `${venv}\n`, { mode: 0o600 });
}

/** The environment that a project has elsewhere. */
export function findPlaced(project: string): string | undefined {
  return readText(leafOf(project, 'venv'))?.split('\n')[0] || undefined;
}

/** A record on an environment, or on a project whose environment is elsewhere, with the path of either. */
export interface TrustRecord {
  readonly kind: 'allowed' | 'denied' | 'venv';
  readonly path: string;
}

/** All records, including void ones. */
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
 * The real interpreter if the environment links to a name without a version: `/usr/bin/python3.11` behind
 * `/usr/bin/python3`, which is Python 3.13 after an upgrade of the system.
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

/** The status of a regular file that the person owns, not a symbolic link; times in nanoseconds. */
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
