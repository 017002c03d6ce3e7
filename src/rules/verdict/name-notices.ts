import type { KnownPackage } from '../catalog/catalog.ts';
import { debianNames } from '../managers/debian-names.ts';
import type { PipInvocation } from '../pip/invocation.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { packageOf } from './distributor-package.ts';
import type { Facts, SystemPackages } from './facts.ts';
import type { KnownRequirement } from './known.ts';
import type { Notice } from './notice.ts';

/** The notices on a requirement before it is installed. */
export function noticesOn({ requirement, entry }: KnownRequirement, facts: Facts): readonly Notice[] {
  if (!entry) return [];
  return noticesOf(entry, facts.packages).concat(installedNotice(entry, facts, isPlain(requirement)));
}

/** The notices on a project that do not depend on the command. */
export function noticesOf(entry: KnownPackage, packages: SystemPackages): readonly Notice[] {
  return correctionNotice(entry).concat(homonymNotice(entry, packages), successorNotice(entry));
}

function correctionNotice({ name, correction }: KnownPackage): readonly Notice[] {
  switch (correction?.kind) {
    case 'import':
      return [{ code: 'import-name', args: { name, distribution: correction.project } }];
    case 'namesake':
      return [{ code: 'namesake', args: { name, distribution: correction.project } }];
    case 'similar':
      return [{ code: 'similar-name', args: { name, distribution: correction.project } }];
    case 'system':
      return [{ code: 'system-program', args: { name, package: correction.package } }];
    case undefined:
      return [];
    default:
      return correction satisfies never;
  }
}

function homonymNotice(entry: KnownPackage, packages: SystemPackages): readonly Notice[] {
  const isDebians = entry.isHomonym && packages.manager?.usesDebianNames;
  const [owner] = isDebians ? debianNames(entry, packages.release) : [];
  return owner === undefined || !packages.available.has(owner)
    ? []
    : [{ code: 'homonym', args: { name: entry.name, package: owner } }];
}

function successorNotice({ name, successor }: KnownPackage): readonly Notice[] {
  return successor === undefined ? [] : [{ code: 'succeeded', args: { name, successor } }];
}

/** True if a newer version is asked for. */
export function isUpgrade({ options }: PipInvocation): boolean {
  return options.some(({ name }) => name === 'upgrade');
}

/** True if the requirement asks for neither versions nor extras. */
export function isPlain({ requirement }: TypedRequirement): boolean {
  return requirement?.specifier.length === 0 && requirement.extras.length === 0;
}

function installedNotice(entry: KnownPackage, facts: Facts, isAnyWanted: boolean): readonly Notice[] {
  const { name } = entry;
  if (facts.pipxPackages.includes(name) && isAnyWanted && !isUpgrade(facts.invocation))
    return [{ code: 'already-installed', args: { name, origin: 'pipx', package: '', version: '' } }];
  const owner = entry.correction || entry.isHomonym ? undefined : packageOf(entry, facts);
  const version = owner === undefined ? undefined : facts.packages.installed.get(owner);
  return owner === undefined || version === undefined
    ? []
    : [{ code: 'already-installed', args: { name, origin: 'distributor', package: owner, version } }];
}
