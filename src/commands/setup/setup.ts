import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { displayPath, type Place } from '../../rules/printable.ts';
import { dialectOf, renderCommand, shellNames, type ShellName } from '../../rules/shells/dialects.ts';
import { findDirectories, type Directories } from '../../system/directories.ts';
import { statOf } from '../../system/files.ts';
import { readDistribution } from '../../system/packages/read-distribution.ts';
import { warmIndex } from '../../system/packages/read-index.ts';
import { findProgram } from '../../system/process.ts';
import { readSettings } from '../../system/read-settings.ts';
import { recordChange } from '../../system/record-history.ts';
import { findCallingShell } from '../../system/shells/calling-shell.ts';
import { findMissing, install } from '../../system/shells/snippets.ts';
import {
  findIncompleteLoginFile,
  findStartFile,
  lineText,
  planAddition,
  writeEdit,
  type StartFileEdit,
} from '../../system/shells/start-file.ts';
import { here, note, refuse, sayWaiting, tell } from '../../system/terminal/report.ts';
import { say } from '../../system/terminal/terminal.ts';
import { warmSeed } from '../../system/venv/seed/seed.ts';
import {
  deafLoginFile,
  describeStartFile,
  homeOfAnother,
  lineNotAdded,
  noShells,
  preparingSetup,
  setUp,
} from '../../words/commands/setup.ts';
import { showDiff } from './diff.ts';

/**
 * `pipward setup`: copies pipward into the data directory and makes each shell of the person load it. It
 * reports what it did, and shows how to begin in the shell in which it was typed.
 */
export async function setup(options: {
  readonly shells: readonly ShellName[];
  readonly dryRun: boolean;
}): Promise<number> {
  const directories = findDirectories();
  if (isSomebodyElses(directories.home)) return refuse(homeOfAnother(directories.home));
  const shells =
    options.shells.length > 0 ? options.shells : shellNames.filter((shell) => findProgram(shell));
  if (shells.length === 0) return refuse(noShells);
  const edits = shells.map((shell) => planAddition(shell, directories));
  if (options.dryRun) {
    for (const edit of edits) showDiff(edit);
    return 0;
  }
  const missing = findMissing([...Object.values(directories), ...edits.map(({ path }) => dirname(path))]);
  const { settings, notices } = readSettings();
  for (const notice of notices) note(notice);
  install(directories, settings);
  const refused = edits.filter((edit) => !carryOut(edit));
  try {
    await warmUp(directories);
  } finally {
    const created = missing.filter((directory) => existsSync(directory));
    if (created.length > 0) recordChange({ change: 'directories-created', directories: created });
  }
  for (const shell of shells) sayLoginFile(shell, directories);
  beginHere(shells, directories);
  return refused.length > 0 ? 1 : 0;
}

/**
 * True if the home belongs to another user. Files made there now would be root's, and its owner could not
 * change them.
 */
function isSomebodyElses(home: string): boolean {
  const owner = statOf(home)?.uid;
  return owner !== undefined && owner !== process.geteuid?.();
}

function sayLoginFile(shell: ShellName, directories: Directories): void {
  const file = findIncompleteLoginFile(shell, directories);
  if (file === undefined) return;
  const start = displayPath(findStartFile(shell, directories), fromRoot());
  note(deafLoginFile(shell, { file, start }, fromRoot()));
  say(`  [ -r ${start} ] && . ${start}`);
}

/** @returns true if the start file now loads pipward */
function carryOut(edit: StartFileEdit): boolean {
  const { shell, path, before, after } = edit;
  const place = fromRoot();
  if (before === after) {
    tell(describeStartFile(shell, { path, done: 'there-already' }, place));
    return true;
  }
  if (writeEdit(edit) === 'read-only') {
    refuse(lineNotAdded(shell, path, place));
    say(`  ${lineText(edit)}`);
    return false;
  }
  recordChange({ change: 'start-file-edited', file: path, shell });
  tell(describeStartFile(shell, { path, done: before === undefined ? 'made' : 'added' }, place));
  return true;
}

/** The place for paths of start files, which are shown in full in any directory. */
function fromRoot(): Place {
  return { ...here(), directory: '/' };
}

/** Prepares everything that the first refused install would otherwise wait for. */
async function warmUp(directories: Directories): Promise<void> {
  if (process.stderr.isTTY) sayWaiting(preparingSetup);
  const index = readDistribution().manager?.index;
  await Promise.all([warmSeed(directories), index && warmIndex(index, directories.cache)]);
}

function beginHere(shells: readonly ShellName[], directories: Directories): void {
  const shell = findCallingShell() ?? shells[0];
  if (shell === undefined) return;
  tell(setUp);
  const snippet = `${directories.data}/shell/pipward.${shell}`;
  const short = displayPath(snippet, fromRoot());
  const word = /^~?[A-Za-z0-9_./-]+$/.test(short) ? short : renderCommand([snippet], shell);
  say(`  ${dialectOf(shell).source} ${word}`);
}
