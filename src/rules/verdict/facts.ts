import type { Manager } from '../managers/managers.ts';
import type { PipInvocation } from '../pip/invocation.ts';
import type { Prediction } from '../pip/prediction.ts';
import type { NormalizedName } from '../python/project-name.ts';
import type { FoundVenv } from './venv-state.ts';

/** The directory for a new environment, or the reason why none may be made here. */
export type Place =
  | { readonly kind: 'project' | 'directory'; readonly directory: string }
  | {
      readonly kind: 'unsuitable';
      readonly directory: string;
      readonly reason: 'home' | 'shared' | 'system' | 'colon' | 'not-writable';
    };

/** The answer of pip itself, asked where its files leave a doubt. A missing pip counts as a refusal. */
export type Settled =
  | Extract<Prediction, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly reason: 'pip-missing' }
  | { readonly kind: 'not-refused'; readonly reason: 'asked' };

/**
 * The installer of a distribution. `local`: in `/usr/local`, where the system's pip installed before the
 * marker file existed.
 */
export type Origin = 'venv' | 'pipx' | 'distributor' | 'user' | 'local';

/** A certain answer: pip refuses, or it does not. */
export type Certainty = Exclude<Prediction | Settled, { kind: 'uncertain' }>;

/** A certain refusal: pip's rules demand it, or pip itself said so. */
export type Refused = Extract<Certainty, { kind: 'refused' }>;

/** A distribution to uninstall, and its place. */
export interface InstalledDistribution {
  readonly name: NormalizedName;
  readonly origin: Origin;
  /** The environment, the directory, or its metadata. */
  readonly place: string;
  /** The distributor's package that it belongs to, if known. */
  readonly package?: string;
  /** The manager of that package. */
  readonly manager?: Manager;
  /** The packages that its manager would also remove. */
  readonly alsoRemoved?: readonly string[];
}

/** The packages that the machine's package manager has for the projects of a command. */
export interface SystemPackages {
  readonly manager: Manager | undefined;
  /** The number of the Debian release; undefined on other systems. */
  readonly release: string | undefined;
  /** The upstream version that would be installed now, by package. */
  readonly available: ReadonlyMap<string, string>;
  /** The installed version, by package. */
  readonly installed: ReadonlyMap<string, string>;
}

/** Everything that the verdict on a refused command line depends on. */
export interface Facts {
  readonly invocation: PipInvocation;
  readonly machine: 'workstation' | 'disposable' | 'ci';
  readonly directory: string;
  readonly place: Place;
  /** The working directory itself has Python files or notebooks. */
  readonly holdsCode: boolean;
  /** The path of the new environment is taken, perhaps by an environment that may not be used. */
  readonly isPlaceTaken: boolean;
  /** The path of the new environment. */
  readonly newVenv: string;
  readonly defaultVenv: { readonly path: string; readonly exists: boolean };
  readonly venvs: readonly FoundVenv[];
  /** The environment that `VIRTUAL_ENV` names, although the pip that runs is not its own. */
  readonly active: FoundVenv | undefined;
  readonly missingFiles: readonly string[];
  /** The distributions to uninstall; empty for any other command. */
  readonly installed: readonly InstalledDistribution[];
  /** `python3 -m venv` works here. Debian ships it separately, in python3-venv. */
  readonly hasEnsurepip: boolean;
  /** A configuration file sends pip to another Python. */
  readonly setsPython: boolean;
  /** A pip exists that can be put into a new environment. */
  readonly hasPipCode: boolean;
  /**
   * The installer for environments, by the settings. pip still handles the options that uv does not
   * understand.
   */
  readonly backend: 'pip' | 'uv';
  /** The installer for an environment without its own pip. */
  readonly outsideInstaller: 'pip' | 'uv' | undefined;
  /** The version of the interpreter that runs pip, `3.11.2`. */
  readonly pythonVersion: string | undefined;
  /** The interpreter comes from Nix: pipx and package managers have nothing for it. */
  readonly isNix: boolean;
  /** A ROS environment is sourced in this shell; colcon builds with the system's packages. */
  readonly isRos: boolean;
  readonly raspberryPi: boolean;
  readonly pipxPackages: readonly string[];
  readonly hasPipx: boolean;
  readonly packages: SystemPackages;
}
