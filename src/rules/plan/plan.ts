import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { Placement, VenvTarget } from '../verdict/placement.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { installCommand, removeCommand } from './manager-command.ts';
import { assembleWords, pipCommand, wordsOf } from './pip-command.ts';
import { pipxItself, pipxStep } from './pipx-command.ts';
import type { Command, Plan, PlanContext, Step } from './step.ts';
import { itself } from './step.ts';

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

function withSudo(command: Command, { isRoot }: PlanContext): Command {
  return isRoot ? command : ['sudo', ...command];
}
