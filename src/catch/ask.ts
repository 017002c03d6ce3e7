import { managerNamed } from '../rules/managers/managers.ts';
import { changesSystem, isUpgrade, needsAdministrator, type Step } from '../rules/plan/step.ts';
import { waysOf } from '../rules/plan/ways.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import type { DivertReason } from '../rules/verdict/verdict.ts';
import { here, tell } from '../system/terminal/report.ts';
import { highlight } from '../system/terminal/terminal.ts';
import { askForMeaning, askForOwnPip, askForWay, noWay } from '../words/offer/offer.ts';
import { describeExplanation } from '../words/offer/reason.ts';
import { actionOf, describeWay } from '../words/offer/step.ts';
import type { Refusal } from './refusal.ts';

/** Asks the person to choose a way; undefined if they choose none. */
export async function askForSteps(
  refusal: Refusal,
  reason: DivertReason,
): Promise<readonly Step[] | undefined> {
  const { plan } = refusal;
  const names = plan.steps.flatMap(({ requirements }) => requirements);
  const inDoubt = plan.notices.some(isDoubt);
  const question = inDoubt
    ? askForMeaning
    : askForWay(reason, names, { upgrades: plan.steps.every(isUpgrade) });
  const ways = waysOf(plan);
  const isDivided = names.length > 1 && ways.some(({ length }) => length > 1);
  return choose(question, ways, {
    action: actionOf(reason),
    inDoubt,
    isWhole: isDivided,
  });
}

/** Asks whether the project is to have an environment, whose own pip is upgraded then; undefined for no. */
export async function askForEnvironment(refusal: Refusal): Promise<readonly Step[] | undefined> {
  const ways = refusal.plan.alternatives.map((step) => [step]);
  tell(describeExplanation('pip-itself').text);
  return choose(askForOwnPip, ways, { action: 'install' });
}

async function choose(
  question: string,
  ways: readonly (readonly Step[])[],
  described: Described,
): Promise<readonly Step[] | undefined> {
  const { askChoice } = await import('../system/terminal/menu.ts');
  const place = here();
  const { inDoubt } = described;
  const choices = ways.map((steps, index) => ({
    value: steps,
    letter: inDoubt ? String(index + 1) : letterFor(steps),
    label: describeWay(steps, place, described),
    needsEnter: steps.some(changesSystem),
  }));
  const none = { value: undefined, letter: 'n', label: noWay, needsEnter: false };
  return askChoice<readonly Step[] | undefined>(
    highlight(question),
    needsAdministrator(ways[0] ?? []) ? [none, ...choices] : [...choices, none],
  );
}

type Described = Parameters<typeof describeWay>[2];

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
