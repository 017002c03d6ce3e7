import { code, codePath, printable, type Place } from '../../rules/printable.ts';
import type { InstalledProject } from '../../rules/upkeep/restoration.ts';
import type { TrustProblem } from '../../rules/verdict/venv-state.ts';
import { listSome, packageCount } from '../layout/list.ts';
import type { Message } from '../message.ts';
import { describeTrustProblem, hintForTrustProblem } from '../trust.ts';

export function rebuilt(venv: string, count: number, place: Place): string {
  return `rebuilt ${codePath(venv, place)} with ${packageCount(count)}`;
}

export function otherVersions(
  changed: readonly { readonly name: string; readonly from: string; readonly to: string }[],
): string {
  const versions = changed.map(({ name, from, to }) => `${name} ${printable(`${to} (${from})`)}`);
  return `in other versions than before: ${versions.join(', ')}`;
}

/** A distribution that pip could not reinstall, and its source. */
export function notBroughtBack({ name, version, origin }: InstalledProject): string {
  const source = origin && sourceOf(origin);
  const from = source === undefined ? '' : `; it came from ${code(source)}`;
  return `${code(name)} ${printable(version)} could not be installed again${from}`;
}

function sourceOf(origin: NonNullable<InstalledProject['origin']>): string | undefined {
  switch (origin.kind) {
    case 'archive':
    case 'vcs':
      return origin.url;
    case 'directory':
      return origin.path;
    case 'unknown':
      return undefined;
    default:
      return origin satisfies never;
  }
}

export function carriedOver(paths: readonly string[]): string {
  return `kept your own files: ${listSome(paths.map(code), 5)}`;
}

export function retriedLater(kept: string, place: Place): string {
  return `the old environment still has them, and \`pipward repair\` tries again: ${codePath(kept, place)}`;
}

export const enterNewOne = '`cd "$PWD"` makes this shell use the new one';

export function stillLacking(venv: string, kept: string, place: Place): Message {
  return {
    text: `${codePath(venv, place)} still lacks some packages`,
    hint: `if you do not need them, remove ${codePath(kept, place)}`,
  };
}

export function wholeAgain(venv: string, place: Place): string {
  return `${codePath(venv, place)} has all its packages again`;
}

export function keptForFiles(kept: string, paths: readonly string[], place: Place): string {
  return `kept: ${codePath(kept, place)} has files of yours that the new one lacks: ${listSome(paths.map(code), 5)}`;
}

export function notRemoved(kept: string, place: Place): string {
  return `kept: ${codePath(kept, place)} could not be removed`;
}

/** The message if `pipward allow` would refuse the new environment. */
export function rebuiltNotAllowed(venv: string, problem: TrustProblem, place: Place): Message {
  // It has just been rebuilt.
  const remedy =
    problem.code === 'tracked-by-git'
      ? '`git rm -r --cached` removes it from the repository'
      : hintForTrustProblem(problem, venv, place);
  return {
    text: `${codePath(venv, place)} is rebuilt but not allowed: ${describeTrustProblem(problem, venv, place)}`,
    hint: `${remedy}, then \`pipward allow\``,
  };
}
