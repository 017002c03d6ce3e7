import { installCommand } from '../rules/plan/manager-command.ts';
import { isOwnCommand, type Command, type Step } from '../rules/plan/step.ts';
import { waysOf } from '../rules/plan/ways.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { dialectOf, renderCommand, type ShellName } from '../rules/shells/dialects.ts';
import type { Facts } from '../rules/verdict/facts.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import { here, tell } from '../system/terminal/report.ts';
import { hasTypeAhead, say } from '../system/terminal/terminal.ts';
import { or } from '../words/offer/offer.ts';
import { actionOf, describeStep, wordsIn } from '../words/offer/step.ts';
import type { Refusal } from './refusal.ts';

/** Shows each way with its commands, and hands the first one to the shell. */
export async function suggest(refusal: Refusal): Promise<readonly AnswerVerb[]> {
  const [first = [], ...others] = waysOf(refusal.plan);
  sayWay(first, refusal);
  for (const steps of others) sayWay(steps, refusal, `${or} `);
  return handOver(
    first.flatMap((step) => commandsFor(step, refusal)),
    refusal.shell,
  );
}

/** Shows the steps of a way, and the commands to type for them. */
export function sayWay(steps: readonly Step[], refusal: Refusal, lead = ''): void {
  const { verdict, plan, shell } = refusal;
  const place = here();
  const inDoubt = plan.notices.some(isDoubt);
  for (const step of steps) {
    const what = inDoubt || steps.length > 1 ? wordsIn(step) : '';
    tell(`${lead}${what}${describeStep(step, place, actionOf(verdict.reason))}`);
    for (const command of commandsFor(step, refusal)) say(`  ${renderCommand(command, shell)}`);
  }
}

/** Makes the shell offer the commands as one line, for the person to accept. Nothing runs by itself. */
export async function handOver(
  commands: readonly Command[],
  shell: ShellName,
): Promise<readonly AnswerVerb[]> {
  const text = commands.map((command) => renderCommand(command, shell)).join(' && ');
  return text === '' || (await hasTypeAhead()) ? [] : [{ verb: 'suggest', text }];
}

function commandsFor(step: Step, refusal: Refusal): readonly Command[] {
  if (step.kind !== 'venv') return step.commands;
  const repair = step.commands.filter(isOwnCommand);
  const rest = step.commands.filter((command) => !isOwnCommand(command));
  return [...repair, ...venvCommands(step, refusal), ...rest];
}

/** The commands before the install: make the environment if it does not exist, and activate it. */
function venvCommands(step: Extract<Step, { kind: 'venv' }>, { shell, facts }: Refusal): readonly Command[] {
  const { source, activateScript } = dialectOf(shell);
  const activate: Command = [source, `${step.venv}/bin/${activateScript}`];
  return step.create ? [...venvModule(facts), makeCommand(step), activate] : [activate];
}

/**
 * The command that installs the module `venv`; empty if Python includes it, or if no package of it is
 * available.
 */
function venvModule({ hasEnsurepip, packages: { manager, available } }: Facts): readonly Command[] {
  const name = manager?.venvPackage;
  if (hasEnsurepip || !manager || name === undefined || !available.has(name)) return [];
  return [installCommand(manager, [name], process.geteuid?.() === 0)];
}

function makeCommand({ venv, systemSitePackages }: Extract<Step, { kind: 'venv' }>): Command {
  return ['python3', '-m', 'venv', ...(systemSitePackages ? ['--system-site-packages'] : []), venv];
}
