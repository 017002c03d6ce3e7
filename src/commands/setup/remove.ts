import { dirname } from 'node:path';
import { shellNames, type ShellName } from '../../rules/shells/dialects.ts';
import { findDirectories } from '../../system/directories.ts';
import { namesIn } from '../../system/files.ts';
import { createdDirectories, editedStartFiles, recordChange } from '../../system/record-history.ts';
import { removeEmpty, uninstall } from '../../system/shells/snippets.ts';
import { findStartFile, lineText, planRemoval, writeEdit } from '../../system/shells/start-file.ts';
import { here, refuse, tell } from '../../system/terminal/report.ts';
import { say } from '../../system/terminal/terminal.ts';
import { describeStartFile, goneAgain, keptHere, lineNotRemoved } from '../../words/commands/setup.ts';
import { showDiff } from './diff.ts';

/**
 * `pipward remove`: takes the line out of each start file and, if no shell was named, removes everything that
 * `setup` installed. The environments hold the person's packages, and the settings are theirs, so both stay
 * and are named.
 */
export async function remove(options: {
  readonly shells: readonly ShellName[];
  readonly dryRun: boolean;
}): Promise<number> {
  const directories = findDirectories();
  const place = { ...here(), directory: '/' };
  const shells = options.shells.length > 0 ? options.shells : shellNames;
  const recorded = editedStartFiles();
  const edits = shells
    .flatMap((shell) => {
      const before = recorded.filter((edited) => edited.shell === shell).map(({ file }) => file);
      const paths = new Set([findStartFile(shell, directories), ...before]);
      return [...paths].map((path) => planRemoval(shell, path));
    })
    .filter(({ before, after }) => before !== after);
  if (options.dryRun) {
    for (const edit of edits) showDiff(edit);
    return 0;
  }
  const created = createdDirectories();
  let status = 0;
  for (const edit of edits) {
    if (writeEdit(edit) === 'read-only') {
      status = refuse(lineNotRemoved(edit.path, place));
      say(`  ${lineText(edit)}`);
      continue;
    }
    // Directories that were made for this file go with it. A directory in which the person has put something
    // is theirs now.
    const around = created.filter(
      (directory) => edit.after === undefined && edit.path.startsWith(`${directory}/`),
    );
    removeEmpty(around);
    if (around.length > 0) recordChange({ change: 'directories-given-back', directories: around });
    recordChange({ change: 'start-file-restored', file: edit.path, shell: edit.shell });
    tell(describeStartFile(edit.shell, { path: edit.path, done: 'restored' }, place));
  }
  if (options.shells.length > 0 || status !== 0) return status;
  uninstall(directories);
  removeEmpty(created);
  tell(goneAgain);
  const ofPersons = ['venvs', 'projects', 'rescued', 'undone'].map((name) => `${directories.data}/${name}`);
  for (const kept of [...ofPersons, `${directories.config}/config.json`]) {
    if (namesIn(dirname(kept)).includes(kept.slice(dirname(kept).length + 1))) tell(keptHere(kept, place));
  }
  return 0;
}
