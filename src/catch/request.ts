import { closeSync, ftruncateSync, rmSync, writeSync } from 'node:fs';
import type { Settings } from '../rules/settings.ts';
import { answerVersion, renderAnswer, type AnswerVerb } from '../rules/shells/answer.ts';
import { isShellName, type ShellName } from '../rules/shells/dialects.ts';
import { parseTypedCommand, type TypedCommand } from '../rules/shells/typed-command.ts';
import type { Settled } from '../rules/verdict/facts.ts';
import type { Notice } from '../rules/verdict/notice.ts';
import { workingDirectory } from '../system/directories.ts';
import { Ended, endWhenContinued, heedSignals, throwIfEnding } from '../system/ending.ts';
import { readText } from '../system/files.ts';
import { clearOldLogs, createPipLog, openPrivate, readPipLog } from '../system/pip/pip-log.ts';
import { findRefusal, type PipFinding } from '../system/pip/finding.ts';
import { isIgnored, readSettings } from '../system/read-settings.ts';

/** What a snippet hands over; see `__pipward_ask` in `shell/`. */
interface Request {
  readonly shell: ShellName;
  /** Before pip has run, or after it failed, or after a line failed that no wrapper stands before; or `pipward use`. */
  readonly phase: 'before' | 'after' | 'line' | 'use';
  /** The log that pip was told to write, after it. */
  readonly log: string | undefined;
  /** The exit status of pip or of the line, after it. */
  readonly status: number;
  /** The file that the answer goes to; it may not exist. */
  readonly answer: string;
  /** The program and its arguments; of a line its last word, as far as the shell knows it, and the line. */
  readonly words: readonly string[];
  /** Those words, where they are a command. */
  readonly typed: TypedCommand | undefined;
}

interface Work {
  /**
   * Goes before all that is more than to pass a command on, and could be left half done: from then on a signal is heeded. Room
   * for the answer is taken as well: on a full disk nothing is asked, and nothing done, that could not be answered.
   */
  readonly begin: () => void;
}

/**
 * `pipward plan`: what the snippets call. Its words are `VERSION SHELL PHASE STATUS ANSWER PROGRAM ARG…`, where the phase
 * is `before`, or `after=LOG`; or `VERSION SHELL line STATUS ANSWER LAST LINE`; or `VERSION SHELL use 0 ANSWER WORD…`. They
 * are read here and not by yargs, which would read pip's own options.
 *
 * @returns the exit status: 0 with an answer in the file; 130 where it was ended, by whatever, and nothing is to run, as where
 *   a signal ends it before anything has begun; anything else and the snippet runs plain pip
 */
