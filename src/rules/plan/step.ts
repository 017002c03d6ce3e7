import type { Manager, ManagerName } from '../managers/managers.ts';
import type { PipInvocation } from '../pip/invocation.ts';
import type { Notice } from '../verdict/notice.ts';
import { isOwnCommand, type Command } from './command.ts';
import type { Rights, RootCommands } from './rights.ts';

/** One thing to do. Commands are argument lists, never text for a shell. */
export type Step =
  | {
      readonly kind: 'venv';
      readonly venv: string;
      readonly create: boolean;
      readonly systemSitePackages: boolean;
      readonly requirements: readonly string[];
      readonly commands: readonly Command[];
    }
  | { readonly kind: 'pipx'; readonly requirements: readonly string[]; readonly commands: readonly Command[] }
  | {
      readonly kind: ManagerName;
      readonly requirements: readonly string[];
      readonly packages: readonly string[];
      readonly version?: string;
      readonly commands: readonly Command[];
      readonly rights?: RootCommands['rights'];
    }
  /** Into the distributor's Python itself, overriding its marker. */
  | {
      readonly kind: 'system';
      readonly requirements: readonly string[];
      readonly commands: readonly Command[];
      readonly rights?: RootCommands['rights'];
    };

/** The steps to do, in this order, and the alternatives to them. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The steps for the likelier meaning of a doubtful name. */
  readonly corrected?: readonly Step[];
  readonly alternatives: readonly Step[];
  /** Ways for an administrator that would come first if the person were one. */
  readonly postponed?: readonly (readonly Step[])[];
  readonly notices: readonly Notice[];
}

/** Everything that the commands of a plan depend on. */
export interface PlanContext {
  readonly invocation: PipInvocation;
  /** The words after the program, as typed. */
  readonly args: readonly string[];
  /** The words that start the typed pip. */
  readonly pip: Command;
  readonly directory: string;
  /** The installer for environments, by the settings. */
  readonly backend: 'pip' | 'uv';
  /** The installer for an environment without its own pip. */
  readonly outsideInstaller: 'pip' | 'uv' | undefined;
  /** A configuration file sends pip to another Python, unless an option overrides that. */
  readonly setsPython: boolean;
  readonly rights: Rights;
  readonly hasPipx: boolean;
  readonly manager: Manager | undefined;
  /** The distributor's package of pipx that could be installed now. */
  readonly pipxPackage: string | undefined;
}

/** True if a step rebuilds the environment before it installs into it. */
export function isRepairing({ kind, commands: [first] }: Step): boolean {
  return kind === 'venv' && first !== undefined && isOwnCommand(first);
}

/** True if a step upgrades applications that pipx has installed. */
export function isUpgrade({ kind, commands }: Step): boolean {
  return kind === 'pipx' && commands.every(([, verb]) => verb === 'upgrade');
}

/** The step for an environment at another path. */
export function relocate(step: Extract<Step, { kind: 'venv' }>, venv: string): typeof step {
  const places = new Map(
    [step.venv, `${step.venv}/bin/python`].map((place) => [place, place.replace(step.venv, () => venv)]),
  );
  const commands = step.commands.map((words): Command => {
    const [program, ...rest] = words;
    const moved = rest.map((word, index) =>
      words[index] === '--python' ? (places.get(word) ?? word) : word,
    );
    return [places.get(program) ?? program, ...moved];
  });
  return { ...step, venv, commands };
}

/** True for a step of the distributor's package manager. */
export function isOfManager(step: Step): step is Extract<Step, { packages: unknown }> {
  return 'packages' in step;
}

/** True if it takes an administrator, or perhaps does, to go this way. */
export function needsAdministrator(steps: readonly Step[]): boolean {
  return steps.some((step) => rightsOf(step) !== undefined);
}

/** True if the person certainly may not run a command of a step. */
export function isForbidden(steps: readonly Step[]): boolean {
  return steps.some((step) => rightsOf(step) === 'missing');
}

function rightsOf(step: Step): RootCommands['rights'] {
  return 'rights' in step ? step.rights : undefined;
}

/** True for a step that changes the system: its packages, or its Python. */
export function changesSystem(step: Step): boolean {
  return step.kind === 'system' || isOfManager(step);
}
