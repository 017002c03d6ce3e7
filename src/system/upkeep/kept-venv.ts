import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFileSystemError, isThere, lstatOf, namesIn } from '../files.ts';
import { isCommitted } from '../trust/committed.ts';
import { isOwn } from '../trust/owner.ts';
import { unfinishedMark } from '../venv/describe-venv.ts';
import { backupInMark, isBeingRebuilt } from '../venv/rebuild-mark.ts';
import { holdsNothingNew } from './carry-over.ts';

/** The path to which the old environment is moved for a rebuild. A higher number means a newer one. */
export function nextBackup(venv: string): string {
  const numbers = namesIn(dirname(venv)).map((name) => numberOf(name, backupName(venv)) ?? 0);
  const next = Math.max(0, ...numbers) + 1;
  return next === 1 ? backupName(venv) : `${backupName(venv)}-${next}`;
}

/**
 * The old environments that earlier repairs have kept, the newest first, without any that somebody else has
 * put there.
 */
export function findBackups(venv: string): readonly string[] {
  const start = backupName(venv);
  const names = namesIn(dirname(venv)).filter((name) => numberOf(name, start) !== undefined);
  names.sort((left, right) => (numberOf(right, start) ?? 0) - (numberOf(left, start) ?? 0));
  return names.map((name) => join(dirname(venv), name)).filter(isOwnVenv);
}

/** Moves the old environment back into its place, and removes the unfinished new one. */
export function putBack(venv: string, kept: string): void {
  const failed = isThere(venv) ? freeName(`${venv}.failed`) : undefined;
  if (failed !== undefined) renameSync(venv, failed);
  try {
    renameSync(kept, venv);
  } catch (error) {
    if (failed !== undefined) renameSync(failed, venv);
    throw error;
  }
  for (const name of namesIn(dirname(venv))) {
    const path = join(dirname(venv), name);
    const isFailed =
      name.startsWith(basename(venv)) && /^\.failed(-\d+)?$/.test(name.slice(basename(venv).length));
    // The mark shows that a repair made it and was killed. Its pip may still be writing, hence the retries.
    if (isFailed && lstatOf(unfinishedMark(path))?.uid === process.geteuid?.() && holdsNothingNew(path, venv))
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Puts the old environment back if a repair was killed, the newest if there are several. One that came with a
 * clone was never in that place, so it is left alone.
 *
 * @param options `force`: even if another process seems to be rebuilding it
 */
export function restoreAbandoned(venv: string, { force }: { readonly force: boolean }): void {
  if (!force && isBeingRebuilt(venv)) return;
  const marked = backupInMark(venv);
  const candidates = findBackups(venv).filter(
    (path) => !isThere(venv) || (marked !== undefined && basename(path) === marked),
  );
  const kept = candidates.find((path) => !isCommitted(path));
  if (kept === undefined) return;
  try {
    putBack(venv, kept);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}

/** The first unused path: the given one, or that with a number. */
export function freeName(path: string): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? path : `${path}-${count}`;
    if (!isThere(candidate)) return candidate;
  }
}

function backupName(venv: string): string {
  return `${venv}.before-repair`;
}

function numberOf(name: string, kept: string): number | undefined {
  const start = basename(kept);
  const count = name.startsWith(start) ? /^(?:-(\d{1,9}))?$/.exec(name.slice(start.length)) : undefined;
  return count ? Number(count[1] ?? 1) : undefined;
}

function isOwnVenv(path: string): boolean {
  const directory = lstatOf(path);
  const configuration = lstatOf(join(path, 'pyvenv.cfg'));
  return (
    directory?.isDirectory() === true &&
    configuration !== undefined &&
    [directory, configuration].every(isOwn)
  );
}
