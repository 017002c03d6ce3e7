import type { Change } from '../change.ts';
import type { Facts } from '../facts.ts';
import type { AnswerVerb } from '../dialect/answer.ts';
import { parseHistoryLine } from '../history.ts';
import { describeNotice } from '../notice.ts';
import { normalizeName } from '../pep/503.ts';
import type { Step } from '../plan.ts';
import { findDirectories } from '../system/directories.ts';
import { recordChange } from '../system/history.ts';
import { findHelper } from '../system/helper-file.ts';
import { findPipx, pipxStamp } from '../system/pipx.ts';
import { highlight, say } from '../system/terminal.ts';

/** What there is to note, or to say, once a step has succeeded. */
interface Outcome {
  readonly change?: Change;
  /** An environment that has just got its first packages. */
  readonly interpreter?: string;
}

/**
 * Has the shell call this helper again behind the commands of a step: it stops at the first that fails, so what is noted
 * then did happen.
 */
export function recordLater(step: Step, facts: Facts): readonly AnswerVerb[] {
  const outcome = outcomeOf(step, facts);
  if (!outcome) return [];
  return [{ verb: 'run', words: [process.execPath, findHelper(), 'record', JSON.stringify(outcome)] }];
}

function outcomeOf(step: Step, facts: Facts): Outcome | undefined {
  if (step.kind === 'venv')
    return step.create && step.commands.length > 0 ? { interpreter: `${step.venv}/bin/python` } : undefined;
  if (facts.invocation.subcommand === 'uninstall') return undefined;
  if (step.kind === 'system')
    return { change: { change: 'system-python-changed', requirements: step.requirements } };
  if (step.kind === 'pipx') {
    const name = /^[A-Za-z0-9._-]+/.exec(step.requirements[0] ?? '')?.[0] ?? '';
    const isNew = name !== '' && !findPipx(findDirectories().home).packages.includes(normalizeName(name));
    return isNew ? { change: { change: 'pipx-installed', package: normalizeName(name) } } : undefined;
  }
  const packages = step.packages.filter((name) => !facts.packages.installed.has(name));
  return packages.length > 0
    ? { change: { change: 'system-packages-installed', manager: step.kind, packages } }
    : undefined;
}

/** `pipward record OUTCOME`: what `recordLater` has the shell run. It never fails: what was to be done is done. */
export function record([word = '']: readonly string[]): number {
  const { change, interpreter } = parseOutcome(word);
  if (change?.change === 'pipx-installed') {
    const stamp = pipxStamp(normalizeName(change.package), findDirectories().home);
    recordChange({ ...change, ...(stamp !== undefined && { stamp }) });
  } else if (change) recordChange(change);
  if (interpreter !== undefined)
    say(highlight(`note: ${describeNotice({ code: 'absolute-interpreter', args: { interpreter } })}`));
  return 0;
}

function parseOutcome(word: string): Outcome {
  try {
    const { change, interpreter } = JSON.parse(word) as Readonly<Record<string, unknown>>;
    const time = new Date().toISOString();
    const line = JSON.stringify({ schema: 1, time, ...Object(change) });
    const parsed = parseHistoryLine(line, 0)?.change;
    return { ...(parsed && { change: parsed }), ...(typeof interpreter === 'string' && { interpreter }) };
  } catch {
    return {};
  }
}
