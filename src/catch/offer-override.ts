import type { AnswerVerb } from '../rules/shells/answer.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { canAsk, highlight, paint, say } from '../system/terminal/terminal.ts';
import { describeNotice } from '../words/notice.ts';
import type { Decision } from './decide.ts';
import { offer } from './offer.ts';
import type { Refusal, Typed } from './refusal.ts';

/**
 * Says what a typed `--break-system-packages` would do to a machine that somebody works on, and where the setting wants
 * it, asks. The words of the run itself are never changed.
 *
 * @returns undefined where the command goes the way of any other
 */
export async function answerOverride(
  decision: Decision,
  command: Typed,
): Promise<readonly AnswerVerb[] | undefined> {
  for (const notice of decision.warnings) {
    const title = notice.code === 'break-shadows' ? paint.yellow('warning:') : 'note:';
    say(highlight(`${title} ${describeNotice(notice)}`));
  }
  if (decision.kind === 'refused' && canAsk())
    return choose({ ...command, ...decision, phase: 'after', status: 1 });
  say('hint: without that option it goes to where it disturbs nothing');
  say(`  ${renderCommand(withoutOverride(command.typed, decision.finding), command.shell)}`);
  return decision.kind === 'refused' ? [{ verb: 'pass' }] : undefined;
}

async function choose(refusal: Refusal): Promise<readonly AnswerVerb[]> {
  const { askChoice } = await import('../system/terminal/menu.ts');
  const choice = await askChoice<'elsewhere' | 'as-typed' | 'none'>('Install it?', [
    { value: 'elsewhere', letter: 'e', label: 'elsewhere, where it disturbs nothing', needsEnter: false },
    { value: 'as-typed', letter: 's', label: "into the system's own Python, as typed", needsEnter: true },
    { value: 'none', letter: 'n', label: 'not at all', needsEnter: false },
  ]);
  if (choice === 'as-typed') return [{ verb: 'pass' }];
  return choice === 'elsewhere' ? offer(refusal) : [{ verb: 'status', status: refusal.status }];
}

/** The words as typed, but for the option in any of its spellings. */
function withoutOverride(
  { program, args }: TypedCommand,
  finding: PipFinding | undefined,
): readonly string[] {
  const options = finding?.invocation.options ?? [];
  const typed = options.filter(({ name }) => name === 'break-system-packages');
  const spellings = new Set(typed.flatMap(({ words }) => words));
  return [program, ...args.filter((word) => !spellings.has(word))];
}
