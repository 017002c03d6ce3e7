import type { KnownPackage } from '../catalog/catalog.ts';

/** Debian's packages of a project in this release; most projects have none. */
export function debianNames({ debian }: KnownPackage, release: string | undefined): readonly string[] {
  return debian
    .filter((name) => name.release === undefined || name.release === release)
    .map((name) => name.package);
}
