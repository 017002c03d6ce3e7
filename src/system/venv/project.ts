import { dirname, join } from 'node:path';
import type { Place } from '../../rules/verdict/facts.ts';
import { isWritable, namesIn, readText, realPathOf } from '../files.ts';
import { isVenv } from '../venv-files.ts';
import { placesOf } from './nearby-venvs.ts';

/** Names that mark the root of a project. */
const rootMark = /^(pyproject\.toml|requirements[^/]*\.txt|setup\.py|setup\.cfg|Pipfile|\.git|\.hg|\.svn)$/;

/** True if a directory is the root of a project, by the names in it. */
export function isProjectRoot(directory: string): boolean {
  return namesIn(directory).some((name) => rootMark.test(name));
}

/**
 * The root of the project that contains `directory`; without a project, the directory itself if an
 * environment may be made in it, else the reason why not.
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

/**
 * The outermost project that contains a directory, since one repository may hold several; none at or above
 * HOME.
 */
export function findOutermostProject(directory: string, home: string): string | undefined {
  const spellingsOfHome = [home, realPathOf(home) ?? home];
  const end = ancestorsOf(directory).findIndex((path) => spellingsOfHome.includes(path) || path === '/');
  return ancestorsOf(directory).slice(0, Math.max(end, 0)).findLast(isProjectRoot);
}

/**
 * The environments of a directory and those above it, under the usual names or kept elsewhere, nearest first:
 * up to the root of the project or, without a project, up to a directory that is used for everything, like
 * `~/Downloads`.
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

/** The reason why no environment is made in this directory itself; undefined if one may be. */
function findUnsuitability(
  directory: string,
  home: string,
): 'home' | 'shared' | 'system' | 'colon' | 'not-writable' | undefined {
  // The working directory is given without symbolic links, but HOME may be one.
  const spellingsOfHome = [home, realPathOf(home) ?? home];
  if (spellingsOfHome.includes(directory)) return 'home';
  if (spellingsOfHome.some((path) => sharedDirectories(path).includes(directory))) return 'shared';
  if (isBelowSystem(directory, home)) return 'system';
  if (directory.includes(':')) return 'colon';
  return isWritable(directory) ? undefined : 'not-writable';
}

/** Directories that are used for everything; a project below them is fine. */
function sharedDirectories(home: string): readonly string[] {
  const userDirectories = readText(join(home, '.config', 'user-dirs.dirs')) ?? '';
  const localised = [...userDirectories.matchAll(/^XDG_\w+_DIR="\$HOME\/([^"]+)"$/gm)].map(([, path]) =>
    join(home, path ?? ''),
  );
  const english = ['Downloads', 'Desktop', 'Documents'].map((name) => join(home, name));
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
    ...english,
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
