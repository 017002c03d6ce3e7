import type { Manager, ManagerName } from '../managers/managers.ts';
import type { PipInvocation } from '../pip/invocation.ts';
import type { Notice } from '../verdict/notice.ts';

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
    }
  /** Into the distributor's Python itself, overriding its marker. */
  | {
      readonly kind: 'system';
      readonly requirements: readonly string[];
      readonly commands: readonly Command[];
    };

/** The words of one command: a program and its arguments. */
export type Command = readonly [string, ...string[]];

/** What is to be done, in this order, and in what other ways it could be done. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly alternatives: readonly Step[];
  readonly notices: readonly Notice[];
}

/** What the commands of a plan depend on. */
export interface PlanContext {
  readonly invocation: PipInvocation;
  /** The words after the program, as typed. */
  readonly args: readonly string[];
  /** The words that start the pip that was typed. */
  readonly pip: Command;
  readonly directory: string;
  /** What installs into environments, by the settings. */
  readonly backend: 'pip' | 'uv';
  /** What installs into an environment that has no pip of its own. */
  readonly outsideInstaller: 'pip' | 'uv' | undefined;
  /** A configuration file sends pip to another Python, unless it is told otherwise. */
  readonly setsPython: boolean;
  readonly isRoot: boolean;
  readonly hasPipx: boolean;
  readonly manager: Manager | undefined;
  /** The distributor's package of pipx that could be installed now. */
  readonly pipxPackage: string | undefined;
}

/** How a command that is pipward's own begins. */
export const itself = 'pipward';

/** Whether a command is pipward's own, which need not be on PATH. */
export function isOwnCommand([program]: Command): boolean {
  return program === itself;
}

/** Whether a step rebuilds the environment before it installs into it. */
export function isRepairing({ kind, commands: [first] }: Step): boolean {
  return kind === 'venv' && first !== undefined && isOwnCommand(first);
}

/** The same step for an environment that stands in another place. */
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

/** True for a step that changes the system: its packages, or its Python. */
export function changesSystem(step: Step): boolean {
  return step.kind === 'system' || isOfManager(step);
}
