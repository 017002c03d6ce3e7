import type { Settings } from '../rules/settings.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import type { ShellName } from '../rules/shells/dialects.ts';
import { parseTypedCommand, type TypedCommand } from '../rules/shells/typed-command.ts';
import { parseTypedLine } from '../rules/shells/typed-line.ts';
import { askWhereUncertain } from '../system/pip/ask-pip.ts';
import { findMarker, locateInterpreter } from '../system/pip/find-interpreter.ts';
import { ask, findProgram } from '../system/process.ts';
import { advise } from '../system/terminal/report.ts';
import { lineHint } from '../words/offer/offer.ts';
import { decide, findReasonToKeepOut } from './decide.ts';
import { offer } from './offer.ts';

/** A line that failed. */
interface FailedLine {
  readonly shell: ShellName;
  readonly settings: Settings;
  readonly status: number;
  /** The last word of the line, if the shell knows it, and its text. */
  readonly words: readonly string[];
  /** The file for the answer. */
  readonly answer: string;
}

/**
 * The answer to a line that failed and may have been `python3 -m pip install …` or `sudo pip install …`,
 * which no wrapper sees. The meaning of a text is less certain than the words of a command. So the way out of
 * one simple command is offered, never without a question; a longer line only gets a hint.
 */
export async function answerForLine(line: FailedLine): Promise<readonly AnswerVerb[]> {
  const unchanged: AnswerVerb = { verb: 'status', status: line.status };
  if (findReasonToKeepOut(line.words, line.settings)) return [unchanged];
  const typed = findCommand(line);
  // If sudo has no password, sudo itself failed and pip has not run.
  if (!typed || (typed.isSudo && (await ask(['sudo', '-n', 'true'])).status !== 0)) return [unchanged];
  const settings: Settings =
    line.settings.mode === 'auto' ? { ...line.settings, mode: 'ask' } : line.settings;
  const decision = await decide({
    typed,
    settings,
    mayWrite: true,
    saysWaits: true,
    mayWarn: async () => false,
    settle: (finding) => askWhereUncertain(finding, typed),
  });
  if (decision.kind !== 'refused') return [unchanged];
  return offer({ ...line, ...decision, typed, settings, phase: 'after' });
}

/** The one simple command of the line. A longer line only gets a hint. */
function findCommand({ words }: FailedLine): TypedCommand | undefined {
  const [last = '', text = ''] = words;
  const line = parseTypedLine(text);
  if (line.kind === 'complex') {
    sayHint(line.parts, text);
    return undefined;
  }
  // bash only knows the last line of its history, which may not be the line that ran. Its last word shows
  // that, if known.
  if (last !== '' && line.words.at(-1) !== last) return undefined;
  const typed = parseTypedCommand(line.words);
  return typed && isUnwrapped(typed) ? typed : undefined;
}

/** True for a command that no wrapper sees and pip may refuse. */
function isUnwrapped({ isModule, isSudo, args }: TypedCommand): boolean {
  return (isModule || isSudo) && (args.includes('install') || args.includes('uninstall'));
}

/**
 * For a line of several commands, it is not known which ones ran, nor with which words. So no program is
 * started to find out; files show that the distributor manages the Python that the line names.
 */
function sayHint(parts: readonly (readonly string[])[], text: string): void {
  if (text.includes('break-system-packages')) return;
  const typed = parts.map(parseTypedCommand).find((command) => command && isUnwrapped(command));
  if (!typed || typed.program.includes('/')) return;
  const executable = findProgram(typed.isModule ? typed.program : 'python3');
  const interpreter = executable === undefined ? undefined : locateInterpreter(executable);
  if (interpreter && findMarker(interpreter))
    advise(lineHint(typed.isModule ? `${typed.program} -m pip` : 'sudo pip'));
}
