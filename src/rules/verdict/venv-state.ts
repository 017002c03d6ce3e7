/**
 * What may have become of an environment: its rebuilding was cut off; its interpreter is gone, or another version stands
 * in its place; or it was moved and its programs name the place where it was.
 */
export type VenvDamage = 'unfinished' | 'no-interpreter' | 'other-interpreter' | 'moved';

/** An environment that was found on disk. */
export interface FoundVenv {
  readonly path: string;
  readonly hasPip: boolean;
  readonly systemSitePackages: boolean;
  /** Why what is in it cannot be run as it is; `pipward repair` rebuilds it. */
  readonly damage: VenvDamage | undefined;
  /** On its disk nothing may be run, so that its programs are passed over and compiled modules do not load. */
  readonly isNoexec: boolean;
  /** pipward made it, or has used it before with the person's consent. */
  readonly isKnown: boolean;
  /** Why it is not used, where it did not pass the checks. */
  readonly problem: TrustProblem | undefined;
}

/** Why an environment is not used, and which path is to blame. */
export interface TrustProblem {
  readonly code: TrustCode;
  readonly path: string;
}

/** The kinds of a trust problem. */
export type TrustCode =
  | 'not-a-directory'
  | 'symbolic-link'
  | 'no-configuration'
  | 'foreign-owner'
  | 'writable-by-others'
  | 'tracked-by-git'
  | 'unknown-git-index'
  | 'foreign-home'
  | 'shadows-command'
  | 'colon'
  | 'denied';

/** Why an environment could not be made. */
export type FailureCode =
  | 'exists'
  | 'no-pip'
  | 'not-writable'
  | 'cache-not-writable'
  | 'data-not-writable'
  | 'no-symlinks'
  | 'rebuilding'
  | 'other';
