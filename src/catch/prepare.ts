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

/** An environment that the shell activates before packages are installed into it. */
export interface VenvWish {
  readonly venv: string;
  readonly create: boolean;
  readonly systemSitePackages: boolean;
}

/** Makes the environment if it does not exist, and reports it as active: the shell activates it next. */
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

/** The shell's work once the environment exists. */
export function activation(venv: string): AnswerVerb {
  return { verb: 'activate', venv, how: venv === sharedVenv('default') ? 'shared' : 'project' };
}

/** `prepareVenv` as a command, which the shell runs in its turn, since a command before it may fail. */
export function prepareLater(wish: VenvWish, interpreter: Interpreter | undefined): AnswerVerb {
  const flags = [String(wish.create), String(wish.systemSitePackages)];
  return { verb: 'run', words: helperCommand('prepare', wish.venv, interpreter?.executable ?? '', ...flags) };
}

/** `pipward prepare VENV PYTHON CREATE SYSTEM`, the command of `prepareLater`. */
export async function prepare(words: readonly string[]): Promise<number> {
  const [venv, executable, create, systemSitePackages] = words;
  if (!venv || executable === undefined) return 2;
  const interpreter = locateInterpreter(executable) ?? (await askInterpreter(executable));
  const wish = { venv, create: create === 'true', systemSitePackages: systemSitePackages === 'true' };
  return (await prepareVenv(wish, interpreter)) ? 0 : 1;
}
