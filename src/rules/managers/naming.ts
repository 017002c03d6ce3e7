import type { KnownPackage } from '../catalog/catalog.ts';
import type { Manager } from './managers.ts';

/** The two things that decide how the distributor calls a project. */
export interface Naming {
  readonly manager: Manager | undefined;
  /** The release of Debian, by its number; undefined on anything else. */
  readonly release: string | undefined;
}

/** The names that the distributor may have for this very project, the package with its command first. */
export function packageNames(known: KnownPackage, { manager, release }: Naming): readonly string[] {
  return manager?.packageNames(known, release) ?? [];
}
