import { installCommand, removeCommand } from './manager-command.ts';
import type { Notice } from './notice.ts';
import { assembleWords, pipCommand, wordsOf } from './pip-command.ts';
import type { Placement, VenvTarget } from './placement.ts';
import type { ManagerName } from './rules/managers/manager.ts';
import { isManagerName } from './rules/managers/manager.ts';
import type { PipInvocation, TypedRequirement } from './rules/pip/invocation.ts';
import { renderPipArgs } from './rules/pip/pipx-options.ts';
import { normalizeName } from './rules/python/project-name.ts';
import type { Verdict } from './verdict.ts';

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
  readonly manager: ManagerName | undefined;
  /** The distributor's package of pipx that could be installed now. */
  readonly pipxPackage: string | undefined;
}

/** Turns a verdict into commands. */
export function planFor(verdict: Verdict, context: PlanContext): Plan {
  switch (verdict.kind) {
    case 'pass':
      return { steps: [], alternatives: [], notices: verdict.notices };
    case 'observe':
      return { steps: [], alternatives: [], notices: [] };
    case 'explain':
      return {
        steps: [],
        alternatives: verdict.alternatives.map((placement) => stepFor(placement, context)),
        notices: verdict.notices,
      };
    case 'divert':
    case 'repair':
    case 'allow-break': {
      const steps = verdict.placements.map((placement) => stepFor(placement, context));
      const needsPipx = !context.hasPipx && steps.some(({ kind }) => kind === 'pipx');
      const alternatives = verdict.alternatives.map((placement) => stepFor(placement, context));
      return {
        steps: needsPipx ? [...pipxItself(context), ...steps] : steps,
        alternatives,
        notices: verdict.notices,
      };
    }
    default:
      return verdict satisfies never;
  }
}

function stepFor(placement: Placement, context: PlanContext): Step {
  switch (placement.kind) {
    case 'venv':
      return venvStep(placement.target, placement.requirements, context);
    case 'pipx':
      return pipxStep(placement, context);
    case 'system': {
      const words = assembleWords(placement.requirements, context, ['--break-system-packages']);
      const command: Command = [...context.pip, ...words];
      return { kind: 'system', requirements: placement.requirements.map(wordsOf), commands: [command] };
    }
    case 'dry-run': {
      const words = assembleWords(placement.requirements, context, ['--report', '/dev/null']);
      return {
        kind: 'system',
        requirements: placement.requirements.map(wordsOf),
        commands: [[...context.pip, ...words]],
      };
    }
    case 'removal':
      return removalStep(placement, context);
    default: {
      const { kind, packages, version } = placement;
      const requirements = placement.requirements.map(wordsOf);
      const commands = [installCommand(kind, packages, context.isRoot)];
      return { kind, requirements, packages, ...(version === undefined ? {} : { version }), commands };
    }
  }
}

function removalStep(
  { requirement, distribution }: Extract<Placement, { kind: 'removal' }>,
  context: PlanContext,
): Step {
  const { name: project, origin, place, package: owner } = distribution;
  const requirements = [wordsOf(requirement)];
  switch (origin) {
    case 'venv': {
      const target = { path: place, create: false, systemSitePackages: false, hasPip: true };
      return venvStep(target, [requirement], context);
    }
    case 'pipx':
      return { kind: 'pipx', requirements, commands: [['pipx', 'uninstall', project]] };
    case 'distributor': {
      const packages = owner === undefined ? [] : [owner];
      const kind = context.manager ?? 'apt';
      return {
        kind,
        requirements,
        packages,
        commands: packages.map((name) => removeCommand(kind, [name], context.isRoot)),
      };
    }
    case 'user':
    case 'local': {
      const words = assembleWords([requirement], context, ['--break-system-packages']);
      const command: Command = [...context.pip, ...words];
      const commands = [origin === 'local' ? withSudo(command, context) : command];
      return { kind: 'system', requirements, commands };
    }
    default:
      return origin satisfies never;
  }
}

function venvStep(target: VenvTarget, requirements: readonly TypedRequirement[], context: PlanContext): Step {
  const repair: readonly Command[] = target.needsRepair ? [[itself, 'repair', target.path]] : [];
  const install = requirements.length === 0 ? [] : [pipCommand(target, requirements, context)];
  return {
    kind: 'venv',
    venv: target.path,
    create: target.create,
    systemSitePackages: target.systemSitePackages,
    requirements: requirements.map(wordsOf),
    commands: [...repair, ...install],
  };
}

/** How a command that is pipward's own begins. */
const itself = 'pipward';

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

function pipxStep(placement: Extract<Placement, { kind: 'pipx' }>, context: PlanContext): Step {
  const { requirement, includeDeps, systemSite, isInstalled } = placement;
  const { invocation, directory } = context;
  const name = requirement.requirement?.name ?? '';
  const pipArgs = renderPipArgs(invocation, directory);
  const options = [
    ...(includeDeps ? ['--include-deps'] : []),
    ...(systemSite ? ['--system-site-packages'] : []),
    ...(pipArgs === undefined ? [] : [`--pip-args=${pipArgs}`]),
  ];
  const isUpgrade = invocation.options.some((option) => option.name === 'upgrade');
  const isPlain =
    (requirement.requirement?.specifier.length ?? 0) === 0 &&
    (requirement.requirement?.extras.length ?? 0) === 0;
  const command: Command =
    isInstalled && isUpgrade && isPlain
      ? ['pipx', 'upgrade', ...options.filter((option) => option !== '--include-deps'), normalizeName(name)]
      : [
          'pipx',
          'install',
          ...options,
          ...(isInstalled && (isUpgrade || !isPlain) ? ['--force'] : []),
          ...requirement.words,
        ];
  return { kind: 'pipx', requirements: [wordsOf(requirement)], commands: [command] };
}

function pipxItself({ manager, pipxPackage, isRoot }: PlanContext): readonly Step[] {
  if (manager === undefined || pipxPackage === undefined) return [];
  const packages = [pipxPackage];
  return [
    { kind: manager, requirements: [], packages, commands: [installCommand(manager, packages, isRoot)] },
  ];
}

/** Whether a step changes the system, be it its packages or its Python. */
export function changesSystem({ kind }: Step): boolean {
  return kind === 'system' || isManagerName(kind);
}

function withSudo(command: Command, { isRoot }: PlanContext): Command {
  return isRoot ? command : ['sudo', ...command];
}
