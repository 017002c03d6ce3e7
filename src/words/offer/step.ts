import type { ManagerName } from '../../rules/managers/managers.ts';
import { isRepairing, needsAdministrator, type Step } from '../../rules/plan/step.ts';
import { code, codePath, printable, sharedNameOf, type Place } from '../../rules/printable.ts';
import type { DivertReason, ExplainReason } from '../../rules/verdict/verdict.ts';

/** The action of a verdict's steps on the packages of a command. */
export type Action = 'install' | 'uninstall';

export function actionOf(reason: DivertReason | ExplainReason): Action {
  switch (reason) {
    case 'uninstall':
    case 'installed-in-venv':
      return 'uninstall';
    case 'library':
    case 'environment':
    case 'application':
    case 'project-files':
    case 'distributor-only':
    case 'packaging-tool':
    case 'mixed':
    case 'active-venv':
    case 'broken-venv':
    case 'disposable':
    case 'ci':
    case 'no-requirements':
    case 'invalid-requirement':
    case 'file-missing':
    case 'already-installed':
    case 'standard-library':
    case 'left-python':
    case 'pip-itself':
    case 'no-pip-code':
    case 'dry-run':
    case 'no-pipx':
      return 'install';
    default:
      return reason satisfies never;
  }
}

/**
 * A way, for a choice in a menu.
 *
 * @param options `inDoubt`: the ways differ in their names; `isWhole`: other ways divide the command
 */
export function describeWay(
  steps: readonly Step[],
  place: Place,
  {
    action,
    inDoubt = false,
    isWhole = false,
  }: { readonly action: Action; readonly inDoubt?: boolean; readonly isWhole?: boolean },
): string {
  const [only] = steps.length === 1 ? steps : [];
  const lead = only && inDoubt ? wordsIn(only) : isWhole ? 'all ' : '';
  if (only) return `${lead}${describeStep(only, place, action)}`;
  if (action === 'uninstall') return steps.map((step) => describeStep(step, place, action)).join(', then ');
  return joinApplications(steps)
    .map((step) => `${listNames(step)}${describePlace(step, place)}`)
    .join(', ');
}

/** The steps, with all applications of pipx in one. */
function joinApplications(steps: readonly Step[]): readonly Step[] {
  const applications = steps.filter(({ kind }) => kind === 'pipx');
  const [first, ...others] = applications;
  if (!first || others.length === 0) return steps;
  const requirements = applications.flatMap((step) => step.requirements);
  return steps
    .filter((step) => !others.includes(step))
    .map((step) => (step === first ? { ...step, requirements } : step));
}

/** How many names are shown before the rest is counted. */
const NAMES_SHOWN = 5;

function listNames({ requirements }: Step): string {
  const shown = requirements.slice(0, NAMES_SHOWN).map(printable).join(' ');
  const more = requirements.length - NAMES_SHOWN;
  if (requirements.length === 0) return '';
  return `${code(shown)}${more > 0 ? ` and ${more} more` : ''} → `;
}

/** The place of a step, in a list of several. What the system's manager is to do is always shown whole. */
function describePlace(step: Step, place: Place): string {
  switch (step.kind) {
    case 'venv': {
      const shared = sharedNameOf(step.venv, place);
      const path = shared === undefined ? codePath(step.venv, place) : `shared environment ${code(shared)}`;
      return `${path}${isRepairing(step) ? ', which is rebuilt first' : ''}`;
    }
    case 'pipx':
      return 'pipx';
    default:
      return `${listCommands(step)}${needsAdministrator([step]) ? ' by an administrator' : ''}`;
  }
}

/** The way that a step takes, for a choice in a menu or a line of advice. */
export function describeStep(step: Step, place: Place, action: Action = 'install'): string {
  switch (step.kind) {
    case 'venv': {
      const path = codePath(step.venv, place);
      const shared = sharedNameOf(step.venv, place);
      if (action === 'uninstall') return `from the environment ${path}`;
      if (shared !== undefined && !isRepairing(step)) return `into your shared environment, ${code(shared)}`;
      if (isRepairing(step)) return `into the environment ${path}, which is rebuilt first`;
      return step.create ? `into a new environment, ${path}` : `into the environment ${path}`;
    }
    case 'pipx':
      if (action === 'uninstall') return `with pipx, which installed it: ${listCommands(step)}`;
      return `with pipx, in its own environment: ${listCommands(step)}`;
    case 'system':
      if (action === 'uninstall') return `the copy that pip installed${whose(step)}: ${listCommands(step)}`;
      return `into the system's Python: ${listCommands(step)}`;
    default:
      return describeManagerStep(step, action);
  }
}

/** The way of a step with the machine's package manager. */
function describeManagerStep(step: Extract<Step, { kind: ManagerName }>, action: Action): string {
  if (action === 'uninstall')
    return `the system's own, which its programs may need${whose(step)}: ${listCommands(step)}`;
  const version = step.version === undefined ? '' : ` (${printable(step.version)})`;
  return `for the whole system${whose(step)}: ${listCommands(step)}${version}`;
}

function whose(step: Step): string {
  return needsAdministrator([step]) ? ', by an administrator' : '';
}

/** The requirements of a step, for where they differ between steps or ways; empty if its commands are shown. */
export function wordsIn({ kind, requirements }: Step): string {
  return kind === 'venv' && requirements.length > 0 ? `\`${requirements.map(printable).join(' ')}\` ` : '';
}

function listCommands({ commands }: Step): string {
  return `\`${commands.map((words) => printable(words.join(' '))).join('; ')}\``;
}
