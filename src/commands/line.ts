import type { AnswerVerb } from '../dialect/answer.ts';
import type { ShellName } from '../dialect/dialect.ts';
import { lineHint } from '../message.ts';
import type { Settings } from '../settings.ts';
import { findRefusal, type PipFinding } from '../system/refusal.ts';
import { askPip } from '../system/oracle.ts';
import { highlight, say } from '../system/terminal.ts';
import { parseTypedCommand, type TypedCommand } from '../typed-command.ts';
import { parseTypedLine } from '../typed-line.ts';
import { offer } from './offer.ts';

/**
 * The answer to a line that failed and may have been `python3 -m pip install …` or `sudo pip install …`, which no wrapper
 * stands before. What a text means is less certain than the words of a command: one simple command is offered the way
 * out, never without asking; of anything more it is only said.
 *
 * @returns undefined where the line is none of pipward's business
 */
export async function answerForLine(
  request: {
    readonly shell: ShellName;
    readonly status: number;
    readonly words: readonly string[];
  },
  settings: Settings,
): Promise<readonly AnswerVerb[] | undefined> {
  const { shell, status } = request;
  const [last = '', text = ''] = request.words;
  const line = parseTypedLine(text);
  const isSimple = line.kind === 'simple';
  // bash only knows the last line of its history, which need not be the one that ran: its last word tells, if known.
  if (isSimple && last !== '' && line.words.at(-1) !== last) return undefined;
  const commands = (isSimple ? [line.words] : line.parts).flatMap((words) => parseTypedCommand(words) ?? []);
  const [typed, another] = commands.filter(isUnwrapped);
  if (another || !typed) return isSimple ? undefined : hintFor(text);
  const finding = await settle(typed);
  if (!finding) return undefined;
  const mode = isSimple ? (settings.mode === 'auto' ? 'ask' : settings.mode) : 'suggest';
  return offer({ typed, finding, settings: { ...settings, mode }, shell, phase: 'after', status });
}

/** What no wrapper stands before, and pip refuses. */
function isUnwrapped({ isModule, isSudo, args }: TypedCommand): boolean {
  return (isModule || isSudo) && (args.includes('install') || args.includes('uninstall'));
}

async function settle(typed: TypedCommand): Promise<PipFinding | undefined> {
  const finding = await findRefusal(typed, false);
  const { prediction } = finding;
  const { interpreter } = finding.pip;
  // In an environment pip fails for other reasons.
  if (interpreter && interpreter.prefix !== interpreter.basePrefix) return undefined;
  const settled = prediction.kind === 'uncertain' ? await askPip(finding, typed) : prediction;
  return settled.kind === 'refused' ? { ...finding, prediction: settled } : undefined;
}

/** The words of the command are not certain, but that pip refuses its like is. */
async function hintFor(text: string): Promise<readonly AnswerVerb[] | undefined> {
  const program = /\b(python(?:3(?:\.\d+)?)?) -m pip (?:\S+ )*?(?:un)?install\b/.exec(text)?.[1];
  const isSudo = /\bsudo (?:\S+ )*?(?:pip[\d.]*|python[\d.]* -m pip) (?:\S+ )*?(?:un)?install\b/.test(text);
  if (program === undefined && !isSudo) return undefined;
  const isModule = program !== undefined;
  const finding = await settle({ program: program ?? 'pip', isModule, isSudo, args: ['install'] });
  if (finding) say(highlight(lineHint(isModule ? `${program} -m pip` : 'sudo pip')));
  return undefined;
}
