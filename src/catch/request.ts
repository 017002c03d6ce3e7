import { closeSync, ftruncateSync, rmSync, writeSync } from 'node:fs';
import { answerVersion, renderAnswer, type AnswerVerb } from '../rules/shells/answer.ts';
import { isShellName, type ShellName } from '../rules/shells/dialects.ts';
import { parseTypedCommand, type TypedCommand } from '../rules/shells/typed-command.ts';
import type { Notice } from '../rules/verdict/notice.ts';
import { workingDirectory } from '../system/directories.ts';
import { Ended, endWhenContinued, listenForSignals, statusOf, throwIfEnding } from '../system/ending.ts';
import { openPrivate } from '../system/pip/pip-log.ts';
import { readSettings } from '../system/read-settings.ts';
import { answerAfter, answerBefore } from './answer-command.ts';

/** The request of a snippet; see `__pipward_ask` in `shell/`. */
type Request = {
  readonly shell: ShellName;
  /** The exit status of pip or of the line, once it has run. */
  readonly status: number;
  /** The file for the answer; it need not exist yet. */
  readonly answer: string;
} & (
  | {
      /** Before pip has run, or after it failed. */
      readonly phase: 'before' | 'after';
      readonly typed: TypedCommand;
      /** The log that pip was told to write. */
      readonly log: string | undefined;
    }
  | {
      /** After a line failed that no wrapper saw. */
      readonly phase: 'line';
      /** The last word of the line, if the shell knows it, and its text. */
      readonly words: readonly string[];
    }
  | {
      readonly phase: 'use';
      readonly words: readonly string[];
    }
);

/** Runs one of pipward's own commands, and collects in `answer` the work for the shell. */
type RunCommand = (words: readonly string[], answer: AnswerVerb[]) => Promise<number>;

/**
 * `pipward plan`, which the snippets call. Its words are `VERSION SHELL PHASE STATUS ANSWER PROGRAM ARG…`,
 * where the phase is `before`, or `after=LOG`; or `VERSION SHELL line STATUS ANSWER LAST LINE`; or
 * `VERSION SHELL use 0 ANSWER WORD…`. They are read here and not by yargs, which would read pip's own
 * options.
 *
 * @returns the exit status: 0 with an answer in the file; 130 or 148 if a signal or anything else ended it, so
 *   that nothing is to run; with any other status the snippet runs plain pip
 */
export async function plan(words: readonly string[], runCommand: RunCommand): Promise<number> {
  const request = parseRequest(words);
  if (!request) return 2;
  endWhenContinued();
  let file: number | undefined;
  // From here on signals are handled. Space for the answer is reserved as well: on a full disk, nothing is
  // asked or done that could not be answered.
  const begin = (): void => {
    listenForSignals();
    if (file !== undefined) return;
    file = openPrivate(request.answer);
    writeSync(file, ' '.repeat(4096));
  };
  try {
    if (request.phase !== 'before') begin();
    const answer = renderAnswer(await answerTo(request, { begin, runCommand }), request.shell);
    await throwIfEnding();
    if (file === undefined) file = openPrivate(request.answer);
    else ftruncateSync(file);
    writeSync(file, answer, 0);
    return 0;
  } catch (error) {
    if (file !== undefined) rmSync(request.answer, { force: true });
    if (!(error instanceof Ended)) throw error;
    if (error.by === 'stopped') {
      const { say } = await import('../system/terminal/terminal.ts');
      const { stoppedMeanwhile } = await import('../words/offer/offer.ts');
      say(stoppedMeanwhile);
    }
    return statusOf(error.by);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function parseRequest([version, shell, phaseWord, status, answer, ...words]: readonly string[]):
  Request | undefined {
  const [phase, ...log] = (phaseWord ?? '').split('=');
  if (version !== answerVersion || !shell || !isShellName(shell) || !answer) return undefined;
  const common = { shell, status: Number(status), answer };
  if (phase === 'line' || phase === 'use') return { ...common, phase, words };
  const typed = parseTypedCommand(words);
  if (!typed || (phase !== 'before' && phase !== 'after')) return undefined;
  return { ...common, phase, typed, log: log.join('=') || undefined };
}

/** The code that passes a command on is loaded with this file, all other code only when it is needed. */
async function answerTo(
  request: Request,
  work: { readonly begin: () => void; readonly runCommand: RunCommand },
): Promise<readonly AnswerVerb[]> {
  if (request.phase === 'use') return answerForUse(request.words, work.runCommand);
  const { settings, notices } = readSettings();
  if (request.phase === 'line') {
    const { answerForLine } = await import('./look-back.ts');
    return answerForLine({ ...request, settings });
  }
  if (notices.length > 0) await sayNotices(notices);
  const command = { ...request, settings, begin: work.begin };
  return request.phase === 'before' ? answerBefore(command) : answerAfter(command);
}

async function sayNotices(notices: readonly Notice[]): Promise<void> {
  const { highlight, say } = await import('../system/terminal/terminal.ts');
  const { here } = await import('../system/terminal/report.ts');
  const { describeNotice } = await import('../words/notice.ts');
  for (const notice of notices) say(highlight(`pipward: ${describeNotice(notice, here())}`));
}

/**
 * The answer to `pipward use`. Its words are pipward's own; if it was typed without any, the first word is
 * empty.
 */
async function answerForUse(
  words: readonly string[],
  runCommand: RunCommand,
): Promise<readonly AnswerVerb[]> {
  workingDirectory();
  const answer: AnswerVerb[] = [];
  const status = await runCommand(['use', ...words.filter((word) => word !== '')], answer);
  return [...answer, { verb: 'status', status }];
}
