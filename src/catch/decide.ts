import type { Settings } from '../rules/settings.ts';
import type { Certainty, Refused } from '../rules/verdict/facts.ts';
import type { Notice } from '../rules/verdict/notice.ts';
import type { PassReason } from '../rules/verdict/verdict.ts';
import { workingDirectory } from '../system/directories.ts';
import { findRefusal, type PipFinding } from '../system/pip/finding.ts';
import { isIgnored } from '../system/read-settings.ts';
import type { Question } from './question.ts';
import type { WayOut } from './way-out.ts';

/** The decision on a command line. */
export type Decision = {
  /** Consequences of a `--break-system-packages` that was typed. */
  readonly warnings: readonly Notice[];
} & (
  | {
      /** pip runs as typed. */
      readonly kind: 'pass';
      readonly reason: PassReason;
      /** Undefined if pipward does not interfere, without a look at pip. */
      readonly finding: PipFinding | undefined;
    }
  | {
      /** Only running pip can tell. */
      readonly kind: 'observe';
      readonly finding: PipFinding;
    }
  | (WayOut & {
      /** pip refuses; or, if there are warnings, the person wants to be asked before it runs. */
      readonly kind: 'refused';
    })
);

/**
 * Decides on a command line. The catch calls it for a command that was typed, `pipward why` for one that may
 * be. The two differ only in the question that they pass.
 */
export async function decide(question: Question): Promise<Decision> {
  const { typed, settings } = question;
  const reason = findReasonToKeepOut([typed.program, ...typed.args], settings);
  if (reason) return { kind: 'pass', reason, finding: undefined, warnings: [] };
  if (process.env['VIRTUAL_ENV']) {
    const { skipBrokenVenv } = await import('../system/venv/active-venv.ts');
    skipBrokenVenv();
  }
  const finding = await findRefusal(typed);
  if (finding.pip.doubt === 'not-found' && finding.prediction.kind !== 'refused')
    return { kind: 'pass', reason: 'pip-not-found', finding, warnings: [] };

  const warnings = await findWarnings(question, finding);
  const isToBeAsked = warnings.length > 0 && settings.breakSystemPackages === 'ask';
  const answered = isToBeAsked ? managed : await answerTo(question, finding);
  if (!answered) return { kind: 'observe', finding, warnings };
  if (answered.kind === 'not-refused') return { kind: 'pass', reason: answered.reason, finding, warnings };
  question.begin?.();
  const { findWayOut } = await import('./way-out.ts');
  return { kind: 'refused', warnings, ...(await findWayOut(question, { ...finding, prediction: answered })) };
}

/** The answer of pip without the override. */
const managed: Refused = { kind: 'refused', reason: 'externally-managed' };

/** The reason why pipward never interferes with a command line; undefined if there is none. */
export function findReasonToKeepOut(words: readonly string[], settings: Settings): PassReason | undefined {
  const { PIPWARD_DISABLE: disable = '', PIP_AUTO_COMPLETE: complete = '' } = process.env;
  if (disable !== '' && disable !== '0') return 'disabled';
  if (complete !== '') return 'completion';
  // Node cannot represent text that is not valid UTF-8, so such a command is left to pip.
  const directory = workingDirectory();
  if (directory.includes('\ufffd')) return 'no-directory';
  if (words.some((word) => word.includes('\ufffd'))) return 'undecodable';
  return isIgnored(settings, directory) ? 'ignored' : undefined;
}

/** The certain answer. pip is not asked if its rules certainly allow the command. */
async function answerTo({ settle }: Question, finding: PipFinding): Promise<Certainty | undefined> {
  return finding.prediction.kind === 'not-refused' ? finding.prediction : settle(finding);
}

async function findWarnings(question: Question, finding: PipFinding): Promise<readonly Notice[]> {
  const isTyped = finding.invocation.options.some(({ name }) => name === 'break-system-packages');
  if (!isTyped || finding.prediction.kind === 'refused' || !(await question.mayWarn())) return [];
  question.begin?.();
  const { warningsOn } = await import('./override-warning.ts');
  return warningsOn(question, finding);
}
