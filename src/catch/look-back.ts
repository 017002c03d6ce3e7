import type { AnswerVerb } from '../rules/shells/answer.ts';
import type { ShellName } from '../rules/shells/dialects.ts';
import { lineHint } from '../words/offer.ts';
import type { Settings } from '../rules/settings.ts';
import { findMarker, locateInterpreter } from '../system/pip/find-interpreter.ts';
import { askPip } from '../system/pip/ask-pip.ts';
import { ask, findProgram } from '../system/process.ts';
import { findRefusal, type PipFinding } from '../system/pip/finding.ts';
import { highlight, say } from '../system/terminal/terminal.ts';
import { parseTypedCommand, type TypedCommand } from '../rules/shells/typed-command.ts';
import { parseTypedLine } from '../rules/shells/typed-line.ts';
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
    readonly answer: string;
  },
  settings: Settings,
): Promise<readonly AnswerVerb[] | undefined> {
  const { shell, status } = request;
  const [last = '', text = ''] = request.words;
  const line = parseTypedLine(text);
  if (line.kind === 'complex') {
    sayHint(line.parts, text);
    return undefined;
  }
  // bash only knows the last line of its history, which need not be the one that ran: its last word tells, if known.
  if (last !== '' && line.words.at(-1) !== last) return undefined;
  const typed = parseTypedCommand(line.words);
  if (!typed || !isUnwrapped(typed)) return undefined;
  // A password that was not given is sudo's own failure: pip has not run.
  if (typed.isSudo && (await ask(['sudo', '-n', 'true'])).status !== 0) return undefined;
  const finding = await settle(typed);
  if (!finding) return undefined;
  const mode = settings.mode === 'auto' ? 'ask' : settings.mode;
  const { answer } = request;
  return offer({ typed, finding, settings: { ...settings, mode }, shell, phase: 'after', status, answer });
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

/**
 * Of a line that is more than one command it is not known what ran, nor with which words. So nothing is started to find
 * out; that the distributor manages the Python it names is seen from files.
 */
function sayHint(parts: readonly (readonly string[])[], text: string): void {
  if (text.includes('break-system-packages')) return;
  const typed = parts.map(parseTypedCommand).find((command) => command && isUnwrapped(command));
  if (!typed || typed.program.includes('/')) return;
  const executable = findProgram(typed.isModule ? typed.program : 'python3');
  const interpreter = executable === undefined ? undefined : locateInterpreter(executable);
  if (interpreter && findMarker(interpreter))
    say(highlight(lineHint(typed.isModule ? `${typed.program} -m pip` : 'sudo pip')));
}
