import type { TypedRequirement } from '../pip/typed-requirement.ts';
import type { Placement, VenvTarget } from '../verdict/placement.ts';
import type { Placed, Verdict } from '../verdict/verdict.ts';
import { ownProgram, type Command } from './command.ts';
import { installCommand, removeCommand } from './manager-command.ts';
import { assembleWords, pipCommand, wordsOf } from './pip-command.ts';
import { pipxItself, pipxStep } from './pipx-command.ts';
import { asRoot } from './rights.ts';
import { needsAdministrator, type Plan, type PlanContext, type Step } from './step.ts';
import { putOwnWayFirst, waysOf } from './ways.ts';

/** Turns a verdict into commands. */
export function planFor(verdict: Verdict, context: PlanContext): Plan {
  const plan = planIn(verdict, context);
  const [first = []] = waysOf(plan).filter((steps) => steps.length > 0);
  if (!plan.postponed && !needsAdministrator(first)) return plan;
  const { rights } = context;
  const program = 'program' in rights ? rights.program : null;
  return { ...plan, notices: [...plan.notices, { code: 'needs-administrator', args: { program } }] };
}

function planIn(verdict: Verdict, context: PlanContext): Plan {
  const { notices } = verdict;
  switch (verdict.kind) {
    case 'explain': {
      const alternatives = stepsOf(verdict.alternatives, context);
      return { steps: [], alternatives: alternatives.filter(({ commands }) => commands.length > 0), notices };
    }
    case 'divert':
    case 'repair':
    case 'allow-break': {
      const { steps, alternatives, postponed } = waysFor(verdict, context);
      const corrected = verdict.corrected && waysFor(verdict.corrected, context);
      const later = [...(corrected?.postponed ?? []), ...postponed];
      return {
        steps,
        ...(corrected && { corrected: corrected.steps }),
        alternatives,
        ...(later.length > 0 && { postponed: later }),
        notices,
      };
    }
    default:
      return verdict satisfies never;
  }
}

function waysFor(
  { placements, alternatives }: Placed,
  context: PlanContext,
): ReturnType<typeof putOwnWayFirst> {
  return putOwnWayFirst({
    steps: stepsFor(placements, context),
    alternatives: stepsOf(alternatives, context),
  });
}

/** The steps for placements, after one for pipx itself if they need it and the machine has none. */
function stepsFor(placements: readonly Placement[], context: PlanContext): readonly Step[] {
  const steps = stepsOf(placements, context);
  const needsPipx = !context.hasPipx && steps.some(({ kind }) => kind === 'pipx');
  return needsPipx ? [...pipxItself(context), ...steps] : steps;
}

function stepsOf(placements: readonly Placement[], context: PlanContext): readonly Step[] {
  return placements.flatMap((placement) => stepFor(placement, context) ?? []);
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
      return {
        kind: manager.name,
        requirements,
        packages,
        ...(version === undefined ? {} : { version }),
        ...installCommand(manager, packages, context.rights),
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
      if (owner === undefined) return { kind: manager.name, requirements, packages: [], commands: [] };
      const how = removeCommand(manager, [owner], context.rights);
      return { kind: manager.name, requirements, packages: [owner], ...how };
    }
    case 'user':
    case 'local': {
      const words = assembleWords([requirement], context, ['--break-system-packages']);
      const command: Command = [...context.pip, ...words];
      const how = origin === 'local' ? asRoot([command], context.rights) : { commands: [command] };
      return { kind: 'system', requirements, ...how };
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
