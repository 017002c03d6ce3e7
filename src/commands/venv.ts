import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSharedName } from '../rules/settings.ts';
import { sharedVenv } from '../system/directories.ts';
import { isThere, lstatOf, namesIn } from '../system/files.ts';
import { findBaseInterpreter } from '../system/pip/find-interpreter.ts';
import { readSettings } from '../system/read-settings.ts';
import { recordChange } from '../system/record-history.ts';
import { confirm, here, refuse, sayDone, sayFailure, sayPreparing, tell } from '../system/terminal/report.ts';
import { print } from '../system/terminal/terminal.ts';
import { forgetRecords } from '../system/trust/permissions.ts';
import { isVenv, readPyvenvCfg, sitePackagesOf } from '../system/venv-files.ts';
import { createVenv } from '../system/venv/create-venv.ts';
import { listShared } from '../system/venv/nearby-venvs.ts';
import { recordCreated } from '../system/venv/record-created.ts';
import {
  askToDelete,
  describeShared,
  nameInvalid,
  nameTaken,
  nameUnknown,
  noPythonToStartFrom,
  noSharedVenvs,
  sharedCreated,
  sharedDeleted,
} from '../words/commands/venv.ts';
import { unsetSetting } from './config.ts';

/** `pipward venv list`: the environments that belong to no project. */
export function listVenvs(): number {
  const { everywhere } = readSettings().settings;
  const venvs = listShared();
  if (venvs.length === 0) {
    tell(noSharedVenvs);
    return 0;
  }
  const width = Math.max(...venvs.map(({ name }) => name.length));
  for (const { name, path } of venvs) {
    const { version } = readPyvenvCfg(path);
    const isEverywhere = name === everywhere;
    const text = describeShared({ version, count: countPackages(path), isEverywhere });
    print(`${name.padEnd(width)}  ${text}`);
  }
  return 0;
}

/** `pipward venv create`: an environment that belongs to no project, to be used by its name. */
export async function createNamed(name: string, python: string | undefined): Promise<number> {
  if (!isSharedName(name)) return refuse(nameInvalid(name), 2);
  const venv = sharedVenv(name);
  if (isThere(venv)) return refuse(nameTaken(name));
  if (!(await createShared(name, python))) return 1;
  sayDone(sharedCreated(name));
  return 0;
}

/**
 * Makes an environment in the data directory, and says why where it cannot.
 *
 * @param python the program to make it from; the first that is no environment's own where it is undefined
 * @returns whether it is there now
 */
export async function createShared(name: string, python: string | undefined): Promise<boolean> {
  const interpreter = await findBaseInterpreter(python);
  if (!interpreter) {
    refuse(noPythonToStartFrom(python));
    return false;
  }
  const venv = sharedVenv(name);
  const creation = await createVenv({ venv, interpreter, systemSitePackages: false, onSlow: sayPreparing });
  if (creation.kind === 'created') await recordCreated(venv);
  if (creation.kind === 'failed') sayFailure(creation);
  return creation.kind !== 'failed';
}

/** `pipward venv delete`: asks first; what is no environment is never touched. */
export async function deleteNamed(name: string, { yes }: { readonly yes: boolean }): Promise<number> {
  if (!isSharedName(name)) return refuse(nameInvalid(name), 2);
  const venv = sharedVenv(name);
  if (!lstatOf(venv)?.isDirectory() || !isVenv(venv)) return refuse(nameUnknown(name));
  const question = askToDelete({ name, path: venv, count: countPackages(venv) }, here());
  if (!yes && !(await confirm(question, { isFinal: true }))) return 1;
  // Out of the way in one step: nobody finds half an environment.
  const doomed = join(dirname(venv), `.deleted-${name}-${process.pid}`);
  renameSync(venv, doomed);
  forgetRecords(venv);
  recordChange({ change: 'venv-deleted', venv });
  // Those of a run that was killed go as well.
  for (const entry of namesIn(dirname(venv)).filter((each) => each.startsWith('.deleted-')))
    rmSync(join(dirname(venv), entry), { recursive: true, force: true });
  const isEverywhere = isActiveEverywhere(venv);
  if (isEverywhere) await unsetSetting('everywhere');
  tell(sharedDeleted(name, { isEverywhere }));
  return 0;
}

/** Whether an environment is the one that is active where no project's is. */
export function isActiveEverywhere(venv: string): boolean {
  const { everywhere } = readSettings().settings;
  return everywhere !== '' && sharedVenv(everywhere) === venv;
}

function countPackages(venv: string): number {
  return sitePackagesOf(venv)
    .flatMap(namesIn)
    .filter((entry) => entry.endsWith('.dist-info') && !/^(pip|setuptools)-/.test(basename(entry))).length;
}
