import type { Manager } from '../managers/managers.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { InstalledDistribution } from './facts.ts';

/** An environment that requirements go into. */
export interface VenvTarget {
  readonly path: string;
  readonly create: boolean;
  readonly systemSitePackages: boolean;
  readonly hasPip: boolean;
  /** What is in it cannot be run as it is: it is rebuilt first. */
  readonly needsRepair?: boolean;
}

/** Packages of the distributor that requirements come from. */
export interface DistributorPlacement {
  readonly kind: 'packages';
  readonly manager: Manager;
  readonly requirements: readonly TypedRequirement[];
  readonly packages: readonly string[];
  readonly version: string | undefined;
}

/** Where requirements go. */
export type Placement =
  | { readonly kind: 'venv'; readonly target: VenvTarget; readonly requirements: readonly TypedRequirement[] }
  | {
      readonly kind: 'pipx';
      readonly requirement: TypedRequirement;
      readonly includeDeps: boolean;
      readonly systemSite: boolean;
      readonly isInstalled: boolean;
    }
  | DistributorPlacement
  | { readonly kind: 'system'; readonly requirements: readonly TypedRequirement[] }
  /** Nowhere: only what would be installed is said. */
  | { readonly kind: 'dry-run'; readonly requirements: readonly TypedRequirement[] }
  /** Out of where it is. */
  | {
      readonly kind: 'removal';
      readonly requirement: TypedRequirement;
      readonly distribution: InstalledDistribution;
    };
