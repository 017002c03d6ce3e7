import { findPackage, type KnownPackage } from '../catalog/catalog.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';

/** A requirement, with the catalog's entry of the project that it names. */
export interface KnownRequirement {
  readonly requirement: TypedRequirement;
  readonly entry: KnownPackage | undefined;
}

/**
 * The catalog's entry of the project; undefined for a requirement with a URL, which may lead to any project.
 */
export function entryOf({ requirement }: TypedRequirement): KnownPackage | undefined {
  return requirement && requirement.url === undefined ? findPackage(requirement.name) : undefined;
}

/** True for pip, setuptools and wheel, which would only serve the new environment itself. */
export function isPipItself(entry: KnownPackage): boolean {
  return ['pip', 'setuptools', 'wheel'].includes(entry.name);
}
