import type { Correction } from '../catalog/catalog.ts';
import { classifyWord, type TypedRequirement } from '../pip/typed-requirement.ts';
import { renderSpecifiers } from '../python/requirement.ts';
import { asksElsewhere, distributorPlacement, hasPackage, isSupplied } from './distributor-package.ts';
import type { Facts } from './facts.ts';
import { entryOf } from './known.ts';
import type { Placement, VenvTarget } from './placement.ts';
import { obstacleTo, pipxPlacement } from './tool.ts';
import type { Placed, Verdict } from './verdict.ts';

/** Other ways that each take the whole command. */
export function alternativesTo(
  placements: readonly Placement[],
  work: {
    readonly facts: Facts;
    readonly target: VenvTarget;
    readonly requirements: readonly TypedRequirement[];
  },
): readonly Placement[] {
  const { facts, target, requirements } = work;
  const alternatives: Placement[] = [];
  const onlyVenv = placements.every(({ kind }) => kind === 'venv');
  const [only] = requirements.length === 1 ? requirements : [];
  if (
    onlyVenv &&
    only &&
    entryOf(only)?.class === 'both' &&
    facts.hasPipx &&
    !facts.isNix &&
    !obstacleTo(facts)
  )
    alternatives.push(pipxPlacement(only, facts));
  const isDistributors = placements.some(({ kind }) => kind === 'packages');
  const isTool = requirements.every((requirement) => entryOf(requirement)?.tool);
  // Installing pipx itself may be for an administrator only.
  const lacksPipx = !facts.hasPipx && placements.some(({ kind }) => kind === 'pipx');
  if (!onlyVenv && (!isTool || lacksPipx) && facts.hasPipCode)
    alternatives.push({ kind: 'venv', target, requirements });
  const isOffered =
    !isDistributors &&
    !asksElsewhere(facts.invocation) &&
    requirements.every((requirement) => hasPackage(requirement, facts)) &&
    !requirements.every((requirement) => isSupplied(requirement, facts));
  return [...alternatives, ...(isOffered ? distributorPlacement(requirements, facts) : [])];
}

/**
 * The placements of the command with corrected names, each where it belongs; undefined if there is nothing to place. The
 * person is asked about a correction and never redirected without a question. A program that is not a Python project
 * comes from the system.
 */
export function correctedPlacements(facts: Facts, judge: (facts: Facts) => Verdict): Placed | undefined {
  const { requirements } = facts.invocation;
  const corrections = requirements.map((typed) => entryOf(typed)?.correction);
  const system = corrections.flatMap((correction) =>
    correction?.kind === 'system' ? [correction.package] : [],
  );
  if (system.length > 0) return systemPlacement(system, facts);
  const corrected = requirements.map((typed, index) => correct(typed, corrections[index]));
  const verdict = judge({ ...facts, invocation: { ...facts.invocation, requirements: corrected } });
  return verdict.kind === 'explain' ? undefined : verdict;
}

function systemPlacement(packages: readonly string[], facts: Facts): Placed | undefined {
  const { manager, available } = facts.packages;
  const isWhole = packages.length === facts.invocation.requirements.length;
  if (manager === undefined || !isWhole || !packages.every((name) => available.has(name))) return undefined;
  const [only = ''] = packages;
  const version = packages.length === 1 ? available.get(only) : undefined;
  const { requirements } = facts.invocation;
  const placement: Placement = { kind: 'packages', manager, requirements, packages, version };
  return { placements: [placement], alternatives: [] };
}

/** The requirement with the corrected name; its extras, versions and environment marker stay. */
function correct(typed: TypedRequirement, correction: Correction | undefined): TypedRequirement {
  const { requirement } = typed;
  if (!requirement || !correction || correction.kind === 'system') return typed;
  const extras = requirement.extras.length === 0 ? '' : `[${requirement.extras.join(',')}]`;
  const marker = requirement.marker === undefined ? '' : `; ${requirement.marker}`;
  return classifyWord(`${correction.project}${extras}${renderSpecifiers(requirement.specifier)}${marker}`);
}
