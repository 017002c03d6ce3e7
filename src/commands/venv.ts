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

/** `pipward venv list`: lists the environments that belong to no project. */
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

/** `pipward venv create`: makes an environment that belongs to no project and is used by its name. */
export async function createNamed(name: string, python: string | undefined): Promise<number> {
  if (!isSharedName(name)) return refuse(nameInvalid(name), 2);
  const venv = sharedVenv(name);
  if (isThere(venv)) return refuse(nameTaken(name));
  if (!(await createShared(name, python))) return 1;
  sayDone(sharedCreated(name));
  return 0;
}

/**
 * Makes an environment in the data directory, or prints the reason why it cannot.
 *
 * @param python the program to make it with; if undefined, the first `python3` on PATH, or its base if that
 *   is in an environment
 * @returns true if it exists now
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

/** `pipward venv delete`: deletes an environment after a question. It never touches any other directory. */
export async function deleteNamed(name: string, { yes }: { readonly yes: boolean }): Promise<number> {
  if (!isSharedName(name)) return refuse(nameInvalid(name), 2);
  const venv = sharedVenv(name);
  if (!lstatOf(venv)?.isDirectory() || !isVenv(venv)) return refuse(nameUnknown(name));
  const question = askToDelete({ name, path: venv, count: countPackages(venv) }, here());
  if (!yes && !(await confirm(question, { isFinal: true }))) return 1;
  // Moved away in one step, so that nobody finds half an environment.
  const doomed = join(dirname(venv), `.deleted-${name}-${process.pid}`);
  renameSync(venv, doomed);
  forgetRecords(venv);
  recordChange({ change: 'venv-deleted', venv });
  // Directories that a killed run left behind are removed as well.
  for (const entry of namesIn(dirname(venv)).filter((each) => each.startsWith('.deleted-')))
    rmSync(join(dirname(venv), entry), { recursive: true, force: true });
  const isEverywhere = isActiveEverywhere(venv);
  if (isEverywhere) await unsetSetting('everywhere');
  tell(sharedDeleted(name, { isEverywhere }));
  return 0;
}

/** True if the environment is the one that is active outside of projects. */
export function isActiveEverywhere(venv: string): boolean {
  const { everywhere } = readSettings().settings;
  return everywhere !== '' && sharedVenv(everywhere) === venv;
}

function countPackages(venv: string): number {
  return sitePackagesOf(venv)
    .flatMap(namesIn)
    .filter((entry) => entry.endsWith('.dist-info') && !/^(pip|setuptools)-/.test(basename(entry))).length;
}
