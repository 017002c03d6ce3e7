import { isSupplied, packageOf } from './distributor-package.ts';
import type { Facts } from './facts.ts';
import { entryOf } from './known.ts';
import { isPlain, isUpgrade } from './name-notices.ts';
import type { Notice } from './notice.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { DistributorPlacement, Placement } from './placement.ts';
import type { Verdict } from './verdict.ts';

/**
 * The verdict without the distributor's packages and applications of pipx that are installed; an explanation if nothing
 * else was asked for.
 */
export function withoutInstalled(facts: Facts, judge: (facts: Facts) => Verdict): Verdict {
  const verdict = judge(facts);
  if (verdict.kind !== 'divert') return verdict;
  const { notices, alternatives, corrected } = verdict;
  const left = facts.invocation.requirements.filter(
    (requirement) => !verdict.placements.some((placement) => hasPipx(placement, requirement, facts)),
  );
  // The rest is judged by itself: it may be of one kind now, and its alternatives leave out what is there as well.
  if (left.length > 0 && left.length < facts.invocation.requirements.length)
    return {
      ...withoutInstalled({ ...facts, invocation: { ...facts.invocation, requirements: left } }, judge),
      notices,
    };
  const [likeliest] = corrected?.placements.length === 1 ? corrected.placements : [];
  if (likeliest?.kind === 'packages' && hasAll(likeliest, facts))
    return explain([...verdict.placements, ...alternatives], [...notices, ...noticesOn(likeliest, facts)]);
  const placements = verdict.placements.filter((placement) => !isThere(placement, facts));
  return placements.length === 0 ? explain(alternatives, notices) : { ...verdict, placements };
}

function explain(alternatives: readonly Placement[], notices: readonly Notice[]): Verdict {
  return { kind: 'explain', reason: 'already-installed', alternatives, notices };
}

/** True if pipx has installed the requirement of a placement, and nothing newer or other is asked for. */
function hasPipx(placement: Placement, requirement: TypedRequirement, facts: Facts): boolean {
  return (
    placement.kind === 'pipx' &&
    placement.isInstalled &&
    nameOf(placement.requirement) === nameOf(requirement) &&
    isPlain(requirement) &&
    !isUpgrade(facts.invocation)
  );
}

function nameOf(requirement: TypedRequirement): string | undefined {
  return entryOf(requirement)?.name;
}

function isThere(placement: Placement, facts: Facts): boolean {
  if (placement.kind === 'pipx') return hasPipx(placement, placement.requirement, facts);
  return (
    placement.kind === 'packages' &&
    placement.requirements.length > 0 &&
    placement.requirements.every((requirement) => isSupplied(requirement, facts))
  );
}

function hasAll({ packages }: DistributorPlacement, facts: Facts): boolean {
  return packages.every((name) => facts.packages.installed.has(name));
}

function noticesOn({ requirements, packages }: DistributorPlacement, facts: Facts): readonly Notice[] {
  const entries = requirements.flatMap((requirement) => entryOf(requirement) ?? []);
  return packages.map((owner): Notice => {
    const project = entries.find((entry) => !entry.correction && packageOf(entry, facts) === owner);
    const version = facts.packages.installed.get(owner) ?? '';
    return {
      code: 'already-installed',
      args: { name: project?.name ?? owner, origin: 'distributor', package: owner, version },
    };
  });
}
