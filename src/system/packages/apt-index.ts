import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogStamp } from '../../rules/catalog/catalog.ts';
import type { Versions } from '../../rules/managers/manager.ts';
import { namesIn, readText, statOf } from '../files.ts';

interface Index {
  readonly sources: string;
  readonly lists: string;
  /** `package version`, one a line, sorted. */
  readonly body: string;
}

export const indexName = 'apt-index';

const format = 'pipward apt index 2';

const endMark = '\n.\n';

/** One that is damaged, cut short or of another form is none. */
export function parseIndex(text: string): Index | undefined {
  const [first, sources, lists] = text.split('\n', 3);
  if (first !== format || sources === undefined || lists === undefined || !text.endsWith(endMark))
    return undefined;
  const head = first.length + sources.length + lists.length + 3;
  return { sources, lists, body: text.slice(head, -endMark.length) };
}

export function renderIndex(stamps: Omit<Index, 'body'>, versions: Versions): string {
  const lines = [...versions].map(([name, version]) => `${name} ${version}`);
  lines.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)); // Node 18 has no toSorted
  return `${[format, stamps.sources, stamps.lists, ...lines].join('\n')}${endMark}`;
}

function keyOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

export function readIndex(file: string): Index | undefined {
  const text = readText(file, 1 << 24);
  return text === undefined ? undefined : parseIndex(text);
}

export function makeDirectory(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return true;
  } catch {
    return false;
  }
}

export async function writeIndex(cache: string, text: string): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    writeFileAtomic.sync(join(cache, indexName), text, { mode: 0o600 });
  } catch {
    // A cache that cannot be written costs time, not the answer.
  }
}

/** Changes when other packages may be meant: where apt takes them from and what it prefers, the release, the catalogue. */
export function sourcesStamp(): string {
  const places = ['apt.conf', 'apt.conf.d', 'preferences', 'preferences.d', 'sources.list', 'sources.list.d'];
  const files = [...places.map((place) => `/etc/apt/${place}`), '/etc/os-release', '/usr/lib/os-release'];
  const times = files.map((file) => statOf(file)?.mtimeMs ?? 0);
  return [catalogStamp(), ...times].join(':');
}

/** Changes when `apt update` has brought other versions. */
export function listsStamp(): string {
  const directory = '/var/lib/apt/lists';
  const lists = namesIn(directory).filter((name) => name.includes('_Packages') || name.endsWith('Release'));
  return lists
    .map((name) => {
      const stats = statOf(join(directory, name));
      return `${name.length}.${stats?.size ?? 0}.${Math.round(stats?.mtimeMs ?? 0)}`;
    })
    .join(':');
}
