/** A package manager that pipward knows how to ask, or at least how to name. */
export const managerNames = ['apt', 'pacman', 'apk', 'brew', 'dnf', 'zypper'] as const;

export type ManagerName = (typeof managerNames)[number];

export function isManagerName(name: string): name is ManagerName {
  return (managerNames as readonly string[]).includes(name);
}

/** Versions by package. */
export type Versions = ReadonlyMap<string, string>;

/** What a package manager has of some packages. */
export interface PackageVersions {
  readonly available: Versions;
  readonly installed: Versions;
}
