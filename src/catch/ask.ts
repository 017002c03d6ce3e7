import type { Step } from '../rules/plan/step.ts';
import { changesSystem } from '../rules/plan/step.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import { findDirectories } from '../system/directories.ts';
import { highlight } from '../system/terminal/terminal.ts';
import { describeReason } from '../words/reason.ts';
import { actionOf, describeStep } from '../words/step.ts';
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

function letterFor(steps: readonly Step[]): string {
  if (steps.length > 1) return 'y';
  switch (steps[0]?.kind) {
    case 'pipx':
      return 'p';
    case 'system':
      return 's';
    case 'pacman':
      return 'm';
    case 'dnf':
      return 'd';
    case 'zypper':
      return 'z';
    case 'apt':
    case 'apk':
      return 'a';
    case 'brew':
      return 'b';
    default:
      return 'v';
  }
}
