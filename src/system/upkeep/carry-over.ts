import { cpSync, mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFileSystemError, isThere, lstatOf, namesIn, readText } from '../files.ts';
import { sitePackagesOf } from '../venv-files.ts';
import { findOwnFiles, ignoresAll, isAmongPackages } from './own-files.ts';

/**
 * Copies the person's own files from one environment to the one that replaces it. Nothing there is
 * overwritten.
 *
 * @returns the paths that were not copied completely and differ in the new one
 */
export function carryOver(paths: readonly string[], environments: Environments): readonly string[] {
  return paths.filter(
    (path) => !isPortable(path) || !carry(join(environments.from, path), targetOf(path, environments)),
  );
}

/** The old environment and the new one. */
interface Environments {
  readonly from: string;
  readonly to: string;
}

/**
 * True if all of the person's own files in one environment, except those that pip may have left half done,
 * are also in another.
 */
export function holdsNothingNew(from: string, to: string): boolean {
  return findOwnFiles(from)
    .filter((path) => !isAmongPackages(path))
    .every((path) => isSame(join(from, path), join(to, path)));
}

/** The path of a file in another environment, whose Python may have another version. */
function targetOf(path: string, { to }: Environments): string {
  const [place] = sitePackagesOf(to);
  const inside = /^lib\/python3\.\d+\/site-packages\/(.+)$/s.exec(path)?.[1];
  return place !== undefined && inside !== undefined ? join(place, inside) : join(to, path);
}

/**
 * False for an activation script: it is made for its environment, and additions to it cannot be told from the
 * rest.
 */
function isPortable(path: string): boolean {
  return !/^bin\/activate[^/]*$/i.test(path);
}

function carry(source: string, target: string): boolean {
  try {
    if (!isThere(target) || isIgnoringAll(target)) {
      mkdirSync(dirname(target), { recursive: true });
      cpSync(source, target, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
      return true;
    }
    if (![source, target].every((path) => lstatOf(path)?.isDirectory())) return isSame(source, target);
    return namesIn(source)
      .map((name) => name === '__pycache__' || carry(join(source, name), join(target, name)))
      .every(Boolean);
  } catch (error) {
    if (isFileSystemError(error)) return false;
    throw error;
  }
}

function isIgnoringAll(path: string): boolean {
  return basename(path) === '.gitignore' && ignoresAll(readText(path) ?? '');
}

function isSame(left: string, right: string): boolean {
  const stats = [left, right].map(lstatOf);
  const are = (kind: 'isDirectory' | 'isFile' | 'isSymbolicLink'): boolean =>
    stats.every((each) => each?.[kind]() === true);
  if (are('isSymbolicLink')) return readlinkSync(left) === readlinkSync(right);
  if (are('isFile'))
    return stats[0]?.size === stats[1]?.size && readFileSync(left).equals(readFileSync(right));
  return (
    are('isDirectory') &&
    namesIn(left).every((name) => name === '__pycache__' || isSame(join(left, name), join(right, name)))
  );
}
