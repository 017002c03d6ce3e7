import type { Leaning, PackageClass } from '../../rules/catalog/catalog.ts';
import type { ManagerName } from '../../rules/managers/managers.ts';

/** The titles of the columns. */
export function lookupTitles(manager: ManagerName | undefined): readonly string[] {
  return ['name', 'kind', `${manager ?? 'system'} package`, 'version', ''];
}

/** The kind of a package. What is both has a better place: the project that it is used in, or pipx. */
export function describeClass(kind: PackageClass, leaning: Leaning | undefined): string {
  switch (kind) {
    case 'app':
      return 'application';
    case 'both':
      return leaning === 'project' ? 'both, for projects' : 'both, a tool';
    case 'library':
    case 'unknown':
      return kind;
    default:
      return kind satisfies never;
  }
}

/** The state of a package on this machine; empty if its manager can install it. */
export function describeAvailability(
  versions: { readonly version: string | undefined; readonly installed: string | undefined },
  manager: ManagerName | undefined,
): string {
  if (versions.installed !== undefined) return 'installed';
  return versions.version === undefined ? `unknown to ${manager ?? 'the system'}` : '';
}
