import { dirname } from 'node:path';
import { shellNames, type ShellName } from '../../rules/shells/dialects.ts';
import { displayPath } from '../../rules/printable.ts';
import { findDirectories } from '../../system/directories.ts';
import { namesIn } from '../../system/files.ts';
import { createdDirectories, editedStartFiles, recordChange } from '../../system/record-history.ts';
import { removeEmpty, uninstall } from '../../system/shells/snippets.ts';
import { findStartFile, lineText, planRemoval, writeEdit } from '../../system/shells/start-file.ts';
import { highlight, paint, say } from '../../system/terminal/terminal.ts';
import { showDiff } from './diff.ts';

/**
 * Takes the line out of each start file again and, where no shell was named, everything that `setup` installed. The
 * environments it made hold the person's packages, and the settings are theirs: both stay, and are named.
 */
export async function remove(options: {
  readonly shells: readonly ShellName[];
  readonly dryRun: boolean;
}): Promise<number> {
  const directories = findDirectories();
  const place = { directory: '/', home: directories.home };
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
    const path = `\`${displayPath(edit.path, place)}\``;
    if (writeEdit(edit) === 'read-only') {
      say(highlight(`${paint.red('error:')} ${path} may not be written`));
      say('hint: take this line out of it by hand');
      say(`  ${lineText(edit)}`);
      status = 1;
      continue;
    }
    // What was made for this file goes with it, and is no longer ours where the person has put something there.
    const around = created.filter(
      (directory) => edit.after === undefined && edit.path.startsWith(`${directory}/`),
    );
    removeEmpty(around);
    if (around.length > 0) recordChange({ change: 'directories-given-back', directories: around });
    recordChange({ change: 'start-file-restored', file: edit.path, shell: edit.shell });
    say(highlight(`${edit.shell.padEnd(4)}  ${path} is as it was`));
  }
  if (options.shells.length > 0 || status !== 0) return status;
  uninstall(directories);
  removeEmpty(created);
  say('pipward is gone: open shells keep it until they end');
  const ofPersons = ['venvs', 'projects', 'rescued', 'undone'].map((name) => `${directories.data}/${name}`);
  for (const kept of [...ofPersons, `${directories.config}/config.json`]) {
    if (namesIn(dirname(kept)).includes(kept.slice(dirname(kept).length + 1)))
      say(highlight(`kept: \`${displayPath(kept, place)}\``));
  }
  return 0;
}
