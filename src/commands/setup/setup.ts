import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeNotice } from '../../words/notice.ts';
import { displayPath, printable } from '../../rules/printable.ts';
import { shellNames, type ShellName } from '../../rules/shells/dialect.ts';
import { renderCommand } from '../../rules/shells/dialects.ts';
import { warmApt } from '../../system/packages/ask-apt.ts';
import { findCallingShell } from '../../system/shells/calling-shell.ts';
import { findDirectories, type Directories } from '../../system/directories.ts';
import { statOf } from '../../system/files.ts';
import { recordChange } from '../../system/record-history.ts';
import { findMissing, install } from '../../system/shells/snippets.ts';
import { findProgram } from '../../system/process.ts';
import { warmSeed } from '../../system/venv/seed/seed.ts';
import { readSettings } from '../../system/read-settings.ts';
import {
  findDeafLoginFile,
  lineText,
  planAddition,
  writeEdit,
  type StartFileEdit,
} from '../../system/shells/start-file.ts';
import { highlight, paint, say } from '../../system/terminal/terminal.ts';
import { showDiff } from './diff.ts';

/**
 * Copies pipward into the data directory and has each shell of the person load it. Says what it did, and how to begin
 * in the shell it was typed in.
 */
export async function setup(options: {
  readonly shells: readonly ShellName[];
  readonly dryRun: boolean;
}): Promise<number> {
  const directories = findDirectories();
  if (isSomebodyElses(directories.home)) {
    say(highlight(`${paint.red('error:')} \`${printable(directories.home)}\` is the home of another user`));
    say('hint: set pipward up without sudo, as that user');
    return 1;
  }
  const shells =
    options.shells.length > 0 ? options.shells : shellNames.filter((shell) => findProgram(shell));
  if (shells.length === 0) {
    say('pipward works in bash, zsh and fish, and none of them is on PATH');
    return 1;
  }
  const edits = shells.map((shell) => planAddition(shell, directories));
  if (options.dryRun) {
    for (const edit of edits) showDiff(edit);
    return 0;
  }
  const missing = findMissing([...Object.values(directories), ...edits.map(({ path }) => dirname(path))]);
  const { settings, notices } = readSettings();
  for (const notice of notices) say(highlight(`note: ${describeNotice(notice)}`));
  install(directories, settings);
  const refused = edits.filter((edit) => !carryOut(edit, directories));
  try {
    await warmUp(directories);
  } finally {
    const created = missing.filter((directory) => existsSync(directory));
    if (created.length > 0) recordChange({ change: 'directories-created', directories: created });
  }
  if (shells.includes('bash')) sayLoginFile(directories);
  beginHere(shells, directories);
  return refused.length > 0 ? 1 : 0;
}

/** Files made there now would be root's, in the way of their owner. */
function isSomebodyElses(home: string): boolean {
  const owner = statOf(home)?.uid;
  return owner !== undefined && owner !== process.geteuid?.();
}

function sayLoginFile(directories: Directories): void {
  const file = findDeafLoginFile(directories);
  if (file === undefined) return;
  const path = `\`${displayPath(file, { directory: '/', home: directories.home })}\``;
  say(
    highlight(
      `note: login shells of bash read ${path}, and that does not go on to \`~/.bashrc\`; this line in it does`,
    ),
  );
  say('  [ -r ~/.bashrc ] && . ~/.bashrc');
}

/** @returns whether the start file now loads pipward */
function carryOut(edit: StartFileEdit, directories: Directories): boolean {
  const path = `\`${displayPath(edit.path, { directory: '/', home: directories.home })}\``;
  const shell = edit.shell.padEnd(4);
  if (edit.before === edit.after) {
    say(highlight(`${shell}  ${path} has the line already`));
    return true;
  }
  if (writeEdit(edit) === 'read-only') {
    say(
      highlight(
        `${paint.red('error:')} ${path} may not be written, so ${edit.shell} does not load pipward yet`,
      ),
    );
    say('hint: add this line to it by hand');
    say(`  ${lineText(edit)}`);
    return false;
  }
  recordChange({ change: 'start-file-edited', file: edit.path, shell: edit.shell });
  say(highlight(`${shell}  one line ${edit.before === undefined ? 'in the new file' : 'added to'} ${path}`));
  return true;
}

/** What the first refused install would otherwise wait for. */
async function warmUp(directories: Directories): Promise<void> {
  if (process.stderr.isTTY) say(paint.dim('preparing pip for new environments …'));
  await Promise.all([warmSeed(directories), warmApt(directories.cache)]);
}

function beginHere(shells: readonly ShellName[], directories: Directories): void {
  const shell = findCallingShell() ?? shells[0];
  say(highlight('pipward is set up: new shells have it. In this one, type'));
  const snippet = `${directories.data}/shell/pipward.${shell ?? 'bash'}`;
  const short = displayPath(snippet, { directory: '/', home: directories.home });
  const word = /^~?[A-Za-z0-9_./-]+$/.test(short) ? short : renderCommand([snippet], shell ?? 'bash');
  say(`  ${shell === 'fish' ? 'source' : '.'} ${word}`);
}