export async function plan(words: readonly string[]): Promise<number> {
  const request = parseRequest(words);
  if (!request) return 2;
  endWhenContinued();
  let file: number | undefined;
  const begin = (): void => {
    heedSignals();
    if (file !== undefined) return;
    file = openPrivate(request.answer);
    writeSync(file, ' '.repeat(4096));
  };
  try {
    const answer = renderAnswer(await answerFor({ ...request, begin }), request.shell);
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
      say('pipward was stopped, and the shell has not waited for it: type the command again');
    }
    return 130;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function parseRequest([version, shell, phaseWord, status, answer, ...words]: readonly string[]):
  Request | undefined {
  const [phase, ...log] = (phaseWord ?? '').split('=');
  if (version !== answerVersion || !shell || !isShellName(shell) || !answer) return undefined;
  if (phase !== 'before' && phase !== 'after' && phase !== 'line' && phase !== 'use') return undefined;
  const isCommand = phase === 'before' || phase === 'after';
  const typed = isCommand ? parseTypedCommand(words) : undefined;
  if (isCommand && !typed) return undefined;
  return { shell, phase, log: log.join('=') || undefined, status: Number(status), answer, words, typed };
}

/** What passes a command on is loaded with this file, all else when it is needed. */
async function answerFor(request: Request & Work): Promise<readonly AnswerVerb[]> {
  const { words, phase, status, typed, begin } = request;
  if (phase !== 'before') begin();
  if (phase === 'use') return answerForUse(words);
  const unchanged: AnswerVerb = phase === 'before' ? { verb: 'pass' } : { verb: 'status', status };
  // What is not valid UTF-8 does not survive the way through Node, so it is pip's alone.
  if ([...words, workingDirectory()].some((word) => word.includes('\ufffd'))) return [unchanged];
  const { settings, notices } = readSettings();
  if (phase !== 'line' && notices.length > 0) await sayNotices(notices);
  if (isIgnored(settings, workingDirectory())) return [unchanged];
  if (phase === 'line') {
    const { answerForLine } = await import('./look-back.ts');
    return (await answerForLine(request, settings)) ?? [unchanged];
  }
  return typed ? answerForCommand({ ...request, typed, settings, unchanged }) : [unchanged];
}

async function sayNotices(notices: readonly Notice[]): Promise<void> {
  const { highlight, say } = await import('../system/terminal/terminal.ts');
  const { describeNotice } = await import('../words/notice.ts');
  for (const notice of notices) say(highlight(`pipward: ${describeNotice(notice)}`));
}

/** `pipward use`, whose words are pipward's own; without any, the first of them is empty. */
async function answerForUse(words: readonly string[]): Promise<readonly AnswerVerb[]> {
  workingDirectory();
  const { runCommand } = await import('../cli.ts');
  const answer: AnswerVerb[] = [];
  const status = await runCommand(['use', ...words.filter((word) => word !== '')], answer);
  return [...answer, { verb: 'status', status }];
}

async function answerForCommand(
  work: Request &
    Work & {
      readonly typed: TypedCommand;
      readonly settings: Settings;
      readonly unchanged: AnswerVerb;
    },
): Promise<readonly AnswerVerb[]> {
  const { typed, settings, shell, unchanged, status, log, begin } = work;
  const phase = work.phase === 'before' ? 'before' : 'after';
  if (process.env['VIRTUAL_ENV']) {
    const { passOverBroken } = await import('../system/venv/active-venv.ts');
    passOverBroken();
  }
  const finding = await findRefusal(typed, false);
  const { prediction } = finding;
  if (phase === 'before' && finding.invocation.options.some(({ name }) => name === 'break-system-packages')) {
    begin();
    const { answerForOverride } = await import('./override-warning.ts');
    const overriding = await answerForOverride({ typed, finding, settings, shell, answer: work.answer });
    if (overriding) return overriding;
  }
  if (prediction.kind === 'not-refused') return [unchanged];
  const isCertain = prediction.kind === 'refused' && settings.intercept === 'predict';
  if (phase === 'before' && !isCertain)
    return [{ verb: 'observe', log: finding.logsItself ? undefined : createPipLog(work.answer) }];
  begin();
  clearOldLogs(work.answer);
  const settled = phase === 'after' ? await settle(finding, typed, log) : prediction;
  if (settled.kind !== 'refused') {
    if (log !== undefined) await showLogged(log);
    return [unchanged];
  }
  const { offer } = await import('./offer.ts');
  return offer({
    typed,
    finding: { ...finding, prediction: settled },
    settings,
    shell,
    phase,
    answer: work.answer,
    status: phase === 'after' ? status : statusOf[settled.reason],
  });
}

/** A build that failed under a log of ours has told it nobody else. */
async function showLogged(log: string): Promise<void> {
  const { showBuildOutput } = await import('./aftermath.ts');
  showBuildOutput(readText(log, 256 << 20) ?? '');
}

/** What pip has noted of its own end; where it noted nothing for us, it is asked again. */
async function settle(finding: PipFinding, typed: TypedCommand, log: string | undefined): Promise<Settled> {
  if (log !== undefined) return readPipLog(log);
  const { askPip } = await import('../system/pip/ask-pip.ts');
  return askPip(finding, typed);
}

/** What a command ends with where pip is not started because it would refuse: what pip, or the shell, would give. */
const statusOf = { 'externally-managed': 1, 'require-virtualenv': 3, 'pip-missing': 127 } as const;
