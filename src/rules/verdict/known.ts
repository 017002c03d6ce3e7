import type { KnownPackage } from '../catalog/catalog.ts';
import { findPackage } from '../catalog/catalog.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { Facts } from './facts.ts';

export function isProjectInScope(facts: Facts): boolean {
  return facts.place.kind === 'project' || facts.venvs.some(({ problem }) => problem === undefined);
}

export function entryOf({ requirement }: TypedRequirement): KnownPackage | undefined {
  return requirement && requirement.url === undefined ? findPackage(requirement.name) : undefined;
}

/** A requirement, and what is known of the project that it names. */
export interface Known {
  readonly requirement: TypedRequirement;
  readonly entry: KnownPackage | undefined;
}

/** What pip and its companions would only be for a new environment's own sake. */
export function isPipItself(entry: KnownPackage): boolean {
  return ['pip', 'setuptools', 'wheel'].includes(entry.name);
}
