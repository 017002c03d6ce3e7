import type { KnownPackage, Meant } from './rules/catalog/catalog.ts';
import { debianNames } from './rules/managers/naming.ts';
import type { Facts, SystemPackages } from './facts.ts';
import type { Known } from './homes.ts';
import type { Notice } from './notice.ts';
import { renderSpecifiers } from './rules/python/requirement.ts';
import type { TypedRequirement } from './rules/pip/invocation.ts';
import { classifyWord } from './rules/pip/typed-requirement.ts';
import { entryOf, packageOf, type Placement, type VenvTarget } from './placement.ts';
import type { Verdict } from './verdict.ts';

/** What there is to say of a name before it is installed. */
export function noticesOn({ requirement, entry }: Known, facts: Facts): readonly Notice[] {
  if (!entry) return [];
  return noticesOf(entry, facts.packages).concat(installedNotice(entry, facts, isPlain(requirement)));
}

/** What there is to say of a project whatever is done with it. */
export function noticesOf(entry: KnownPackage, packages: SystemPackages): readonly Notice[] {
  return meantNotice(entry).concat(homonymNotice(entry, packages), successorNotice(entry));
}

/**
 * The same command with the names that are probably meant: where a name says something else the person is asked, and never
 * redirected. What is no Python project comes from the system.
 */
export function correctedAlternatives(
  facts: Facts,
  target: VenvTarget,
  judge: (facts: Facts) => Verdict,
): readonly Placement[] {
  const { requirements } = facts.invocation;
  const meant = requirements.map((typed) => entryOf(typed)?.meant);
  const system = meant.flatMap((one) => (one?.kind === 'system' ? [one.package] : []));
  if (system.length > 0) return systemPlacement(system, facts);
  const corrected = requirements.map((typed, index) => correct(typed, meant[index]));
  const verdict = judge({ ...facts, invocation: { ...facts.invocation, requirements: corrected } });
  const placements = verdict.kind === 'divert' ? verdict.placements : [];
  return placements.length === 1 ? placements : [{ kind: 'venv', target, requirements: corrected }];
}

function systemPlacement(packages: readonly string[], facts: Facts): readonly Placement[] {
  const { manager, available } = facts.packages;
  const isWhole = packages.length === facts.invocation.requirements.length;
  if (manager === undefined || !isWhole || !packages.every((name) => available.has(name))) return [];
  const [only = ''] = packages;
  const version = packages.length === 1 ? available.get(only) : undefined;
  return [{ kind: manager, requirements: facts.invocation.requirements, packages, version }];
}

/** The requirement with another name; what was asked of its extras and versions stays. */
function correct(typed: TypedRequirement, meant: Meant | undefined): TypedRequirement {
  const { requirement } = typed;
  if (!requirement || !meant || meant.kind === 'system') return typed;
  const extras = requirement.extras.length === 0 ? '' : `[${requirement.extras.join(',')}]`;
  const marker = requirement.marker === undefined ? '' : `; ${requirement.marker}`;
  return classifyWord(`${meant.project}${extras}${renderSpecifiers(requirement.specifier)}${marker}`);
}

function meantNotice({ name, meant }: KnownPackage): readonly Notice[] {
  switch (meant?.kind) {
    case 'import':
      return [{ code: 'import-name', args: { name, distribution: meant.project } }];
    case 'namesake':
      return [{ code: 'namesake', args: { name, distribution: meant.project } }];
    case 'similar':
      return [{ code: 'similar-name', args: { name, distribution: meant.project } }];
    case 'system':
      return [{ code: 'system-program', args: { name, package: meant.package } }];
    case undefined:
      return [];
    default:
      return meant satisfies never;
  }
}

function homonymNotice(entry: KnownPackage, packages: SystemPackages): readonly Notice[] {
  const owner = entry.isHomonym && packages.manager === 'apt' ? debianNames(entry, packages)[0] : undefined;
  return owner === undefined || !packages.available.has(owner)
    ? []
    : [{ code: 'homonym', args: { name: entry.name, package: owner } }];
}

function successorNotice({ name, successor }: KnownPackage): readonly Notice[] {
  return successor === undefined ? [] : [{ code: 'succeeded', args: { name, successor } }];
}

/** Neither versions nor extras are asked for. */
function isPlain({ requirement }: TypedRequirement): boolean {
  return requirement?.specifier.length === 0 && requirement.extras.length === 0;
}

function installedNotice(entry: KnownPackage, facts: Facts, isAnyWanted: boolean): readonly Notice[] {
  const { name } = entry;
  if (
    facts.pipxPackages.includes(name) &&
    isAnyWanted &&
    !facts.invocation.options.some((option) => option.name === 'upgrade')
  )
    return [{ code: 'already-installed', args: { name, origin: 'pipx', package: '', version: '' } }];
  const owner = entry.meant || entry.isHomonym ? undefined : packageOf(entry, facts);
  const version = owner === undefined ? undefined : facts.packages.installed.get(owner);
  return owner === undefined || version === undefined
    ? []
    : [{ code: 'already-installed', args: { name, origin: 'distributor', package: owner, version } }];
}
