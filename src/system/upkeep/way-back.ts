import { mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findManager } from '../../rules/managers/managers.ts';
import type { Command } from '../../rules/plan/command.ts';
import { removeCommand } from '../../rules/plan/manager-command.ts';
import { normalizeName } from '../../rules/python/project-name.ts';
import { isShellName } from '../../rules/shells/dialects.ts';
import type { Change } from '../../rules/upkeep/change.ts';
import type { UndoRefusal } from '../../rules/upkeep/undo-refusal.ts';
import { findDirectories } from '../directories.ts';
import { isThere, stampOf } from '../files.ts';
import { askManager } from '../packages/ask-manager.ts';
import { readRights } from '../packages/read-rights.ts';
import { findPipx, pipxStamp } from '../pip/pipx.ts';
import { runInForeground } from '../process.ts';
import { recordChange } from '../record-history.ts';
import {
  findStartFile,
  planAddition,
  planRemoval,
  writeEdit,
  type StartFileEdit,
} from '../shells/start-file.ts';
import { findTrustProblem } from '../trust/check.ts';
import { forgetRecords, isAllowed, isDenied, recordAllowed, recordDenied } from '../trust/permissions.ts';
import { isVenv } from '../venv-files.ts';
import { freeName } from './kept-venv.ts';
import { restoreBackup, findObstacle } from './set-aside.ts';

/** The way to undo a change, or the reason why that is refused. */
export type UndoWay =
  | { readonly kind: 'refused'; readonly refusal: UndoRefusal }
  | {
      readonly kind: 'possible';
      /** The path to which the new environment is moved: undo never deletes anything. */
      readonly kept: string | undefined;
      /** Programs that do it; some of them ask the person themselves. */
      readonly commands: readonly Command[];
      /** @returns true if it was done */
      readonly act: () => Promise<boolean>;
    };

/** Finds the way to undo a change, if its result is still as pipward left it. */
export async function findWayBack(change: Change): Promise<UndoWay> {
  switch (change.change) {
    case 'venv-created':
      return undoCreated(change.venv, change.stamp);
    case 'venv-rebuilt':
      return undoRebuilt(change.venv, change.kept);
    case 'venv-allowed':
      return isAllowed(change.venv)
        ? byFunction(() =>
            change.before === 'denied' ? recordDenied(change.venv) : forgetRecords(change.venv),
          )
        : refused({ code: 'changed-since', what: change.venv });
    case 'venv-denied':
      return isDenied(change.venv)
        ? byFunction(() => allowAgain(change.venv, change.before))
        : refused({ code: 'changed-since', what: change.venv });
    case 'start-file-edited':
    case 'start-file-restored':
      return undoStartFile(change);
    case 'pipx-installed':
      return undoApplication(change.package, change.stamp);
    case 'system-packages-installed':
      return undoPackages(change.manager, change.packages);
    case 'packages-set-aside':
      return undoSetAside(change.aside, change.pipx);
    case 'directories-created':
    case 'directories-given-back':
      return refused({ code: 'with-remove' });
    case 'system-python-changed':
      return refused({ code: 'by-pip', requirements: change.requirements });
    case 'venv-deleted':
      return refused({ code: 'deleted', what: change.venv });
    case 'undone':
      return refused({ code: 'is-undo', kept: change.kept });
    default:
      return change satisfies never;
  }
}

/**
 * Removes the denial. The environment is allowed again if it was before and the trust check finds no problem.
 */
async function allowAgain(venv: string, before: string | undefined): Promise<void> {
  forgetRecords(venv);
  if (before === 'allowed' && findTrustProblem(venv) === undefined) await recordAllowed(venv);
}

function undoCreated(venv: string, stamp: string | undefined): UndoWay {
  const configuration = join(venv, 'pyvenv.cfg');
  if (!isThere(configuration)) return refused({ code: 'gone', what: venv });
  // Records of an older pipward have no stamp; there the permission, made at the same time, proves it.
  const isSame = stamp === undefined ? isAllowed(venv) : stampOf(configuration) === stamp;
  if (!isSame) return refused({ code: 'changed-since', what: venv });
  return byMoving(venv, undefined);
}

function undoRebuilt(venv: string, before: string | undefined): UndoWay {
  if (before === undefined) return refused({ code: 'deleted', what: venv });
  if (!isVenv(before)) return refused({ code: 'gone', what: before });
  if (!isThere(venv)) return refused({ code: 'gone', what: venv });
  return byMoving(venv, before);
}

