import { findRow } from '../../rules/catalog/rows.ts';
import type { PackageIndex, StatusFile } from '../../rules/managers/package-index.ts';
import type { Versions } from '../../rules/managers/question.ts';
import { findParts } from '../files.ts';
import { askQuestion } from './ask-question.ts';
import {
  listsStamp,
  makeDirectory,
  readIndexFile,
  renderIndex,
  sourcesStamp,
  writeIndexFile,
} from './index-file.ts';

/** Options for a question whose answer may be missing from the index. */
export interface AskOptions {
  /** The index may be written, now or in the background. */
  readonly mayWrite: boolean;
  /** Called if the answer takes so long that a person should be told the reason. */
  readonly onSlow?: () => void;
}

/**
 * The versions that the manager would install now; a package that it cannot install is missing. An index that
 * is older than the lists only is used once more, and renewed in the background. Without an index, the
 * manager is asked.
 */
export async function readCandidates(
  index: PackageIndex,
  names: readonly string[],
  { cache, mayWrite, onSlow }: AskOptions & { readonly cache: string },
): Promise<Versions> {
  if (names.length === 0) return new Map();
  if (process.env[index.elsewhere]) return askCandidates(index, names);
  const stored = readIndexFile(index, cache);
  if (stored?.sources === sourcesStamp(index)) {
    if (stored.lists !== listsStamp(index) && mayWrite) await renewInBackground(cache);
    return pick(names, (name) => findRow(stored.body, name)?.words[0]);
  }
  const timer = setTimeout(() => onSlow?.(), 150);
  try {
    // A question about many packages takes as long as making the index.
    if (mayWrite && names.length > manyNames) return await buildIndex(index, cache);
    if (mayWrite) await renewInBackground(cache);
    return await askCandidates(index, names);
  } finally {
    clearTimeout(timer);
  }
}

const manyNames = 50;

/**
 * Makes the index, and its cache directory if necessary.
 *
 * @returns the manager's answer
 */
export async function buildIndex(index: PackageIndex, cache: string): Promise<Versions> {
  makeDirectory(cache);
  return renewIndex(index, cache);
}

/** Makes the index if its cache directory still exists: somebody may have removed that meanwhile. */
export async function renewIndex(index: PackageIndex, cache: string): Promise<Versions> {
  const stamps = { sources: sourcesStamp(index), lists: listsStamp(index) };
  // Known names only, since an unknown one costs the manager a millisecond.
  const known = await askQuestion(index.known);
  const found =
    known &&
    (await askCandidates(
      index,
      index.packages().filter((name) => known.has(name)),
    ));
  if (found && found.size > 0) await writeIndexFile(index, cache, renderIndex(index, stamps, found));
  return found ?? new Map();
}

/** Makes the index if it is missing or out of date, so that it is ready when it is first needed. */
export async function warmIndex(index: PackageIndex, cache: string): Promise<void> {
  const stored = readIndexFile(index, cache);
  if (stored?.sources !== sourcesStamp(index) || stored.lists !== listsStamp(index))
    await buildIndex(index, cache);
}

/** The installed versions. */
export function readInstalled(status: StatusFile, names: readonly string[]): Versions {
  const wanted = new Set(names);
  const parts = findParts(status.path, status.border, (part) => wanted.has(status.nameIn(part)));
  return new Map(
    parts.flatMap((part) => {
      const { name, version } = status.parse(part) ?? {};
      return name === undefined || version === undefined ? [] : [[name, version]];
    }),
  );
}

async function askCandidates(index: PackageIndex, names: readonly string[]): Promise<Versions> {
  return (await askQuestion(index.candidates(names))) ?? new Map();
}

/** Starts this helper as another process, so that the person's command does not wait. */
async function renewInBackground(cache: string): Promise<void> {
  const [, helper] = process.argv;
  if (helper === undefined || !makeDirectory(cache)) return;
  const { spawn } = await import('node:child_process');
  spawn(process.execPath, [helper, 'index'], { detached: true, stdio: 'ignore', cwd: '/' })
    .on('error', () => undefined)
    .unref();
}

function pick(names: readonly string[], find: (name: string) => string | undefined): Versions {
  return new Map(
    names.flatMap((name): (readonly [string, string])[] => {
      const version = find(name);
      return version === undefined ? [] : [[name, version]];
    }),
  );
}
