import { managerNamed } from '../rules/managers/managers.ts';
import type { Step } from '../rules/plan/step.ts';
import { changesSystem } from '../rules/plan/step.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import { findDirectories } from '../system/directories.ts';
import { highlight } from '../system/terminal/terminal.ts';
import { actionOf, describeReason, describeStep } from '../words/offer.ts';
import type { Choosing } from './ways.ts';
import { waysOf, wordsIn } from './ways.ts';

export async function askForSteps({
  verdict,
  plan,
  directory,
}: Choosing): Promise<readonly Step[] | undefined> {
  const action = actionOf(verdict.reason);
  const { askChoice } = await import('../system/terminal/menu.ts');
  const place = { directory, home: findDirectories().home };
  const names = plan.steps.flatMap(({ requirements }) => requirements);
  const inDoubt = plan.notices.some(isDoubt);
  const choices = waysOf(plan).map((steps, index) => ({
    value: steps,
    letter: inDoubt ? String(index + 1) : letterFor(steps),
    label: `${inDoubt ? wordsIn(steps) : ''}${steps.map((step) => describeStep(step, place, action)).join(', then ')}`,
    needsEnter: steps.some(changesSystem),
  }));
  const none = { value: undefined, letter: 'n', label: 'not at all', needsEnter: false };
  return askChoice<readonly Step[] | undefined>(
    highlight(
      inDoubt
        ? 'Which one is meant?'
        : `${describeReason(verdict.reason, names)}. ${action === 'install' ? 'Install' : 'Uninstall'} it?`,
    ),
    [...choices, none],
  );
}

/** The key for a way in the menu. */
export function letterFor([step, ...rest]: readonly Step[]): string {
  if (step === undefined || rest.length > 0) return 'y';
  switch (step.kind) {
    case 'pipx':
      return 'p';
    case 'system':
      return 's';
    case 'venv':
      return 'v';
    default:
      return managerNamed(step.kind).letter;
  }
}
