import type { KnownPackage } from '../catalog/catalog.ts';
import { debianNames } from '../managers/naming.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { packageOf } from './distributor-package.ts';
import type { Facts, SystemPackages } from './facts.ts';
import type { Known } from './known.ts';
import type { Notice } from './notice.ts';

/** What there is to say of a name before it is installed. */
export function noticesOn({ requirement, entry }: Known, facts: Facts): readonly Notice[] {
  if (!entry) return [];
  return noticesOf(entry, facts.packages).concat(installedNotice(entry, facts, isPlain(requirement)));
}

/** What there is to say of a project whatever is done with it. */
export function noticesOf(entry: KnownPackage, packages: SystemPackages): readonly Notice[] {
  return meantNotice(entry).concat(homonymNotice(entry, packages), successorNotice(entry));
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
