import { findPackage, type KnownPackage } from '../catalog/catalog.ts';
import { findUnsupportedOption } from '../pip/pipx-options.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { asksElsewhere, isVersionWanted, packageOf } from './distributor-package.ts';
import type { Facts } from './facts.ts';
import { entryOf, isPipItself, type KnownRequirement } from './known.ts';
import type { Notice } from './notice.ts';
import type { Placement } from './placement.ts';
import { isProjectInScope } from './target.ts';

/** The tool that installs a requirement. */
export type Destination = 'venv' | 'pipx' | 'distributor';

/** A requirement of a command, and the tool that installs it. */
export interface Assignment extends KnownRequirement {
  readonly destination: Destination;
}

/**
 * Assigns a tool to each requirement of a command. A notice says if it differs from the tool for that
 * requirement alone.
 */
export function assignTools(
  known: readonly KnownRequirement[],
  facts: Facts,
): { readonly assignments: readonly Assignment[]; readonly notices: readonly Notice[] } {
  if (facts.isNix) return { assignments: known.map(inVenv), notices: [{ code: 'nix', args: {} }] };
  if (known.some(({ requirement }) => requirement.kind !== 'named'))
    return { assignments: known.map(inVenv), notices: [] };
  const alone = known.map((named): Assignment => ({
    requirement: named.requirement,
    entry: named.entry,
    destination: destinationOf(named, facts),
  }));
  const together = withCompanions(alone);
  const obstacle = together.some(({ destination }) => destination === 'pipx') ? obstacleTo(facts) : undefined;
  if (!obstacle) return { assignments: together, notices: [] };
  return {
    assignments: together.map((assignment) =>
      assignment.destination === 'pipx' ? inVenv(assignment) : assignment,
    ),
    notices: [obstacle],
  };
}

/** True if pipx itself is asked for and the distributor has no package of it. */
export function isPipxMissing(assignments: readonly Assignment[], facts: Facts): boolean {
  return assignments.some(({ entry }) => entry?.name === 'pipx' && packageOf(entry, facts) === undefined);
}

/** The placement of an application with pipx. */
export function pipxPlacement(requirement: TypedRequirement, facts: Facts): Placement {
  const entry = entryOf(requirement);
  const isInstalled = entry !== undefined && facts.pipxPackages.includes(entry.name);
  const { includeDeps = false, systemSite = false } = entry ?? {};
  return { kind: 'pipx', requirement, includeDeps, systemSite, isInstalled };
}

/** The tool for a requirement on its own. */
function destinationOf({ requirement: { requirement }, entry }: KnownRequirement, facts: Facts): Destination {
  // pipx and package managers know nothing of environment markers.
  if (!entry || !requirement || isPipItself(entry) || requirement.marker !== undefined) return 'venv';
  if (entry.name === 'pipx') return 'distributor';
  const { distributor } = entry;
  if (
    distributor &&
    (!distributor.raspberryPi || facts.raspberryPi) &&
    isVersionWanted(requirement, entry, facts) &&
    // `-U` is typed by habit; the distributor's version is the newest that works.
    !asksElsewhere(facts.invocation, 'upgrade')
  )
    return 'distributor';
  if (entry.tool) return 'pipx';
  if (entry.class === 'app') return 'pipx';
  if (entry.leaning === 'tool') return isProjectInScope(facts) ? 'venv' : 'pipx';
  return 'venv';
}

/**
 * An application and its plug-ins, such as `mkdocs-material`, go into the environment together. A project
 * that is both a tool and a library joins the libraries of the command there, because it must see them.
 */
function withCompanions(assignments: readonly Assignment[]): readonly Assignment[] {
  if (!assignments.some(({ destination }) => destination === 'pipx')) return assignments;
  const hasLibraries = assignments.some(({ destination }) => destination === 'venv');
  const entries = assignments.flatMap(({ entry }) => entry ?? []);
  const names = new Set<string>(entries.map(({ name }) => name));
  const hosts = new Set(entries.flatMap((entry) => hostsOf(entry).filter((host) => names.has(host))));
  return assignments.map((assignment) => {
    const { entry } = assignment;
    if (assignment.destination !== 'pipx' || !entry || entry.tool) return assignment;
    const joinsVenv =
      (entry.class === 'both' && hasLibraries) ||
      hosts.has(entry.name) ||
      hostsOf(entry).some((host) => names.has(host));
    return joinsVenv ? inVenv(assignment) : assignment;
  });
}

/**
 * The projects that it could be a plug-in of: for `mkdocs-material-extensions`, `mkdocs` and
 * `mkdocs-material`.
 */
function hostsOf({ class: packageClass, name }: KnownPackage): readonly string[] {
  const hosts: string[] = [];
  if (packageClass === 'app') return hosts;
  for (let end = name.indexOf('-'); end !== -1; end = name.indexOf('-', end + 1))
    hosts.push(name.slice(0, end));
  return hosts;
}

/** The reason why pipx cannot install anything of this command. */
export function obstacleTo(facts: Facts): Notice | undefined {
  if (!facts.hasPipx && packageOf(findPackage('pipx'), facts) === undefined)
    return { code: 'pipx-missing', args: {} };
  const option = findUnsupportedOption(facts.invocation);
  return option === undefined ? undefined : { code: 'option-keeps-venv', args: { option } };
}

function inVenv({ requirement, entry }: KnownRequirement): Assignment {
  return { requirement, entry, destination: 'venv' };
}
