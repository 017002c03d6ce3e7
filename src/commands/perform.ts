import { delimiter } from 'node:path';
import type { AnswerVerb } from '../dialect/answer.ts';
import { describeDone, describeFailure } from '../message.ts';
import type { Step } from '../plan.ts';
import { isAllowed, recordAllowed } from '../system/allowed.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../system/directories.ts';
import { findPipx } from '../system/pipx.ts';
import { highlight, paint, say } from '../system/terminal.ts';
import { createVenv } from '../system/venv.ts';
import type { Verdict } from '../verdict.ts';
import type { Refusal } from './offer.ts';

/**
 * Does what of the steps comes before pip runs, and answers with what is left to the person's shell: activation first,
 * so that a Ctrl-Z in pip loses nothing, then the commands in the foreground.
 */
export async function perform(
  steps: readonly Step[],
  work: { readonly refusal: Refusal; readonly verdict: Verdict },
): Promise<readonly AnswerVerb[]> {
  const verbs: AnswerVerb[] = [];
  for (const step of steps) {
    if (step.kind === 'venv' && work.verdict.kind !== 'repair') {
      const activated = await prepareVenv(step, work.refusal);
      if (!activated) return [{ verb: 'status', status: 1 }];
      verbs.push(activated);
    }
    if (step.kind === 'pipx') verbs.push(...pipxDirectory());
    verbs.push(...step.commands.map((words): AnswerVerb => ({ verb: 'run', words })));
  }
  return verbs;
}

async function prepareVenv(
  step: Extract<Step, { kind: 'venv' }>,
  { finding }: Refusal,
): Promise<AnswerVerb | undefined> {
  const { venv, create, systemSitePackages } = step;
  const { interpreter } = finding.pip;
  const place = { directory: workingDirectory(), home: findDirectories().home };
  if (!create) {
    if (!isAllowed(venv)) await recordAllowed(venv);
    say(highlight(describeDone('found', venv, place), paint.green));
    return { verb: 'activate', venv, how: venv === sharedVenv('default') ? 'shared' : 'project' };
  }
  if (!interpreter) return undefined;
  const creation = await createVenv({ venv, interpreter, systemSitePackages, onSlow: sayPreparing });
  if (creation.kind === 'failed') {
    const { text, hint } = describeFailure(creation.code, creation.detail);
    say(highlight(`${paint.red('error:')} ${text}`));
    say(highlight(`hint: ${hint}`));
    return undefined;
  }
  say(highlight(describeDone(creation.kind, venv, place), paint.green));
  return { verb: 'activate', venv, how: venv === sharedVenv('default') ? 'shared' : 'project' };
}

function sayPreparing(): void {
  say(paint.dim('preparing pip for new environments, once for this version of Python …'));
}

/** pipx puts commands into a directory that is not always on PATH; without this the new command would not be found. */
function pipxDirectory(): readonly AnswerVerb[] {
  const { binDirectory } = findPipx(findDirectories().home);
  const isOnPath = (process.env['PATH'] ?? '').split(delimiter).includes(binDirectory);
  return isOnPath || binDirectory.includes(delimiter) ? [] : [{ verb: 'path', directory: binDirectory }];
}
