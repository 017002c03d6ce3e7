import { managerNamed } from '../rules/managers/managers.ts';
import { changesSystem, isUpgrade, type Step } from '../rules/plan/step.ts';
import { waysOf } from '../rules/plan/ways.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import type { DivertReason } from '../rules/verdict/verdict.ts';
import { findDirectories } from '../system/directories.ts';
import { highlight } from '../system/terminal/terminal.ts';
import { askForMeaning, askForWay, noWay } from '../words/offer/offer.ts';
import { actionOf, describeWay } from '../words/offer/step.ts';
import type { Refusal } from './refusal.ts';

/** Asks the person to choose a way; undefined if they choose none. */
export async function askForSteps(
  { plan, facts }: Refusal,
  reason: DivertReason,
): Promise<readonly Step[] | undefined> {
  const { askChoice } = await import('../system/terminal/menu.ts');
  const place = { directory: facts.directory, home: findDirectories().home };
  const names = plan.steps.flatMap(({ requirements }) => requirements);
  const inDoubt = plan.notices.some(isDoubt);
  const isDivided = plan.steps.length > 1 && names.length > 1;
  const choices = waysOf(plan).map((steps, index) => ({
    value: steps,
    letter: inDoubt ? String(index + 1) : letterFor(steps),
    label: describeWay(steps, place, { action: actionOf(reason), inDoubt, isWhole: isDivided }),
    needsEnter: steps.some(changesSystem),
  }));
  const none = { value: undefined, letter: 'n', label: noWay, needsEnter: false };
  return askChoice<readonly Step[] | undefined>(
    highlight(inDoubt ? askForMeaning : askForWay(reason, names, { upgrades: plan.steps.every(isUpgrade) })),
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
