import { findPackage, type KnownPackage } from '../catalog/catalog.ts';
import { findUnsupportedOption } from '../pip/pipx-options.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { asksElsewhere, isVersionWanted, packageOf } from './distributor-package.ts';
import type { Facts } from './facts.ts';
import { entryOf, isPipItself, type Known } from './known.ts';
import type { Notice } from './notice.ts';
import type { Placement } from './placement.ts';
import { isProjectInScope } from './target.ts';

/** The tool that a requirement belongs to. */
export type Home = 'venv' | 'pipx' | 'distributor';

/** A requirement of a command, and the tool that will take it. */
export interface Part extends Known {
  readonly home: Home;
}

/** Gives each requirement of a command its tool, and says where it is another one than it would have alone. */
export function assignHomes(
  known: readonly Known[],
  facts: Facts,
): { readonly parts: readonly Part[]; readonly notices: readonly Notice[] } {
  if (facts.isNix) return { parts: known.map(inVenv), notices: [{ code: 'nix', args: {} }] };
  if (known.some(({ requirement }) => requirement.kind !== 'named'))
    return { parts: known.map(inVenv), notices: [] };
  const alone = known.map((one): Part => ({
    requirement: one.requirement,
    entry: one.entry,
    home: homeOf(one, facts),
  }));
  const together = withCompanions(alone);
  const obstacle = together.some(({ home }) => home === 'pipx') ? obstacleTo(facts) : undefined;
  if (!obstacle) return { parts: together, notices: [] };
  return { parts: together.map((part) => (part.home === 'pipx' ? inVenv(part) : part)), notices: [obstacle] };
}

/** pipx itself is asked for, and the distributor has none. */
export function isPipxMissing(parts: readonly Part[], facts: Facts): boolean {
  return parts.some(({ entry }) => entry?.name === 'pipx' && packageOf(entry, facts) === undefined);
}

/** The way of an application to pipx. */
export function pipxPlacement(requirement: TypedRequirement, facts: Facts): Placement {
  const entry = entryOf(requirement);
  const isInstalled = entry !== undefined && facts.pipxPackages.includes(entry.name);
  const { includeDeps = false, systemSite = false } = entry ?? {};
  return { kind: 'pipx', requirement, includeDeps, systemSite, isInstalled };
}

/** Which tool a named requirement belongs to. */
function homeOf({ requirement: { requirement }, entry }: Known, facts: Facts): Home {
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

/**
 * With an application go its plug-ins into the environment, `mkdocs-material`, and with the libraries that are asked for a
 * tool of both kinds: it must see them.
 */
function withCompanions(parts: readonly Part[]): readonly Part[] {
  if (!parts.some(({ home }) => home === 'pipx')) return parts;
  const hasLibraries = parts.some(({ home }) => home === 'venv');
  const entries = parts.flatMap(({ entry }) => entry ?? []);
  const names = new Set<string>(entries.map(({ name }) => name));
  const hosts = new Set(entries.flatMap((entry) => hostsOf(entry).filter((host) => names.has(host))));
  return parts.map((part) => {
    const { entry } = part;
    if (part.home !== 'pipx' || !entry || entry.tool) return part;
    const goesAlong =
      (entry.class === 'both' && hasLibraries) ||
      hosts.has(entry.name) ||
      hostsOf(entry).some((host) => names.has(host));
    return goesAlong ? inVenv(part) : part;
  });
}

/** The names that it could be a plug-in of: of `mkdocs-material-extensions`, `mkdocs` and `mkdocs-material`. */
function hostsOf({ class: packageClass, name }: KnownPackage): readonly string[] {
  const hosts: string[] = [];
  if (packageClass === 'app') return hosts;
  for (let end = name.indexOf('-'); end !== -1; end = name.indexOf('-', end + 1))
    hosts.push(name.slice(0, end));
  return hosts;
}

/** Why pipx cannot take anything of this command. */
function obstacleTo(facts: Facts): Notice | undefined {
  if (!facts.hasPipx && packageOf(findPackage('pipx'), facts) === undefined)
    return { code: 'pipx-missing', args: {} };
  const option = findUnsupportedOption(facts.invocation);
  return option === undefined ? undefined : { code: 'option-keeps-venv', args: { option } };
}

function inVenv({ requirement, entry }: Known): Part {
  return { requirement, entry, home: 'venv' };
}
