import { describeChange } from '../words/change.ts';
import { displayPath, printable } from '../rules/printable.ts';
import { lastUndoable, undoneIn, type HistoryEntry } from '../rules/upkeep/history.ts';
import type { UndoRefusal } from '../rules/upkeep/undo-refusal.ts';
import { findDirectories, workingDirectory } from '../system/directories.ts';
import { readHistory, recordChange } from '../system/record-history.ts';
import { canAsk, highlight, paint, say } from '../system/terminal/terminal.ts';
import { findWayBack } from '../system/upkeep/way-back.ts';
import { describeUndoRefusal } from '../words/undo-refusal.ts';
import { unsetSetting } from './config.ts';
import { sayDamaged } from './history.ts';
import { isActiveEverywhere } from './venv.ts';

/**
 * `pipward undo`: takes the last change back, or that of a number. Asks first; what has become another thing since is
 * left alone; nothing is deleted that pipward did not make alone.
 *
 * @param word the number; the last change that can be taken back where it is undefined
 */
export async function undo(word: string | undefined, { yes }: { readonly yes: boolean }): Promise<number> {
  const { entries, damaged } = readHistory();
  sayDamaged(damaged);
  const entry =
    word === undefined ? lastUndoable(entries) : entries.find(({ number }) => String(number) === word);
  if (!entry)
    return refuse(word === undefined ? { code: 'nothing' } : { code: 'unknown-number', number: word });
  if (undoneIn(entries).has(entry.number)) return refuse({ code: 'undone-already' });
  const place = { directory: workingDirectory(), home: findDirectories().home };
  const way = await findWayBack(entry.change);
  say(highlight(`${entry.number}: ${describeChange(entry.change, place)}`));
  if (way.kind === 'refused') return refuse(way.refusal);
  const { kept, commands } = way;
  const keptName = kept === undefined ? undefined : `\`${displayPath(kept, place)}\``;
  if (keptName !== undefined) say(highlight(`it is moved to ${keptName}, with all that is in it`));
  const isEverywhere = entry.change.change === 'venv-created' && isActiveEverywhere(entry.change.venv);
  if (isEverywhere) say('it is active where no project’s is: nothing will be there any more');
  for (const command of commands) say(`  ${printable(command.join(' '))}`);
  if (!yes && !(await isMeant(entry))) return 1;
  if (!(await way.act())) {
    say(highlight(`${paint.red('error:')} it could not be taken back`));
    return 1;
  }
  if (isEverywhere) await unsetSetting('everywhere');
  recordChange({ change: 'undone', entry: entry.number, ...(kept !== undefined && { kept }) });
  say(
    highlight(
      keptName === undefined ? 'taken back' : `taken back; ${keptName} is yours to delete`,
      paint.green,
    ),
  );
  return 0;
}

async function isMeant({ number }: HistoryEntry): Promise<boolean> {
  if (!canAsk()) {
    say(highlight(`${paint.red('error:')} nobody is there to be asked`));
    say(highlight(`hint: \`pipward undo ${number} --yes\``));
    return false;
  }
  const { askChoice } = await import('../system/terminal/menu.ts');
  const choice = await askChoice('Take it back?', [
    { value: true, letter: 'y', label: 'take it back', needsEnter: false },
    { value: false, letter: 'n', label: 'leave it', needsEnter: false },
  ]);
  return choice === true;
}

function refuse(refusal: UndoRefusal): number {
  const { text, hint } = describeUndoRefusal(refusal);
  say(highlight(`${paint.red('error:')} ${text}`));
  say(highlight(`hint: ${hint}`));
  return 1;
}
