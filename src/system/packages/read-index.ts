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

/** Options of a question whose answer may not be in the index. */
export interface AskOptions {
  /** The index may be written, now or in the background. */
  readonly mayWrite: boolean;
  /** Called if the answer takes so long that a person should be told the reason. */
  readonly onSlow?: () => void;
}

/**
 * The versions that the manager would install now; a package that it cannot install is missing. If only the
 * lists are newer than the index, it is used once more, and renewed in the background. If there is none, the
 * manager is asked.
 */
export async function readCandidates(
  index: PackageIndex,
  names: readonly string[],
  { cache, mayWrite, onSlow }: AskOptions & { readonly cache: string },
): Promise<Versions> {
  if (names.length === 0) return new Map();
  if (process.env[index.elsewhere]) return askCandidates(index, names);
  const kept = readIndexFile(index, cache);
  if (kept?.sources === sourcesStamp(index)) {
    if (kept.lists !== listsStamp(index) && mayWrite) await renewInBackground(cache);
    return pick(names, (name) => findRow(kept.body, name)?.words[0]);
  }
  const timer = setTimeout(() => onSlow?.(), 150);
  try {
    // A question about many packages takes as long as making the index.
    if (mayWrite && names.length > many) return await buildIndex(index, cache);
    if (mayWrite) await renewInBackground(cache);
    return await askCandidates(index, names);
  } finally {
    clearTimeout(timer);
  }
}

const many = 50;

/**
 * Makes the index, in a cache that need not be there yet.
 *
 * @returns what the manager answered
 */
export async function buildIndex(index: PackageIndex, cache: string): Promise<Versions> {
  makeDirectory(cache);
  return renewIndex(index, cache);
}

/** Makes the index if the cache is still there: somebody may have removed it meanwhile. */
export async function renewIndex(index: PackageIndex, cache: string): Promise<Versions> {
  const stamps = { sources: sourcesStamp(index), lists: listsStamp(index) };
  // An unknown name costs the manager a millisecond.
  const known = await askQuestion(index.known, patience);
  const found =
    known &&
    (await askCandidates(
      index,
      index.packages().filter((name) => known.has(name)),
    ));
  if (found && found.size > 0) await writeIndexFile(index, cache, renderIndex(index, stamps, found));
  return found ?? new Map();
}

/** Makes the index if it is missing or old, so that it is ready when it is first needed. */
export async function warmIndex(index: PackageIndex, cache: string): Promise<void> {
  const kept = readIndexFile(index, cache);
  if (kept?.sources !== sourcesStamp(index) || kept.lists !== listsStamp(index))
    await buildIndex(index, cache);
}

/** The versions that are installed. */
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

/** Milliseconds for an answer on thousands of packages. */
const patience = 30_000;

async function askCandidates(index: PackageIndex, names: readonly string[]): Promise<Versions> {
  return (await askQuestion(index.candidates(names), patience)) ?? new Map();
}

/** Starts this very helper as another process: the person's command does not wait for it. */
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
