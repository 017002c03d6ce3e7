import type { Manager } from '../managers/managers.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { InstalledDistribution } from './facts.ts';

/** An environment that requirements go into. */
export interface VenvTarget {
  readonly path: string;
  readonly create: boolean;
  readonly systemSitePackages: boolean;
  readonly hasPip: boolean;
  /** Its programs cannot run, so it is rebuilt first. */
  readonly needsRepair?: boolean;
}

/** The distributor's packages that supply requirements. */
export interface DistributorPlacement {
  readonly kind: 'packages';
  readonly manager: Manager;
  readonly requirements: readonly TypedRequirement[];
  readonly packages: readonly string[];
  readonly version: string | undefined;
}

/** The place that requirements are installed into or removed from. */
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
  /** Nothing is installed; pip only reports what it would install. */
  | { readonly kind: 'dry-run'; readonly requirements: readonly TypedRequirement[] }
  /** The requirement is removed from its place. */
  | {
      readonly kind: 'removal';
      readonly requirement: TypedRequirement;
      readonly distribution: InstalledDistribution;
    };
