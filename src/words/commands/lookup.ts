import type { PackageClass } from '../../rules/catalog/catalog.ts';
import type { ManagerName } from '../../rules/managers/managers.ts';

/** The titles of the columns. */
export function lookupTitles(manager: ManagerName | undefined): readonly string[] {
  return ['name', 'kind', `${manager ?? 'system'} package`, 'version', ''];
}

export const classWords: Readonly<Record<PackageClass, string>> = {
  app: 'application',
  library: 'library',
  both: 'both',
  unknown: 'unknown',
};

/** The state of a package on this machine; empty if its manager can install it. */
export function describeAvailability(
  versions: { readonly version: string | undefined; readonly installed: string | undefined },
  manager: ManagerName | undefined,
): string {
  if (versions.installed !== undefined) return 'installed';
  return versions.version === undefined ? `unknown to ${manager ?? 'the system'}` : '';
}
