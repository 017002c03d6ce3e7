import type { KnownPackage } from '../catalog/catalog.ts';
import { packageNames } from '../managers/naming.ts';
import type { PipInvocation } from '../pip/invocation.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { Requirement } from '../python/requirement.ts';
import { satisfies } from '../python/version-specifier.ts';
import type { Facts } from './facts.ts';
import { entryOf } from './known.ts';
import type { Placement } from './placement.ts';

/** The distributor's packages of these; nothing where there are none. */
export function distributorPlacement(
  requirements: readonly TypedRequirement[],
  facts: Facts,
): readonly Placement[] {
  const { manager, available } = facts.packages;
  const found = requirements.flatMap((requirement) => {
    const entry = entryOf(requirement);
    return (entry && packageOf(entry, facts)) ?? [];
  });
  const packages = [...new Set(found)];
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

/** The distributor's package of this very project, as far as the machine has one. */
export function packageOf(entry: KnownPackage, { packages }: Facts): string | undefined {
  return packageNames(entry, packages).find((name) => packages.available.has(name));
}

/** `-U`, `--pre`, index options and the like ask for something newer, from elsewhere, or made otherwise. */
export function asksElsewhere({ options }: PipInvocation, passedOver?: string): boolean {
  return options.some(({ name }) => !indifferent.has(name) && name !== passedOver);
}

/**
 * True if the distributor's package is installed in a version that was asked for: to offer it again would be no way out.
 * `-U` asks for the newest that there is.
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

/** Whether the distributor has this very project, in a version that satisfies what was asked for. */
export function hasPackage(typed: TypedRequirement, facts: Facts): boolean {
  const { requirement } = typed;
  const entry = entryOf(typed);
  // A name that means something else, here or to Debian, is not answered with a package of that name.
  if (!requirement || !entry || entry.correction || entry.isHomonym) return false;
  return isVersionWanted(requirement, entry, facts);
}

/** Whether the version that the distributor has is one that was asked for; it knows nothing of extras and environment markers. */
export function isVersionWanted(requirement: Requirement, entry: KnownPackage, facts: Facts): boolean {
  const name = packageOf(entry, facts);
  const version = name === undefined ? undefined : facts.packages.available.get(name);
  if (version === undefined || requirement.url !== undefined) return false;
  if (requirement.extras.length > 0 || requirement.marker !== undefined) return false;
  return satisfies(version, requirement.specifier);
}

/** Options that say nothing of what is installed: with any other the distributor's package may be something else. */
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
