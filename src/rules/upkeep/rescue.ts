import { findPackage } from '../catalog/catalog.ts';
import type { NormalizedName } from '../python/project-name.ts';

/** What is known of a distribution that pip once put in the way. */
export interface RescueCandidate {
  readonly name: NormalizedName;
  /** The version of Python that sees it: `3.11`. */
  readonly python: string;
  /** The person asked for it by name; undefined where pip was too old to note that. */
  readonly isRequested: boolean | undefined;
  readonly requires: readonly NormalizedName[];
  readonly commands: readonly string[];
  /** Undefined where it can be moved. */
  readonly obstacle: RescueObstacle | undefined;
}

/** The reason why one cannot be moved. */
export type RescueObstacle = 'not-writable' | 'no-list' | 'from-elsewhere';

/** Where it goes: `nowhere` is only moved away, since what needs it brings its own. */
export type RescueHome = 'pipx' | 'default' | 'nowhere' | 'stays';

/** Decides where each goes: applications to pipx, libraries to the default environment. */
export function planRescue<Candidate extends RescueCandidate>(
  candidates: readonly Candidate[],
): readonly { readonly candidate: Candidate; readonly home: RescueHome }[] {
  return candidates.map((candidate) => ({ candidate, home: homeFor(candidate, candidates) }));
}

function homeFor(candidate: RescueCandidate, all: readonly RescueCandidate[]): RescueHome {
  if (candidate.obstacle !== undefined) return 'stays';
  const { name, python, commands } = candidate;
  // An environment has its own.
  if (['pip', 'setuptools', 'wheel'].includes(name)) return 'nowhere';
  const isNeeded = all.some(
    (other) => other.python === python && other.name !== name && other.requires.includes(name),
  );
  const isWanted = candidate.isRequested === true || !isNeeded;
  if (!isWanted) return 'nowhere';
  // Of one that several versions of Python had, the newest is enough.
  const isOlder = all.some((other) => other.name === name && isNewer(other.python, python));
  if (isOlder) return 'nowhere';
  return findPackage(name).class === 'app' && commands.length > 0 ? 'pipx' : 'default';
}

function isNewer(left: string, right: string): boolean {
  return Number(left.split('.')[1] ?? 0) > Number(right.split('.')[1] ?? 0);
}
