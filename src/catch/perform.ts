import { delimiter } from 'node:path';
import { isOwnCommand, type Command } from '../rules/plan/command.ts';
import { changesSystem, isForbidden, isRepairing, type Step } from '../rules/plan/step.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import { findDirectories } from '../system/directories.ts';
import { createPipLog } from '../system/pip/pip-log.ts';
import { findPipx } from '../system/pip/pipx.ts';
import { isOnPath } from '../system/process.ts';
import { helperCommand } from '../system/shells/helper-file.ts';
import { advise, tell } from '../system/terminal/report.ts';
import { say } from '../system/terminal/terminal.ts';
import { forAdministrator, typeAgain } from '../words/offer/offer.ts';
import { activation, prepareLater, prepareVenv } from './prepare.ts';
import { recordLater } from './record.ts';
import type { Refusal } from './refusal.ts';

/**
 * Does the part of the steps that comes before pip runs, and answers with the part that is left to the
 * person's shell. The activation comes first, so that a Ctrl-Z in pip loses nothing; then the commands run in
 * the foreground.
 */
export async function perform(steps: readonly Step[], refusal: Refusal): Promise<readonly AnswerVerb[]> {
  if (isForbidden(steps)) return tellAdministrator(steps, refusal);
  const { interpreter } = refusal.finding.pip;
  const verbs: AnswerVerb[] = [];
  for (const step of steps) {
    verbs.push(...step.commands.filter(isOwnCommand).map(run));
    if (step.kind === 'venv' && refusal.verdict.kind !== 'repair') {
      // A repaired environment needs no preparation.
      if (isRepairing(step)) verbs.push(activation(step.venv));
      else if (verbs.length > 0) verbs.push(prepareLater(step, interpreter), activation(step.venv));
      else if (await prepareVenv(step, interpreter)) verbs.push(activation(step.venv));
      else return [{ verb: 'status', status: 1 }];
    }
    if (step.kind === 'pipx') verbs.push(...pipxDirectory());
    verbs.push(...step.commands.filter((words) => !isOwnCommand(words)).map(run));
    verbs.push(...recordLater(step, refusal.facts));
  }
  const log = steps.every(changesSystem) ? undefined : logFor(refusal);
  return log === undefined ? verbs : [{ verb: 'log', file: log }, ...verbs];
}

/** Shows the commands for an administrator. Nothing is done: the other steps may need what these bring. */
function tellAdministrator(steps: readonly Step[], { shell }: Refusal): readonly AnswerVerb[] {
  const forbidden = steps.filter((step) => isForbidden([step]));
  tell(forAdministrator);
  for (const command of forbidden.flatMap(({ commands }) => commands))
    say(`  ${renderCommand(command, shell)}`);
  if (forbidden.length < steps.length) advise(typeAgain);
  return [{ verb: 'status', status: 1 }];
}

/** A new log for pip, which shows later why pip failed; undefined if the person has set a log. */
function logFor({ finding, answer }: Refusal): string | undefined {
  return finding.logsItself ? undefined : createPipLog(answer);
}

/** Runs a command in the foreground of the person's shell. pipward itself need not be on PATH. */
function run(command: Command): AnswerVerb {
  const [, ...args] = command;
  return { verb: 'run', words: isOwnCommand(command) ? helperCommand(...args) : command };
}

/** Adds the directory of pipx's commands to PATH. Otherwise the shell might not find the new command. */
function pipxDirectory(): readonly AnswerVerb[] {
  const { binDirectory } = findPipx(findDirectories().home);
  return isOnPath(binDirectory) || binDirectory.includes(delimiter)
    ? []
    : [{ verb: 'path', directory: binDirectory }];
}
