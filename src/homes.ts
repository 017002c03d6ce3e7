import type { KnownPackage } from './catalog/catalog.ts';
import type { Facts } from './facts.ts';
import type { Notice } from './notice.ts';
import { findCarryProblem } from './pip/carry.ts';
import type { TypedRequirement } from './pip/invocation.ts';
import { asksElsewhere, entryOf, isProjectInScope, isVersionWanted, packageOf } from './placement.ts';

/** The tool that a requirement belongs to. */
export type Home = 'venv' | 'pipx' | 'distributor';

/** A requirement and the tool that will take it. */
export interface Part {
  readonly requirement: TypedRequirement;
  readonly home: Home;
}

/** Gives each requirement of a command its tool, and says where it is another one than it would have alone. */
export function assignHomes(
  requirements: readonly TypedRequirement[],
  facts: Facts,
): { readonly parts: readonly Part[]; readonly notices: readonly Notice[] } {
  const inVenvs = requirements.map((requirement): Part => ({ requirement, home: 'venv' }));
  if (facts.isNix) return { parts: inVenvs, notices: [{ code: 'nix', args: {} }] };
  if (requirements.some(({ kind }) => kind !== 'named')) return { parts: inVenvs, notices: [] };
  const alone = requirements.map((requirement) => ({ requirement, home: homeOf(requirement, facts) }));
  const together = alone.map((part) => (goesWith(part, alone) ? inVenv(part) : part));
  const obstacle = together.some(({ home }) => home === 'pipx') ? obstacleTo(facts) : undefined;
  if (!obstacle) return { parts: together, notices: [] };
  return { parts: together.map((part) => (part.home === 'pipx' ? inVenv(part) : part)), notices: [obstacle] };
}

/** Which tool a named requirement belongs to. */
function homeOf(typed: TypedRequirement, facts: Facts): Home {
  const entry = entryOf(typed);
  const { requirement } = typed;
  // pipx and package managers know nothing of environment markers.
  if (!entry || !requirement || isPipItself(entry) || requirement.marker !== undefined) return 'venv';
  if (entry.name === 'pipx') return 'distributor';
  const { distributor } = entry;
  if (
    distributor &&
    (!distributor.raspberryPi || facts.raspberryPi) &&
    isVersionWanted(requirement, entry, facts) &&
    // `-U` is typed by habit; the distributor's is the newest that will do.
    !asksElsewhere(facts.invocation, 'upgrade')
  )
    return 'distributor';
  if (entry.tool) return 'pipx';
  if (entry.class === 'app') return 'pipx';
  if (entry.class === 'both') return isProjectInScope(facts) ? 'venv' : 'pipx';
  return 'venv';
}

/** What must see the libraries that are asked for with it: a tool of both kinds; an application and its plug-ins. */
function goesWith({ requirement, home }: Part, all: readonly Part[]): boolean {
  const entry = entryOf(requirement);
  if (home !== 'pipx' || !entry || entry.tool) return false;
  if (entry.class === 'both' && all.some((part) => part.home === 'venv')) return true;
  return all.some((part) => {
    const other = entryOf(part.requirement);
    return other && (isPlugin(other, entry) || isPlugin(entry, other));
  });
}

/** Whether a name is that of a plug-in of the other: `mkdocs-material`. */
function isPlugin(plugin: KnownPackage, host: KnownPackage): boolean {
  return plugin.class !== 'app' && plugin.name.startsWith(`${host.name}-`);
}

/** Why pipx cannot take anything of this command. */
function obstacleTo(facts: Facts): Notice | undefined {
  if (!facts.hasPipx && !facts.packages.available.has('pipx') && !facts.packages.available.has('python-pipx'))
    return { code: 'pipx-missing', args: {} };
  const option = findCarryProblem(facts.invocation);
  return option === undefined ? undefined : { code: 'option-keeps-venv', args: { option } };
}

function inVenv({ requirement }: Part): Part {
  return { requirement, home: 'venv' };
}

/** What pip and its companions would only be for a new environment's own sake. */
export function isPipItself(entry: KnownPackage): boolean {
  return ['pip', 'setuptools', 'wheel'].includes(entry.name);
}

/** pipx itself is asked for, and the distributor has none. */
export function isPipxMissing(parts: readonly Part[], facts: Facts): boolean {
  return parts.some(({ requirement }) => {
    const entry = entryOf(requirement);
    return entry?.name === 'pipx' && packageOf(entry, facts) === undefined;
  });
}
