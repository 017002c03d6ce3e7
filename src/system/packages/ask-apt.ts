import { join } from 'node:path';
import { debianNames } from '../../rules/catalog/catalog.ts';
import { findRow } from '../../rules/catalog/rows.ts';
import { parsePolicy, parseRemovals } from '../../rules/managers/apt.ts';
import { parseInstalled } from '../../rules/managers/dpkg.ts';
import type { Versions } from '../../rules/managers/manager.ts';
import { findParts } from '../files.ts';
import { ask } from '../process.ts';
import {
  indexName,
  listsStamp,
  makeDirectory,
  readIndex,
  renderIndex,
  sourcesStamp,
  writeIndex,
} from './apt-index.ts';

/** What may be done where the answer is not there yet. */
export interface AptOptions {
  /** The index may be written, now or in the background. */
  readonly mayWrite: boolean;
  /** Called when the answer takes so long that a person should be told what for. */
  readonly onSlow?: () => void;
}

/**
 * The versions that apt would install now; a package that it cannot install is missing. apt itself needs 17 ms for one package
 * and for all of them, but 500 to 900 ms in images that switch its cache off: so its answer for every package that can be
 * suggested is kept as an index, pins and priorities and all, until its sources or lists change. Where only the lists are newer,
 * the index is good for this time. It is renewed in the background; what is asked meanwhile, apt answers.
 */
export async function readCandidates(
  names: readonly string[],
  cache: string,
  { mayWrite, onSlow }: AptOptions,
): Promise<Versions> {
  if (names.length === 0) return new Map();
  // Another configuration may have other lists, which this does not see.
  if (process.env['APT_CONFIG']) return askApt(names);
  const index = readIndex(join(cache, indexName));
  if (index?.sources === sourcesStamp()) {
    if (index.lists !== listsStamp() && mayWrite) await renewInBackground(cache);
    return pick(names, (name) => findRow(index.body, name)?.words[0]);
  }
  const timer = setTimeout(() => onSlow?.(), 150);
  try {
    // To ask for many takes as long as to make the index.
    if (mayWrite && names.length > many) return await buildIndex(cache);
    if (mayWrite) await renewInBackground(cache);
    return await askApt(names);
  } finally {
    clearTimeout(timer);
  }
}

const many = 50;

/**
 * Makes the index anew where apt has changed.
 *
 * @returns what apt answered
 */
export async function buildIndex(cache: string): Promise<Versions> {
  makeDirectory(cache);
  return renewIndex(cache);
}

/** The same, where the cache still is: it may have been taken away meanwhile. */
export async function renewIndex(cache: string): Promise<Versions> {
  const sources = sourcesStamp();
  const lists = listsStamp();
  const known = await knownTo(debianNames());
  const found = known && (await askApt(known));
  if (found && found.size > 0) await writeIndex(cache, renderIndex({ sources, lists }, found));
  return found ?? new Map();
}

/** Reads the index so that it is there when it is first needed. */
export async function warmApt(cache: string): Promise<void> {
  const index = readIndex(join(cache, indexName));
  if (index?.sources !== sourcesStamp() || index.lists !== listsStamp()) await buildIndex(cache);
}

/** The versions that dpkg has installed. */
export function readInstalled(names: readonly string[]): Versions {
  const wanted = new Set(names);
  const paragraphs = findParts('/var/lib/dpkg/status', '\n\n', (paragraph) => wanted.has(nameIn(paragraph)));
  return new Map(
    paragraphs.flatMap((paragraph) => {
      const { name, version } = parseInstalled(paragraph) ?? {};
      return name === undefined || version === undefined ? [] : [[name, version]];
    }),
  );
}

function nameIn(paragraph: string): string {
  return paragraph.slice('Package: '.length, paragraph.indexOf('\n'));
}

/** Those that apt has heard of: the others would cost it a millisecond each. Undefined where it failed. */
async function knownTo(names: readonly string[]): Promise<readonly string[] | undefined> {
  const { status, stdout } = await ask(['apt-cache', 'pkgnames'], {
    environment: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  if (status !== 0) return undefined;
  const known = new Set(stdout.split('\n'));
  return names.filter((name) => known.has(name));
}

async function askApt(names: readonly string[]): Promise<Versions> {
  const { status, stdout } = await ask(['apt-cache', 'policy', '--', ...names], {
    environment: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return status === 0 ? parsePolicy(stdout) : new Map();
}

/** This very helper, on its own: the person's command does not wait for it. */
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

/**
 * What else apt would remove with a package, those first that have to go first. apt only works that out: nothing is
 * locked, written or removed. Nothing where it does not answer, or refuses.
 *
 * @param onSlow called where that takes so long that a person should be told what for: a second or two without apt's cache
 */
export async function findAlsoRemoved(name: string, onSlow?: () => void): Promise<readonly string[]> {
  const words = ['apt-get', '--simulate', '-qq', '-o', 'Debug::NoLocking=1', 'remove', '--', name] as const;
  const timer = setTimeout(() => onSlow?.(), 300);
  try {
    const { status, stdout } = await ask(words, {
      environment: { ...process.env, LC_ALL: 'C' },
      timeout: 10_000,
    });
    return status === 0 ? parseRemovals(stdout).filter((removed) => removed !== name) : [];
  } finally {
    clearTimeout(timer);
  }
}
