/**
 * The damage to an environment: its rebuild was interrupted; its interpreter is gone, or was replaced by
 * another version; or the environment was moved, and its programs name its old place.
 */
export type VenvDamage = 'unfinished' | 'no-interpreter' | 'other-interpreter' | 'moved';

/** An environment that was found on disk. */
export interface FoundVenv {
  readonly path: string;
  readonly hasPip: boolean;
  readonly systemSitePackages: boolean;
  /** The reason why its programs cannot run; `pipward repair` rebuilds it. */
  readonly damage: VenvDamage | undefined;
  /** Its disk is mounted `noexec`: its programs do not run and compiled modules do not load. */
  readonly isNoexec: boolean;
  /** True if pipward made it, or has used it before with the person's consent. */
  readonly isKnown: boolean;
  /** The check that it failed, so that it is not used. */
  readonly problem: TrustProblem | undefined;
}

/** The reason why an environment is not used, and the path that causes it. */
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

/** The reason why an environment could not be made. */
export type FailureCode =
  | 'exists'
  | 'no-pip'
  | 'not-writable'
  | 'cache-not-writable'
  | 'data-not-writable'
  | 'no-symlinks'
  | 'rebuilding'
  | 'other';
