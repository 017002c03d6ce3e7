import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { debianNames } from '../catalog/catalog.ts';
import { readDistribution } from './distribution.ts';
import { readText, statOf } from './files.ts';
import { ask } from './process.ts';

/** The version that apt would install now, by package; a package that it cannot install is missing. */
export type AptIndex = ReadonlyMap<string, string>;

/**
 * What apt has of the packages that pipward may suggest. apt-cache needs 17 ms for one package and for all of them,
 * but 500 to 900 ms in images that switch its cache off, so its answer is kept until the package lists change.
 */
export async function readAptIndex(
  cache: string,
  options: { readonly mayWrite: boolean } = { mayWrite: true },
): Promise<AptIndex> {
  const file = join(cache, 'apt-index.json');
  const stamp = listsStamp();
  const kept = readKept(file, stamp);
  if (kept) return kept;
  const { stdout } = await ask(['apt-cache', 'policy', '--', ...debianNames()], {
    environment: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const index = parsePolicy(stdout);
  if (options.mayWrite) await keep(file, { schema: 1, stamp, packages: Object.fromEntries(index) });
  return index;
}

/** Reads the index so that it is kept when it is first needed. */
export async function warmApt(cache: string): Promise<void> {
  if (readDistribution().manager === 'apt') await readAptIndex(cache);
}

/** Changes whenever `apt update` or an installation changes what apt knows. */
function listsStamp(): string {
  const places = [
    '/var/lib/apt/lists',
    '/etc/apt/sources.list',
    '/etc/apt/sources.list.d',
    '/etc/apt/preferences.d',
  ];
  const names = debianNames();
  return [...places.map((place) => statOf(place)?.mtimeMs ?? 0), names.length, names.join().length].join(':');
}

function readKept(file: string, stamp: string): AptIndex | undefined {
  try {
    const kept: unknown = JSON.parse(readText(file) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('stamp' in kept) || kept.stamp !== stamp)
      return undefined;
    if (!('packages' in kept) || typeof kept.packages !== 'object' || kept.packages === null)
      return undefined;
    return new Map(
      Object.entries(kept.packages).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return undefined;
  }
}

async function keep(file: string, content: object): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
    writeFileAtomic.sync(file, JSON.stringify(content), { mode: 0o600 });
  } catch {
    // A cache that cannot be written costs time, not the answer.
  }
}

/** `apt-cache policy` in the C locale: a name at the start of a line, `Candidate:` below it. */
function parsePolicy(text: string): AptIndex {
  const index = new Map<string, string>();
  let name: string | undefined;
  for (const line of text.split('\n')) {
    name = /^(\S+):$/.exec(line)?.[1] ?? name;
    const candidate = /^ {2}Candidate: (\S+)$/.exec(line)?.[1];
    if (name && candidate && candidate !== '(none)') index.set(name, candidate);
  }
  return index;
}

/** The upstream part of a Debian version: `2.28.1` of `1:2.28.1+dfsg-1`. */
export function upstreamVersion(version: string): string {
  return version
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    .replace(/[+~].*$/, '');
}
