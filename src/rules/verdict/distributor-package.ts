import type { KnownPackage } from '../catalog/catalog.ts';
import { packageNames } from '../managers/naming.ts';
import type { PipInvocation } from '../pip/invocation.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { Requirement } from '../python/requirement.ts';
import { satisfies } from '../python/version-specifier.ts';
import type { Facts } from './facts.ts';
import { entryOf } from './known.ts';
import type { Placement } from './placement.ts';

/** The distributor's packages of these requirements; empty if it has none. */
export function distributorPlacement(
  requirements: readonly TypedRequirement[],
  facts: Facts,
): readonly Placement[] {
  const { manager, available } = facts.packages;
  const names = requirements.flatMap((requirement) => {
    const entry = entryOf(requirement);
    return (entry && packageOf(entry, facts)) ?? [];
  });
  const packages = [...new Set(names)];
  const [only] = packages;
  if (manager === undefined || only === undefined) return [];
  return [
    {
      kind: 'packages',
      manager,
      requirements,
      packages,
      version: packages.length === 1 ? available.get(only) : undefined,
    },
  ];
}

/** The distributor's package of this project; undefined if the machine's lists have none. */
export function packageOf(entry: KnownPackage, { packages }: Facts): string | undefined {
  return packageNames(entry, packages).find((name) => packages.available.has(name));
}

/**
 * True if an option such as `-U`, `--pre` or `--index-url` asks for a newer version, another source or
 * another build.
 */
export function asksElsewhere({ options }: PipInvocation, ignored?: string): boolean {
  return options.some(({ name }) => !indifferent.has(name) && name !== ignored);
}

/**
 * True if the distributor's package is installed in a version that was asked for: offering it again would not
 * help. With `-U`, only the newest version counts.
 */
export function isSupplied(typed: TypedRequirement, facts: Facts): boolean {
  const { installed, available } = facts.packages;
  const entry = entryOf(typed);
  const name = entry && packageOf(entry, facts);
  const version = name === undefined ? undefined : installed.get(name);
  if (name === undefined || version === undefined) return false;
  if (version === available.get(name)) return true;
  const isUpgrade = facts.invocation.options.some((option) => option.name === 'upgrade');
  return !isUpgrade && satisfies(version, typed.requirement?.specifier ?? []);
}

/** True if the distributor has this project in a version that was asked for. */
export function hasPackage(typed: TypedRequirement, facts: Facts): boolean {
  const { requirement } = typed;
  const entry = entryOf(typed);
  // The distributor's package of that name is another project if the name is a mistake or Debian uses it
  // otherwise.
  if (!requirement || !entry || entry.correction || entry.isHomonym) return false;
  return isVersionWanted(requirement, entry, facts);
}

/**
 * True if the distributor's version was asked for. Its packages have no extras and no environment markers.
 */
export function isVersionWanted(requirement: Requirement, entry: KnownPackage, facts: Facts): boolean {
  const name = packageOf(entry, facts);
  const version = name === undefined ? undefined : facts.packages.available.get(name);
  if (version === undefined || requirement.url !== undefined) return false;
  if (requirement.extras.length > 0 || requirement.marker !== undefined) return false;
  return satisfies(version, requirement.specifier);
}

/**
 * Options that do not affect what is installed. With any other option, the distributor's package may differ.
 */
const indifferent: ReadonlySet<string> = new Set([
  'user',
  'no-user',
  'break-system-packages',
  'quiet',
  'verbose',
  'debug',
  'no-input',
  'no-color',
  'progress-bar',
  'disable-pip-version-check',
  'root-user-action',
  'no-warn-script-location',
  'no-warn-conflicts',
  'no-python-version-warning',
  'require-virtualenv',
  'upgrade-strategy',
  'prefer-binary',
  'proxy',
  'timeout',
  'retries',
  'cert',
  'client-cert',
  'cache-dir',
  'no-cache-dir',
]);
