import { sortRemovals, waysToRemove } from '../rules/plan/removal-ways.ts';
import { isForbidden, needsAdministrator, type Step } from '../rules/plan/step.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { renderCommand, type ShellName } from '../rules/shells/dialects.ts';
import { advise, here, tell } from '../system/terminal/report.ts';
import { canAsk, highlight, say } from '../system/terminal/terminal.ts';
import { explainWay } from '../words/offer/explain-way.ts';
import { askForRemoval, systemsOwn } from '../words/offer/offer.ts';
import { describeExplanation } from '../words/offer/reason.ts';
import { describeWay } from '../words/offer/step.ts';
import { checkOf, lettersFor, none } from './ask.ts';
import { perform } from './perform.ts';
import type { Refusal } from './refusal.ts';

/**
 * A package outside of environments is removed by the tool that installed it. In the mode `ask`, on a
 * terminal, the person is asked; otherwise the commands are only shown. No command that removes anything is
 * handed to the shell as a suggestion.
 */
export async function offerRemoval(refusal: Refusal): Promise<readonly AnswerVerb[]> {
  const { settings, shell, status } = refusal;
  const refused: AnswerVerb = { verb: 'status', status };
  const steps = refusal.plan.alternatives;
  const ways = waysToRemove(steps);
  if (settings.mode === 'ask' && canAsk() && !ways.every(isForbidden)) {
    const chosen = await askForWay(ways);
    return chosen ? perform(chosen, refusal) : [refused];
  }
  list(steps, shell);
  return [refused];
}

async function askForWay(ways: readonly (readonly Step[])[]): Promise<readonly Step[] | undefined> {
  const { askChoice } = await import('../system/terminal/menu.ts');
  const place = here();
  const letters = lettersFor(ways);
  const choices = ways.map((steps, index) => ({
    value: steps,
    letter: letters[index] ?? '',
    label: describeWay(steps, place, { action: 'uninstall' }),
    check: checkOf(steps, steps),
    explanation: explainWay(steps, place, 'uninstall'),
  }));
  // Pressing Enter at once must not remove anything that other programs may need.
  const [first = []] = ways;
  const isLeft = sortRemovals(first).own.length === 0 || needsAdministrator(first);
  return askChoice<readonly Step[] | undefined>(
    highlight(askForRemoval()),
    isLeft ? [none, ...choices] : [...choices, none],
  );
}

/**
 * Lists the commands to type. Packages of the system come last, below a line of their own if there are
 * others.
 */
function list(steps: readonly Step[], shell: ShellName): void {
  const { text, hint } = describeExplanation('uninstall');
  const { own, systems } = sortRemovals(steps);
  tell(text);
  if (steps.length === 0) advise(hint);
  const linesOf = (some: readonly Step[]): ReadonlySet<string> =>
    new Set(some.flatMap(({ commands }) => commands.map((command) => `  ${renderCommand(command, shell)}`)));
  for (const line of linesOf(own)) say(line);
  if (own.length > 0 && systems.length > 0) say(systemsOwn);
  for (const line of linesOf(systems)) say(line);
}
