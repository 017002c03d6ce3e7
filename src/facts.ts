import type { PipInvocation } from './pip/invocation.ts';
import type { Prediction } from './pip/prediction.ts';

/** Where a new environment would stand, or why none may stand here. */
export type Place =
  | { readonly kind: 'project' | 'directory'; readonly directory: string }
  | {
      readonly kind: 'unsuitable';
      readonly directory: string;
      readonly reason: 'home' | 'shared' | 'system' | 'colon' | 'not-writable';
    };

/** What pip itself answered, where its files left a doubt. */
export type Settled =
  Extract<Prediction, { kind: 'refused' }> | { readonly kind: 'not-refused'; readonly reason: 'asked' };

/** An environment that was found on disk. */
export interface FoundVenv {
  readonly path: string;
  readonly hasPip: boolean;
  readonly systemSitePackages: boolean;
  /** Whether its `bin/python` leads to an interpreter. */
  readonly isWhole: boolean;
  /** pipward made it, or has used it before with the person's consent. */
  readonly isKnown: boolean;
  /** Why it is not used, where it did not pass the checks. */
  readonly problem: { readonly code: string; readonly path: string } | undefined;
}

/** All that a verdict rests on. */
export interface Facts {
  readonly invocation: PipInvocation;
  readonly prediction: Prediction | Settled;
  readonly machine: 'workstation' | 'disposable' | 'ci';
  readonly directory: string;
  readonly place: Place;
  /** Something stands where a new environment would, be it an environment that is not to be used. */
  readonly isPlaceTaken: boolean;
  /** Where a new environment goes. */
  readonly newVenv: string;
  readonly defaultVenv: { readonly path: string; readonly exists: boolean };
  readonly venvs: readonly FoundVenv[];
  /** The environment that `VIRTUAL_ENV` names, although another pip answers. */
  readonly active: FoundVenv | undefined;
  readonly missingFiles: readonly string[];
  readonly hasPipCode: boolean;
  readonly raspberryPi: boolean;
  readonly pipxPackages: readonly string[];
  readonly hasPipx: boolean;
  /** Candidate versions (the upstream part) of the distributor's packages, by their names; empty without apt. */
  readonly apt: ReadonlyMap<string, string>;
}
