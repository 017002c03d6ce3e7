import type { Step } from '../rules/plan/step.ts';
import { normalizeName } from '../rules/python/project-name.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import type { Change } from '../rules/upkeep/change.ts';
import { parseHistoryLine } from '../rules/upkeep/history.ts';
import type { Facts } from '../rules/verdict/facts.ts';
import { findDirectories } from '../system/directories.ts';
import { findPipx, pipxStamp } from '../system/pip/pipx.ts';
import { recordChange } from '../system/record-history.ts';
import { helperCommand } from '../system/shells/helper-file.ts';
import { highlight } from '../system/terminal/terminal.ts';
import { describeNotice } from '../words/notice.ts';
import { here } from '../system/terminal/report.ts';

/**
 * Makes the shell call this helper again after the commands of a step. The shell stops at the first command
 * that fails, so a recorded change did happen.
 */
export function recordLater(step: Step, facts: Facts): readonly AnswerVerb[] {
  const change = changeBy(step, facts);
  if (!change) return noteOn(step);
  return [{ verb: 'run', words: helperCommand('record', JSON.stringify(change)) }];
}

/** `pipward record OUTCOME`, the command of `recordLater`. It never fails, since the change is done by then. */
export function record([word = '']: readonly string[]): number {
  const change = parseChange(word);
  if (change?.change === 'pipx-installed') {
    const stamp = pipxStamp(normalizeName(change.package), findDirectories().home);
    recordChange({ ...change, ...(stamp !== undefined && { stamp }) });
  } else if (change) recordChange(change);
  return 0;
}

/** The note that follows the first packages of an environment. */
function noteOn(step: Step): readonly AnswerVerb[] {
  if (step.kind !== 'venv' || !step.create || step.commands.length === 0) return [];
  const interpreter = `${step.venv}/bin/python`;
  const note = describeNotice({ code: 'absolute-interpreter', args: { interpreter } }, here());
  return [{ verb: 'say', text: highlight(`note: ${note}`) }];
}

function changeBy(step: Step, facts: Facts): Change | undefined {
  if (step.kind === 'venv') return undefined;
  if (facts.invocation.subcommand === 'uninstall') return undefined;
  if (step.kind === 'system') return { change: 'system-python-changed', requirements: step.requirements };
  if (step.kind === 'pipx') {
    const name = /^[A-Za-z0-9._-]+/.exec(step.requirements[0] ?? '')?.[0] ?? '';
    const isNew = name !== '' && !findPipx(findDirectories().home).packages.includes(normalizeName(name));
    return isNew ? { change: 'pipx-installed', package: normalizeName(name) } : undefined;
  }
  const packages = step.packages.filter((name) => !facts.packages.installed.has(name));
  return packages.length > 0
    ? { change: 'system-packages-installed', manager: step.kind, packages }
    : undefined;
}

function parseChange(word: string): Change | undefined {
  const time = new Date().toISOString();
  try {
    const line = JSON.stringify({ schema: 1, time, ...Object(JSON.parse(word)) });
    return parseHistoryLine(line, 0)?.change;
  } catch {
    return undefined;
  }
}
