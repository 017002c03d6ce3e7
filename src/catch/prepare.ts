import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Interpreter } from '../rules/python/interpreter.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { sharedVenv } from '../system/directories.ts';
import { askInterpreter, locateInterpreter } from '../system/pip/find-interpreter.ts';
import { recordChange } from '../system/record-history.ts';
import { helperCommand } from '../system/shells/helper-file.ts';
import { here, sayDone, sayFailure, sayPreparing } from '../system/terminal/report.ts';
import { isAllowed, recordConsent, recordPlace } from '../system/trust/permissions.ts';
import { createVenv } from '../system/venv/create-venv.ts';
import { projectOf } from '../system/venv/placed-elsewhere.ts';
import { recordCreated } from '../system/venv/record-created.ts';
import { describeDone } from '../words/venv.ts';

/** An environment that packages are going to be installed into, and that the shell activates for that. */
export interface VenvWish {
  readonly venv: string;
  readonly create: boolean;
  readonly systemSitePackages: boolean;
}

/** Makes the environment where there is none, and says that it is the active one, which the shell sees to next. */
export async function prepareVenv(wish: VenvWish, interpreter: Interpreter | undefined): Promise<boolean> {
  const { venv, create, systemSitePackages } = wish;
  if (!create) {
    if (!isAllowed(venv)) {
      await recordConsent(venv);
      recordChange({ change: 'venv-allowed', venv });
    }
    sayDone(describeDone('found', venv, here()));
    return true;
  }
  if (!interpreter) return false;
  const creation = await createVenv({ venv, interpreter, systemSitePackages, onSlow: sayPreparing });
  if (creation.kind === 'created') {
    await recordCreated(venv);
    if (process.env['ROS_DISTRO']) writeFileSync(join(venv, 'COLCON_IGNORE'), '');
  }
  if (creation.kind === 'failed') sayFailure(creation);
  else {
    const project = projectOf(venv);
    if (project !== undefined) recordPlace(project, venv);
    const done = creation.kind === 'created' && project !== undefined ? 'placed' : creation.kind;
    sayDone(describeDone(done, venv, here()));
  }
  return creation.kind !== 'failed';
}

/** What the shell does once the environment is there. */
export function activation(venv: string): AnswerVerb {
  return { verb: 'activate', venv, how: venv === sharedVenv('default') ? 'shared' : 'project' };
}

/** The same as a command of its own, for the shell to run when its turn comes: what is before it may fail. */
export function prepareLater(wish: VenvWish, interpreter: Interpreter | undefined): AnswerVerb {
  const flags = [String(wish.create), String(wish.systemSitePackages)];
  return { verb: 'run', words: helperCommand('prepare', wish.venv, interpreter?.executable ?? '', ...flags) };
}

/** `pipward prepare VENV PYTHON CREATE SYSTEM`: what `prepareLater` has the shell run. */
export async function prepare(words: readonly string[]): Promise<number> {
  const [venv, executable, create, systemSitePackages] = words;
  if (!venv || executable === undefined) return 2;
  const interpreter = locateInterpreter(executable) ?? (await askInterpreter(executable));
  const wish = { venv, create: create === 'true', systemSitePackages: systemSitePackages === 'true' };
  return (await prepareVenv(wish, interpreter)) ? 0 : 1;
}
