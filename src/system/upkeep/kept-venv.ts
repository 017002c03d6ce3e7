import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFileSystemError, isThere, lstatOf, namesIn } from '../files.ts';
import { isCommitted } from '../trust/committed.ts';
import { isOwn } from '../trust/owner.ts';
import { unfinishedMark } from '../venv/describe-venv.ts';
import { backupInMark, isBeingRebuilt } from '../venv/rebuild-mark.ts';
import { holdsNothingNew } from './carry-over.ts';

/** Where the environment before it is kept while one is being rebuilt: the higher its number, the newer it is. */
export function nextKept(venv: string): string {
  const numbers = namesIn(dirname(venv)).map((name) => numberOf(name, keptName(venv)) ?? 0);
  const next = Math.max(0, ...numbers) + 1;
  return next === 1 ? keptName(venv) : `${keptName(venv)}-${next}`;
}

/** What earlier repairs have kept of an environment, the newest first: what somebody else has put there is none. */
export function keptBeside(venv: string): readonly string[] {
  const start = keptName(venv);
  const names = namesIn(dirname(venv)).filter((name) => numberOf(name, start) !== undefined);
  names.sort((left, right) => (numberOf(right, start) ?? 0) - (numberOf(left, start) ?? 0));
  return names.map((name) => join(dirname(venv), name)).filter(isOwnVenv);
}

/** Puts the environment that was set aside back into its place, and takes away what was to replace it. */
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
    // One that a repair was killed over is still marked; the pip that it had started may go on writing.
    if (isFailed && lstatOf(unfinishedMark(path))?.uid === process.geteuid?.() && holdsNothingNew(path, venv))
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Where a repair was killed, its environment is still aside: this puts it back, the newest where there are several. One
 * that came with a clone was never in its place.
 *
 * @param options `force`: even where another process seems to be at it
 */
export function restoreAbandoned(venv: string, { force }: { readonly force: boolean }): void {
  if (!force && isBeingRebuilt(venv)) return;
  const marked = backupInMark(venv);
  const candidates = keptBeside(venv).filter(
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

/** A name beside a place that nothing has yet. */
export function freeName(path: string): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? path : `${path}-${count}`;
    if (!isThere(candidate)) return candidate;
  }
}

function keptName(venv: string): string {
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
