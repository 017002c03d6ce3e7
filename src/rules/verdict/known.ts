import { findPackage, type KnownPackage } from '../catalog/catalog.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';

/** A requirement, and what is known of the project that it names. */
export interface Known {
  readonly requirement: TypedRequirement;
  readonly entry: KnownPackage | undefined;
}

/** The catalog's entry of the project that is named; undefined for an address, which may lead to anything. */
export function entryOf({ requirement }: TypedRequirement): KnownPackage | undefined {
  return requirement && requirement.url === undefined ? findPackage(requirement.name) : undefined;
}

/** What pip and its companions would only be for a new environment's own sake. */
export function isPipItself(entry: KnownPackage): boolean {
  return ['pip', 'setuptools', 'wheel'].includes(entry.name);
}
