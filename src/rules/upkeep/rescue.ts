import { findPackage } from '../catalog/catalog.ts';
import type { NormalizedName } from '../python/project-name.ts';

/** A distribution that pip once installed where it overrides the distributor's packages. */
export interface RescueCandidate {
  readonly name: NormalizedName;
  /** The version of Python that sees it: `3.11`. */
  readonly python: string;
  /** The person asked for it by name; undefined where pip was too old to note that. */
  readonly isRequested: boolean | undefined;
  readonly requires: readonly NormalizedName[];
  readonly commands: readonly string[];
  /** Undefined if it can be moved. */
  readonly obstacle: RescueObstacle | undefined;
}

/** The reason why a distribution cannot be moved. */
export type RescueObstacle = 'not-writable' | 'no-list' | 'from-elsewhere';

/**
 * The destination of a distribution. `nowhere`: it is only moved away, since the projects that need it bring
 * their own.
 */
export type RescueDestination = 'pipx' | 'default' | 'nowhere' | 'stays';

/** Chooses a destination for each: pipx for applications, the default environment for libraries. */
export function planRescue<Candidate extends RescueCandidate>(
  candidates: readonly Candidate[],
): readonly { readonly candidate: Candidate; readonly destination: RescueDestination }[] {
  return candidates.map((candidate) => ({ candidate, destination: destinationFor(candidate, candidates) }));
}

function destinationFor(candidate: RescueCandidate, all: readonly RescueCandidate[]): RescueDestination {
  if (candidate.obstacle !== undefined) return 'stays';
  const { name, python, commands } = candidate;
  // Each environment has its own.
  if (['pip', 'setuptools', 'wheel'].includes(name)) return 'nowhere';
  const isNeeded = all.some(
    (other) => other.python === python && other.name !== name && other.requires.includes(name),
  );
  const isWanted = candidate.isRequested === true || !isNeeded;
  if (!isWanted) return 'nowhere';
  // If several versions of Python had it, the copy of the newest one is enough.
  const isOlder = all.some((other) => other.name === name && isNewer(other.python, python));
  if (isOlder) return 'nowhere';
  return findPackage(name).class === 'app' && commands.length > 0 ? 'pipx' : 'default';
}

function isNewer(left: string, right: string): boolean {
  return Number(left.split('.')[1] ?? 0) > Number(right.split('.')[1] ?? 0);
}
