import type { Manager } from '../managers/managers.ts';
import type { PipInvocation } from '../pip/invocation.ts';
import type { Prediction } from '../pip/prediction.ts';
import type { NormalizedName } from '../python/project-name.ts';
import type { FoundVenv } from './venv-state.ts';

/** Where a new environment would stand, or why none may stand here. */
export type Place =
  | { readonly kind: 'project' | 'directory'; readonly directory: string }
  | {
      readonly kind: 'unsuitable';
      readonly directory: string;
      readonly reason: 'home' | 'shared' | 'system' | 'colon' | 'not-writable';
    };

/** What pip itself answered, where its files left a doubt; or that there is none to answer, which comes to a refusal. */
export type Settled =
  | Extract<Prediction, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly reason: 'pip-missing' }
  | { readonly kind: 'not-refused'; readonly reason: 'asked' };

/** What brought a distribution; `local`: below `/usr/local`, where pip of the system installed before there was a marker file. */
export type Origin = 'venv' | 'pipx' | 'distributor' | 'user' | 'local';

/** Whether pip refuses, where that is certain. */
export type Certainty = Exclude<Prediction | Settled, { kind: 'uncertain' }>;

/** pip refuses, by its own rules or by its own word. */
export type Refused = Extract<Certainty, { kind: 'refused' }>;

/** A distribution that is to be uninstalled, and where it is. */
export interface InstalledDistribution {
  readonly name: NormalizedName;
  readonly origin: Origin;
  /** The environment, the directory, or its metadata. */
  readonly place: string;
  /** The distributor's package that it belongs to, where that is known. */
  readonly package?: string;
  /** The manager of that package. */
  readonly manager?: Manager;
  /** The packages that its manager would remove along with that one. */
  readonly alsoRemoved?: readonly string[];
}

/** What the machine's own package manager has of what a command names. */
export interface SystemPackages {
  readonly manager: Manager | undefined;
  /** The release of Debian, by its number; undefined on anything else. */
  readonly release: string | undefined;
  /** The version that would be installed now (its upstream part), by package. */
  readonly available: ReadonlyMap<string, string>;
  /** The version that is installed. */
  readonly installed: ReadonlyMap<string, string>;
}

/** All that a verdict on a refused command line rests on. */
export interface Facts {
  readonly invocation: PipInvocation;
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
  /** Where what is to be uninstalled is; empty for any other command. */
  readonly installed: readonly InstalledDistribution[];
  /** Whether `python3 -m venv` works here; Debian has it apart, in python3-venv. */
  readonly hasEnsurepip: boolean;
  /** A configuration file sends pip to another Python. */
  readonly setsPython: boolean;
  /** Whether there is any pip to put into a new environment. */
  readonly hasPipCode: boolean;
  /** What installs into environments, by the settings; pip also for what uv does not understand. */
  readonly backend: 'pip' | 'uv';
  /** What installs into an environment that has no pip of its own. */
  readonly outsideInstaller: 'pip' | 'uv' | undefined;
  /** The version of the interpreter that runs pip, `3.11.2`. */
  readonly pythonVersion: string | undefined;
  /** The interpreter is one of Nix: pipx and package managers have nothing for it. */
  readonly isNix: boolean;
  /** A ROS environment is sourced in this shell; colcon builds with the system's packages. */
  readonly isRos: boolean;
  readonly raspberryPi: boolean;
  readonly pipxPackages: readonly string[];
  readonly hasPipx: boolean;
  readonly packages: SystemPackages;
}
