import type { AnswerVerb } from '../rules/shells/answer.ts';
import type { Certainty } from '../rules/verdict/facts.ts';
import { readText } from '../system/files.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { clearOldLogs, createPipLog, readPipLog } from '../system/pip/pip-log.ts';
import { decide } from './decide.ts';
import type { Question } from './question.ts';
import type { Typed } from './refusal.ts';

/** A command that a wrapper passes to the helper. */
export interface CommandRequest extends Typed {
  /** The log that pip was told to write, if it has run. */
  readonly log: string | undefined;
  /** The exit status of pip, if it has run. */
  readonly status: number;
  readonly begin: () => void;
}

/** The answer to a command before pip runs. If pip's files leave a doubt, pip has to run. */
export async function answerBefore(request: CommandRequest): Promise<readonly AnswerVerb[]> {
  const { settings, answer } = request;
  const decision = await decide({
    ...questionFor(request),
    mayWarn: async () => (await import('node:tty')).isatty(2),
    settle: async ({ prediction }) =>
      prediction.kind === 'refused' && settings.intercept === 'predict' ? prediction : undefined,
  });
  if (decision.warnings.length > 0) {
    const { answerOverride } = await import('./offer-override.ts');
    const answered = await answerOverride(decision, request);
    if (answered) return answered;
  }
  if (decision.kind === 'pass') return [{ verb: 'pass' }];
  if (decision.kind === 'observe')
    return [{ verb: 'observe', log: decision.finding.logsItself ? undefined : createPipLog(answer) }];
  clearOldLogs(answer);
  const { offer } = await import('./offer.ts');
  const status = statusOf[decision.finding.prediction.reason];
  return offer({ ...request, ...decision, phase: 'before', status });
}

/** The answer to a command that failed. */
export async function answerAfter(request: CommandRequest): Promise<readonly AnswerVerb[]> {
  const { answer, log, status } = request;
  const decision = await decide({
    ...questionFor(request),
    mayWarn: async () => false,
    settle: (finding) => settle(finding, request),
  });
  clearOldLogs(answer);
  if (decision.kind === 'refused') {
    const { offer } = await import('./offer.ts');
    return offer({ ...request, ...decision, phase: 'after' });
  }
  if (log !== undefined) await showLogged(log);
  return [{ verb: 'status', status }];
}

function questionFor({ typed, settings, begin }: CommandRequest): Omit<Question, 'mayWarn' | 'settle'> {
  return { typed, settings, begin, mayWrite: true, saysWaits: true };
}

/** The outcome by pip's log; if pip has not written one for pipward, it is asked again. */
async function settle(finding: PipFinding, { typed, log }: CommandRequest): Promise<Certainty> {
  if (log !== undefined) return readPipLog(log);
  const { askPip } = await import('../system/pip/ask-pip.ts');
  return askPip(finding, typed);
}

/** Shows the output of a failed build, which pip has written only to pipward's log. */
async function showLogged(log: string): Promise<void> {
  const { showBuildOutput } = await import('./aftermath.ts');
  showBuildOutput(readText(log, 256 << 20) ?? '');
}

/**
 * The exit status of a command for which pip is not started: the one that pip, or the shell, would return.
 */
const statusOf = { 'externally-managed': 1, 'require-virtualenv': 3, 'pip-missing': 127 } as const;
