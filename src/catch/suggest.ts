import type { Step } from '../rules/plan/step.ts';
import { isOwnCommand } from '../rules/plan/step.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import type { ShellName } from '../rules/shells/dialect.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import { findDirectories } from '../system/directories.ts';
import { hasTypeAhead, highlight, say } from '../system/terminal/terminal.ts';
import { actionOf, describeStep } from '../words/step.ts';
import type { Choosing } from './ways.ts';
import { waysOf, wordsIn } from './ways.ts';

/** Says what to type, each way with its commands, and hands the first one to the shell. */
export async function suggest(choosing: Choosing): Promise<readonly AnswerVerb[]> {
  const { verdict, plan, shell, directory } = choosing;
  const action = actionOf(verdict.reason);
  const place = { directory, home: findDirectories().home };
  const ways = waysOf(plan);
  const inDoubt = plan.notices.some(isDoubt);
  for (const [index, steps] of ways.entries()) {
    for (const step of steps) {
      const what = inDoubt ? wordsIn([step]) : '';
      say(highlight(`${index === 0 ? '' : 'or '}${what}${describeStep(step, place, action)}`));
      for (const command of commandsFor(step, choosing)) say(`  ${renderCommand(command, shell)}`);
    }
  }
  return handOver(
    (ways[0] ?? []).flatMap((step) => commandsFor(step, choosing)),
    shell,
  );
}

/** Has the shell hold out commands, one line of them, for the person to take up; nothing of it runs by itself. */
export async function handOver(
  commands: readonly (readonly string[])[],
  shell: ShellName,
): Promise<readonly AnswerVerb[]> {
  const text = commands.map((command) => renderCommand(command, shell)).join(' && ');
  return text === '' || (await hasTypeAhead()) ? [] : [{ verb: 'suggest', text }];
}

function commandsFor(step: Step, choosing: Choosing): readonly (readonly string[])[] {
  if (step.kind !== 'venv') return step.commands;
  const repair = step.commands.filter(isOwnCommand);
  const rest = step.commands.filter((command) => !isOwnCommand(command));
  return [...repair, ...venvCommands(step, choosing), ...rest];
}

/** What to type before the packages: make the environment where there is none, and activate it. */
function venvCommands(
  step: Extract<Step, { kind: 'venv' }>,
  { shell, preparation }: Choosing,
): readonly (readonly string[])[] {
  const activate =
    shell === 'fish' ? ['source', `${step.venv}/bin/activate.fish`] : ['.', `${step.venv}/bin/activate`];
  return step.create ? [...preparation, makeCommand(step), activate] : [activate];
}

function makeCommand({ venv, systemSitePackages }: Extract<Step, { kind: 'venv' }>): readonly string[] {
  return ['python3', '-m', 'venv', ...(systemSitePackages ? ['--system-site-packages'] : []), venv];
}
