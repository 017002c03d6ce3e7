import { managerNamed } from '../rules/managers/managers.ts';
import { changesSystem, isForbidden, isUpgrade, needsAdministrator, type Step } from '../rules/plan/step.ts';
import { waysOf } from '../rules/plan/ways.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import type { DivertReason } from '../rules/verdict/verdict.ts';
import { here, tell } from '../system/terminal/report.ts';
import { highlight } from '../system/terminal/terminal.ts';
import { askToRun } from '../words/menu.ts';
import { explainWay, noWayExplained } from '../words/offer/explain-way.ts';
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
  const letters = inDoubt ? ways.map((_way, index) => String(index + 1)) : lettersFor(ways);
  const choices = ways.map((steps, index) => ({
    value: steps,
    letter: letters[index] ?? '',
    label: describeWay(steps, place, described),
    check: checkOf(steps, steps.filter(changesSystem)),
    explanation: explainWay(steps, place, described.action),
  }));
  return askChoice<readonly Step[] | undefined>(
    highlight(question),
    needsAdministrator(ways[0] ?? []) ? [none, ...choices] : [...choices, none],
  );
}

type Described = Parameters<typeof describeWay>[2];

/** The last choice of a menu. */
export const none = { value: undefined, letter: 'n', label: noWay, explanation: noWayExplained };

/** The question before these steps of a way; undefined if there are none, or if the way only shows commands. */
export function checkOf(way: readonly Step[], steps: readonly Step[]): string | undefined {
  const commands = steps.flatMap((step) => step.commands.map((words) => words.join(' ')));
  return commands.length === 0 || isForbidden(way) ? undefined : askToRun(commands);
}

/** The keys for the ways in a menu: letters, or numbers if two ways had the same letter. */
export function lettersFor(ways: readonly (readonly Step[])[]): readonly string[] {
  const letters = ways.map(letterFor);
  return new Set(letters).size === letters.length ? letters : ways.map((_way, index) => String(index + 1));
}

function letterFor([step, ...rest]: readonly Step[]): string {
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
