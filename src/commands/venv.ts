import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { displayPath, printable } from '../rules/printable.ts';
import { isSharedName } from '../rules/settings.ts';
import { forgetRecords } from '../system/trust/permissions.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../system/directories.ts';
import { isVenv, readPyvenvCfg, sitePackagesOf } from '../system/venv-files.ts';
import { listShared } from '../system/venv/nearby-venvs.ts';
import { isThere, lstatOf, namesIn } from '../system/files.ts';
import { recordChange } from '../system/record-history.ts';
import { findBaseInterpreter } from '../system/pip/find-interpreter.ts';
import { readSettings } from '../system/read-settings.ts';
import { canAsk, highlight, paint, print, say } from '../system/terminal/terminal.ts';
import { createVenv } from '../system/venv/create-venv.ts';
import { recordCreated } from '../system/venv/record-created.ts';
import { unsetSetting } from './config.ts';
import { sayFailure, sayPreparing } from '../catch/prepare.ts';

/** `pipward venv list`: the environments that belong to no project. */
export function listVenvs(): number {
  const { everywhere } = readSettings().settings;
  const venvs = listShared();
  if (venvs.length === 0) {
    say(highlight('there are none yet; `pipward venv create NAME` makes one'));
    return 0;
  }
  const width = Math.max(...venvs.map(({ name }) => name.length));
  for (const { name, path } of venvs) {
    const version = readPyvenvCfg(path).version ?? '?';
    const count = countPackages(path);
    const marks = [`Python ${printable(version)}`, `${count} ${count === 1 ? 'package' : 'packages'}`];
    if (name === everywhere) marks.push('active where no project’s is');
    print(`${name.padEnd(width)}  ${marks.join(', ')}`);
  }
  return 0;
}

/** `pipward venv create`: an environment that belongs to no project, to be used by its name. */
export async function createNamed(name: string, python: string | undefined): Promise<number> {
  if (!isSharedName(name)) return refuseName(name);
  const venv = sharedVenv(name);
  if (isThere(venv)) {
    say(highlight(`${paint.red('error:')} there is \`${name}\` already`));
    say(highlight(`hint: \`pipward use ${name}\` activates it`));
    return 1;
  }
  if (!(await createShared(name, python))) return 1;
  say(highlight(`created \`${name}\`; \`pipward use ${name}\` activates it`, paint.green));
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
    const wanted = python === undefined ? 'Python' : `\`${printable(python)}\``;
    say(highlight(`${paint.red('error:')} there is no ${wanted} to make an environment from`));
    say(highlight('hint: `--python PROGRAM` names one'));
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
  if (!isSharedName(name)) return refuseName(name);
  const venv = sharedVenv(name);
  if (!lstatOf(venv)?.isDirectory() || !isVenv(venv)) {
    say(highlight(`${paint.red('error:')} there is no environment \`${name}\``));
    say(highlight('hint: `pipward venv list` names those there are'));
    return 1;
  }
  if (!yes && !(await isMeant(name, venv))) return 1;
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
  say(highlight(`deleted \`${name}\`${isEverywhere ? ', which is active nowhere by itself any more' : ''}`));
  return 0;
}

/** Whether an environment is the one that is active where no project's is. */
export function isActiveEverywhere(venv: string): boolean {
  const { everywhere } = readSettings().settings;
  return everywhere !== '' && sharedVenv(everywhere) === venv;
}

async function isMeant(name: string, venv: string): Promise<boolean> {
  if (!canAsk()) {
    say(highlight(`${paint.red('error:')} nobody is there to be asked`));
    say(highlight(`hint: \`pipward venv delete ${name} --yes\``));
    return false;
  }
  const { askChoice } = await import('../system/terminal/menu.ts');
  const count = countPackages(venv);
  const path = displayPath(venv, { directory: workingDirectory(), home: findDirectories().home });
  const question = highlight(
    `\`${path}\` holds ${count} ${count === 1 ? 'package' : 'packages'}. Delete it?`,
  );
  const choice = await askChoice(question, [
    { value: false, letter: 'n', label: 'keep it', needsEnter: false },
    { value: true, letter: 'y', label: 'delete it', needsEnter: true },
  ]);
  return choice === true;
}

function countPackages(venv: string): number {
  return sitePackagesOf(venv)
    .flatMap(namesIn)
    .filter((entry) => entry.endsWith('.dist-info') && !/^(pip|setuptools)-/.test(basename(entry))).length;
}

function refuseName(name: string): number {
  say(highlight(`${paint.red('error:')} no environment can be called \`${printable(name)}\``));
  say('hint: letters, digits, `.`, `_` and `-`, beginning with a letter or a digit');
  return 2;
}
