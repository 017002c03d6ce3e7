import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogStamp } from '../../rules/catalog/catalog.ts';
import type { PackageIndex } from '../../rules/managers/package-index.ts';
import type { Versions } from '../../rules/managers/question.ts';
import { namesIn, readText, statOf } from '../files.ts';

/** The parsed text of an index. */
interface IndexText {
  readonly sources: string;
  readonly lists: string;
  /** `package version`, one a line, sorted. */
  readonly body: string;
}

const endMark = '\n.\n';

/** Parses the text of an index; undefined if it is damaged, cut short or in another format. */
export function parseIndex({ name }: PackageIndex, text: string): IndexText | undefined {
  const [first, sources, lists] = text.split('\n', 3);
  if (first !== firstLine(name) || sources === undefined || lists === undefined || !text.endsWith(endMark))
    return undefined;
  const head = first.length + sources.length + lists.length + 3;
  return { sources, lists, body: text.slice(head, -endMark.length) };
}

export function renderIndex(
  { name }: PackageIndex,
  stamps: Omit<IndexText, 'body'>,
  versions: Versions,
): string {
  const lines = [...versions].map(([key, version]) => `${key} ${version}`);
  lines.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)); // Node 18 has no toSorted
  return `${[firstLine(name), stamps.sources, stamps.lists, ...lines].join('\n')}${endMark}`;
}

export function readIndexFile(index: PackageIndex, cache: string): IndexText | undefined {
  const text = readText(fileOf(index, cache), 1 << 24);
  return text === undefined ? undefined : parseIndex(index, text);
}

export function makeDirectory(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}

export async function writeIndexFile(index: PackageIndex, cache: string, text: string): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    writeFileAtomic.sync(fileOf(index, cache), text, { mode: 0o600 });
  } catch {
    // A cache that cannot be written costs time, not the answer.
  }
}

/** A stamp of the manager's sources and preferences, of the release, and of the catalogue. */
export function sourcesStamp({ sources }: PackageIndex): string {
  const files = [...sources, '/etc/os-release', '/usr/lib/os-release'];
  const times = files.map((file) => statOf(file)?.mtimeMs ?? 0);
  return [catalogStamp(), ...times].join(':');
}

/** A stamp of the manager's lists, which change with `apt update` and similar commands. */
export function listsStamp({ lists: { directory, isList } }: PackageIndex): string {
  return namesIn(directory)
    .filter(isList)
    .map((name) => {
      const stats = statOf(join(directory, name));
      return `${name.length}.${stats?.size ?? 0}.${Math.round(stats?.mtimeMs ?? 0)}`;
    })
    .join(':');
}

/** With the version of this form. */
function firstLine(name: string): string {
  return `pipward-index ${name} 2`;
}

function keyOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

function fileOf({ name }: PackageIndex, cache: string): string {
  return join(cache, `${name}-index`);
}