/** Moves an environment out of the way, and the old one, if any, back into its place. */
function byMoving(venv: string, before: string | undefined): UndoWay {
  const kept = freeName(keptPlace(venv));
  const act = (): void => {
    mkdirSync(dirname(kept), { recursive: true, mode: 0o700 });
    renameSync(venv, kept);
    if (before !== undefined) renameSync(before, venv);
    forgetRecords(venv);
  };
  return byFunction(act, kept);
}

/**
 * The path for an environment that is undone: beside it, or, if it belongs to no project, where no command
 * looks.
 */
function keptPlace(venv: string): string {
  const { data } = findDirectories();
  return venv.startsWith(`${data}/`) ? join(data, 'undone', basename(venv)) : `${venv}.undone`;
}

function undoStartFile(change: Extract<Change, { file: string }>): UndoWay {
  const { file, shell } = change;
  if (!isShellName(shell)) return refused({ code: 'changed-since', what: file });
  const isEdited = change.change === 'start-file-edited';
  const directories = findDirectories();
  if (!isEdited && !isThere(join(directories.data, 'shell', `pipward.${shell}`)))
    return refused({ code: 'with-setup' });
  if (!isEdited && findStartFile(shell, directories) !== file) return refused({ code: 'with-setup' });
  const edit: StartFileEdit = isEdited ? planRemoval(shell, file) : planAddition(shell, directories);
  if (edit.before === edit.after) return refused({ code: 'changed-since', what: file });
  return {
    kind: 'possible',
    kept: undefined,
    commands: [],
    act: () => {
      const isDone = writeEdit(edit) === 'done';
      if (isDone)
        recordChange({ change: isEdited ? 'start-file-restored' : 'start-file-edited', file, shell });
      return Promise.resolve(isDone);
    },
  };
}

function undoApplication(name: string, stamp: string | undefined): UndoWay {
  const { home } = findDirectories();
  const normalized = normalizeName(name);
  if (!findPipx(home).packages.includes(normalized)) return refused({ code: 'gone', what: name });
  if (pipxStamp(normalized, home) !== stamp) return refused({ code: 'changed-since', what: name });
  return byCommands([['pipx', 'uninstall', normalized]]);
}

async function undoPackages(name: string, packages: readonly string[]): Promise<UndoWay> {
  const [first = ''] = packages;
  const manager = findManager(name);
  if (!manager || !packages.every((one) => /^[a-z0-9][a-z0-9+._-]*$/i.test(one)))
    return refused({ code: 'changed-since', what: first });
  const options = { cache: findDirectories().cache, mayWrite: false };
  const { installed } = await askManager(manager, packages, options);
  const missing = packages.find((one) => !installed.has(one));
  if (missing !== undefined) return refused({ code: 'gone', what: missing });
  const { commands, rights } = removeCommand(manager, packages, readRights(manager));
  return rights === 'missing' ? refused({ code: 'needs-administrator', commands }) : byCommands(commands);
}

/** First uninstalls the applications that pipx has instead, since their commands have the same names. */
function undoSetAside(aside: string, applications: readonly string[]): UndoWay {
  if (!isThere(aside)) return refused({ code: 'gone', what: aside });
  const { packages } = findPipx(findDirectories().home);
  const names = applications.map(normalizeName).filter((name) => packages.includes(name));
  const obstacle = findObstacle(aside, names.length > 0);
  if (obstacle !== undefined) return refused({ code: 'changed-since', what: obstacle });
  const commands = names.map((name): Command => ['pipx', 'uninstall', name]);
  return {
    kind: 'possible',
    kept: undefined,
    commands,
    act: async () => {
      if (!(await runAll(commands)) || findObstacle(aside, false) !== undefined) return false;
      restoreBackup(aside);
      return true;
    },
  };
}

function refused(refusal: UndoRefusal): UndoWay {
  return { kind: 'refused', refusal };
}

function byFunction(run: () => void | Promise<void>, kept?: string): UndoWay {
  const act = async (): Promise<boolean> => {
    await run();
    return true;
  };
  return { kind: 'possible', kept, commands: [], act };
}

function byCommands(commands: readonly Command[]): UndoWay {
  return { kind: 'possible', kept: undefined, commands, act: () => runAll(commands) };
}

async function runAll(commands: readonly Command[]): Promise<boolean> {
  for (const command of commands)
    if ((await runInForeground(command, { directory: '/', environment: process.env })) !== 0) return false;
  return true;
}
