import type { AnswerVerb } from '../rules/shells/answer.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { advise, note, warn } from '../system/terminal/report.ts';
import { canAsk, say } from '../system/terminal/terminal.ts';
import { askToRun } from '../words/menu.ts';
import { noWay } from '../words/offer/offer.ts';
import { askToOverride, withoutOption } from '../words/offer/override.ts';
import type { Decision } from './decide.ts';
import { offer } from './offer.ts';
import type { Refusal, Typed } from './refusal.ts';

/**
 * Warns what a typed `--break-system-packages` would do to a workstation, and asks if the setting says so.
 * The words of the command itself are never changed.
 *
 * @returns undefined if the command is treated like any other
 */
export async function answerOverride(
  decision: Decision,
  command: Typed,
): Promise<readonly AnswerVerb[] | undefined> {
  for (const notice of decision.warnings) (notice.code === 'break-shadows' ? warn : note)(notice);
  if (decision.kind === 'refused' && canAsk())
    return choose({ ...command, ...decision, phase: 'after', status: 1 });
  advise(withoutOption);
  say(`  ${renderCommand(withoutOverride(command.typed, decision.finding), command.shell)}`);
  return decision.kind === 'refused' ? [{ verb: 'pass' }] : undefined;
}

async function choose(refusal: Refusal): Promise<readonly AnswerVerb[]> {
  const { question, elsewhere, asTyped } = askToOverride;
  const { askChoice } = await import('../system/terminal/menu.ts');
  const command = [refusal.typed.program, ...refusal.typed.args].join(' ');
  const choice = await askChoice<'elsewhere' | 'as-typed' | 'none'>(question, [
    { value: 'elsewhere', letter: 'e', label: elsewhere },
    { value: 'as-typed', letter: 's', label: asTyped, check: askToRun([command]) },
    { value: 'none', letter: 'n', label: noWay },
  ]);
  if (choice === 'as-typed') return [{ verb: 'pass' }];
  return choice === 'elsewhere' ? offer(refusal) : [{ verb: 'status', status: refusal.status }];
}

/** The typed words without the option, in any of its spellings. */
function withoutOverride(
  { program, args }: TypedCommand,
  finding: PipFinding | undefined,
): readonly string[] {
  const options = finding?.invocation.options ?? [];
  const typed = options.filter(({ name }) => name === 'break-system-packages');
  const spellings = new Set(typed.flatMap(({ words }) => words));
  return [program, ...args.filter((word) => !spellings.has(word))];
}
