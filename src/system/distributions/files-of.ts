import { basename, dirname, join, resolve } from 'node:path';
import { filesBelow, isThere, lstatOf, namesIn, readText } from '../files.ts';

/** An installed distribution, by its metadata, and the directory that contains all its files. */
interface Installed {
  /** The `site-packages` or `dist-packages` directory that it is in. */
  readonly place: string;
  /** The name of its metadata in that directory. */
  readonly entry: string;
  readonly base: string;
}

/**
 * The files of a distribution, from its own list (PEP 376 `RECORD`, or `installed-files.txt` of setuptools),
 * with the files that Python has compiled from them; undefined if it has no list. Listed files outside of
 * `base` are left out.
 */
export function filesOf({ place, entry, base }: Installed): readonly string[] | undefined {
  const metadata = join(place, entry);
  const record = readText(join(metadata, 'RECORD'), 32 << 20);
  const older = readText(join(metadata, 'installed-files.txt'), 32 << 20);
  const listed =
    record !== undefined
      ? record.split('\n').map((line) => resolve(place, pathIn(line)))
      : older?.split('\n').map((line) => resolve(metadata, line.trim()));
  if (!listed) return undefined;
  // Licences are in a directory of their own (PEP 639).
  const own = filesBelow(metadata);
  const files = [...listed, ...own].filter(
    (path) => path.startsWith(`${base}/`) && !lstatOf(path)?.isDirectory(),
  );
  return [...new Set(files.flatMap((path) => [path, ...compiledOf(path)]))];
}

/** The path on a line of RECORD: the first field of CSV. */
function pathIn(line: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(line)?.[1];
  return quoted === undefined ? (line.split(',')[0] ?? '').trim() : quoted.replaceAll('""', '"');
}

function compiledOf(path: string): readonly string[] {
  if (!path.endsWith('.py')) return [];
  const cache = join(dirname(path), '__pycache__');
  if (!isThere(cache)) return [];
  const stem = `${basename(path, '.py')}.`;
  return namesIn(cache)
    .filter((name) => name.startsWith(stem) && name.endsWith('.pyc'))
    .map((name) => join(cache, name));
}
