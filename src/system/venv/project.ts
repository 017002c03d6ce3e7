import { dirname, join } from 'node:path';
import type { Place } from '../../rules/verdict/facts.ts';
import { isWritable, namesIn, readText, realPathOf } from '../files.ts';
import { isVenv } from '../venv-files.ts';
import { placesOf } from './nearby-venvs.ts';

/** Names that mark the root of a project. */
const rootMark = /^(pyproject\.toml|requirements[^/]*\.txt|setup\.py|setup\.cfg|Pipfile|\.git|\.hg|\.svn)$/;

/** True if a directory is the root of a project, by what lies in it. */
export function isProjectRoot(directory: string): boolean {
  return namesIn(directory).some((name) => rootMark.test(name));
}

/**
 * Where a project that holds `directory` has its root; else the directory itself, where an environment may stand in
 * it; else why none may.
 */
export function findPlace(directory: string, home: string): Place {
  const refusal = findUnsuitability(directory, home);
  if (refusal) return { kind: 'unsuitable', directory, reason: refusal };
  for (const ancestor of ancestorsOf(directory)) {
    if (findUnsuitability(ancestor, home)) break;
    if (isProjectRoot(ancestor)) return { kind: 'project', directory: ancestor };
  }
  return { kind: 'directory', directory };
}

/** The outermost project that holds a directory, as one repository holds several; none at or above HOME. */
export function findOutermostProject(directory: string, home: string): string | undefined {
  const homes = [home, realPathOf(home) ?? home];
  const end = ancestorsOf(directory).findIndex((path) => homes.includes(path) || path === '/');
  return ancestorsOf(directory).slice(0, Math.max(end, 0)).findLast(isProjectRoot);
}

/**
 * The environments that a directory and those above it hold under the usual names, or elsewhere, nearest first: up to the root of the
 * project, or where there is no project, up to a directory in which everything lands.
 */
export function findVenvs(
  directory: string,
  options: { readonly home: string; readonly names: readonly string[]; readonly place: Place },
): readonly string[] {
  const { home, names, place } = options;
  const found: string[] = [];
  for (const ancestor of ancestorsOf(directory)) {
    if (ancestor !== directory && findUnsuitability(ancestor, home)) break;
    found.push(...placesOf(ancestor, { venvNames: names }).filter(isVenv));
    if (place.kind === 'project' && ancestor === place.directory) break;
  }
  return found;
}

/** Why no environment is made in this very directory; undefined where one may be. */
function findUnsuitability(
  directory: string,
  home: string,
): 'home' | 'shared' | 'system' | 'colon' | 'not-writable' | undefined {
  // The directory one stands in comes without symbolic links, HOME may be one.
  const homes = [home, realPathOf(home) ?? home];
  if (homes.includes(directory)) return 'home';
  if (homes.some((path) => sharedDirectories(path).includes(directory))) return 'shared';
  if (isBelowSystem(directory, home)) return 'system';
  if (directory.includes(':')) return 'colon';
  return isWritable(directory) ? undefined : 'not-writable';
}

/** Directories in which everything lands; a project below them is fine. */
function sharedDirectories(home: string): readonly string[] {
  const named = readText(join(home, '.config', 'user-dirs.dirs')) ?? '';
  const localised = [...named.matchAll(/^XDG_\w+_DIR="\$HOME\/([^"]+)"$/gm)].map(([, path]) =>
    join(home, path ?? ''),
  );
  const usual = ['Downloads', 'Desktop', 'Documents'].map((name) => join(home, name));
  return [
    '/',
    '/tmp',
    '/var/tmp',
    '/home',
    '/mnt',
    '/media',
    '/srv',
    '/opt',
    '/root',
    ...usual,
    ...localised,
  ];
}

function isBelowSystem(directory: string, home: string): boolean {
  if ([home, realPathOf(home) ?? home].some((path) => directory.startsWith(`${path}/`))) return false;
  const isSystem =
    /^\/(bin|boot|dev|etc|lib|lib32|lib64|libx32|nix|proc|run|sbin|snap|sys|usr|var|System|Library)(\/|$)/.test(
      directory,
    );
  return isSystem && !/^\/(var\/(tmp|www|opt)|usr\/(local\/)?src|run\/(media|user))\/./.test(directory);
}

function ancestorsOf(directory: string): readonly string[] {
  const parent = dirname(directory);
  return parent === directory ? [directory] : [directory, ...ancestorsOf(parent)];
}
