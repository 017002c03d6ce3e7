import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { Placement, VenvTarget } from '../verdict/placement.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { installCommand, removeCommand } from './manager-command.ts';
import { assembleWords, pipCommand, wordsOf } from './pip-command.ts';
import { pipxItself, pipxStep } from './pipx-command.ts';
import { ownProgram, type Command, type Plan, type PlanContext, type Step } from './step.ts';

/** Turns a verdict into commands. */
export function planFor(verdict: Verdict, context: PlanContext): Plan {
  switch (verdict.kind) {
    case 'explain':
      return {
        steps: [],
        alternatives: verdict.alternatives
          .flatMap((placement) => stepFor(placement, context) ?? [])
          .filter(({ commands }) => commands.length > 0),
        notices: verdict.notices,
      };
    case 'divert':
    case 'repair':
    case 'allow-break': {
      const alternatives = verdict.alternatives.flatMap((placement) => stepFor(placement, context) ?? []);
      return {
        steps: stepsFor(verdict.placements, context),
        ...(verdict.corrected && { corrected: stepsFor(verdict.corrected, context) }),
        alternatives,
        notices: verdict.notices,
      };
    }
    default:
      return verdict satisfies never;
  }
}

/** The steps for placements, after one for pipx itself if they need it and the machine has none. */
function stepsFor(placements: readonly Placement[], context: PlanContext): readonly Step[] {
  const steps = placements.flatMap((placement) => stepFor(placement, context) ?? []);
  const needsPipx = !context.hasPipx && steps.some(({ kind }) => kind === 'pipx');
  return needsPipx ? [...pipxItself(context), ...steps] : steps;
}

function stepFor(placement: Placement, context: PlanContext): Step | undefined {
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
    case 'packages': {
      const { manager, packages, version } = placement;
      const requirements = placement.requirements.map(wordsOf);
      const commands = [installCommand(manager, packages, context.isRoot)];
      return {
        kind: manager.name,
        requirements,
        packages,
        ...(version === undefined ? {} : { version }),
        commands,
      };
    }
    default:
      return placement satisfies never;
  }
}

function removalStep(
  { requirement, distribution }: Extract<Placement, { kind: 'removal' }>,
  context: PlanContext,
): Step | undefined {
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
      const manager = distribution.manager ?? context.manager;
      if (!manager) return undefined;
      const packages = owner === undefined ? [] : [owner];
      return {
        kind: manager.name,
        requirements,
        packages,
        commands: packages.map((name) => removeCommand(manager, [name], context.isRoot)),
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
  const repair: readonly Command[] = target.needsRepair ? [[ownProgram, 'repair', target.path]] : [];
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

function withSudo(command: Command, { isRoot }: PlanContext): Command {
  return isRoot ? command : ['sudo', ...command];
}
