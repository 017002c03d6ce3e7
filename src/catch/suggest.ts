import { isOwnCommand, type Command } from '../rules/plan/command.ts';
import { installCommand } from '../rules/plan/manager-command.ts';
import { newVenvCommands } from '../rules/plan/new-venv-commands.ts';
import type { RootCommands } from '../rules/plan/rights.ts';
import { needsAdministrator, type Step } from '../rules/plan/step.ts';
import { waysOf } from '../rules/plan/ways.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { dialectOf, renderCommand, type ShellName } from '../rules/shells/dialects.ts';
import { pipOf, type TypedCommand } from '../rules/shells/typed-command.ts';
import type { Facts } from '../rules/verdict/facts.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import { readRights } from '../system/packages/read-rights.ts';
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
  const commands = first.flatMap((step) => commandsFor(step, refusal));
  return handOver(needsAdministrator(first) ? [] : commands, refusal.shell);
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

function commandsFor(step: Step, { shell, facts, typed }: Refusal): readonly Command[] {
  if (step.kind !== 'venv') return step.commands;
  const { source, activateScript } = dialectOf(shell);
  const activate: Command = [source, `${step.venv}/bin/${activateScript}`];
  if (step.create) {
    const pip = facts.outsideInstaller === 'pip' ? pipOf(typed) : undefined;
    return newVenvCommands(step, { venvModule: venvModule(facts, typed), activate, pip });
  }
  const repair = step.commands.filter(isOwnCommand);
  return [...repair, activate, ...step.commands.filter((command) => !isOwnCommand(command))];
}

/**
 * The command that installs the module `venv`; none if Python includes it, or if no package of it is
 * available.
 */
function venvModule({ hasEnsurepip, packages }: Facts, { isSudo }: TypedCommand): RootCommands {
  const { manager, available } = packages;
  const name = manager?.venvPackage;
  if (hasEnsurepip || !manager || name === undefined || !available.has(name)) return { commands: [] };
  return installCommand(manager, [name], readRights(manager, { typesSudo: isSudo }));
}
