import { isOwnCommand, type Command } from '../rules/plan/command.ts';
import { installCommand } from '../rules/plan/manager-command.ts';
import { needsAdministrator, type Step } from '../rules/plan/step.ts';
import type { RootCommands } from '../rules/plan/rights.ts';
import { waysOf } from '../rules/plan/ways.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { dialectOf, renderCommand, type ShellName } from '../rules/shells/dialects.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';
import type { Facts } from '../rules/verdict/facts.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import { findDirectories } from '../system/directories.ts';
import { readRights } from '../system/packages/read-rights.ts';
import { tell } from '../system/terminal/report.ts';
import { hasTypeAhead, say } from '../system/terminal/terminal.ts';
import { or } from '../words/offer/offer.ts';
import { actionOf, describeStep, wordsIn } from '../words/offer/step.ts';
import type { Refusal } from './refusal.ts';

type VenvStep = Extract<Step, { kind: 'venv' }>;

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
  const { verdict, plan, facts, shell } = refusal;
  const place = { directory: facts.directory, home: findDirectories().home };
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
  const { source, activateScript } = dialectOf(refusal.shell);
  const activate: Command = [source, `${step.venv}/bin/${activateScript}`];
  if (step.create) return newVenvCommands(step, activate, refusal);
  const repair = step.commands.filter(isOwnCommand);
  return [...repair, activate, ...step.commands.filter((command) => !isOwnCommand(command))];
}

/**
 * The commands that make an environment, activate it and install into it. Without the module `venv`, which only an
 * administrator could install, the environment has no pip of its own.
 */
function newVenvCommands(step: VenvStep, activate: Command, { facts, typed }: Refusal): readonly Command[] {
  const { commands, rights } = venvModule(facts, typed);
  const flags = step.systemSitePackages ? ['--system-site-packages'] : [];
  if (rights === undefined || facts.outsideInstaller !== 'pip')
    return [...commands, ['python3', '-m', 'venv', ...flags, step.venv], activate, ...step.commands];
  const make: Command = ['python3', '-m', 'venv', '--without-pip', ...flags, step.venv];
  const pip: Command = typed.isModule ? [typed.program, '-m', 'pip'] : [typed.program];
  const installs = step.commands.map((words): Command => {
    const isOwnPip = words.slice(0, 3).join(' ') === `${step.venv}/bin/python -m pip`;
    return isOwnPip ? [...pip, '--python', step.venv, ...words.slice(3)] : words;
  });
  return [make, activate, ...installs];
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
