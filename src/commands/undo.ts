import { printable } from '../rules/printable.ts';
import { lastUndoable, undoneIn } from '../rules/upkeep/history.ts';
import type { UndoRefusal } from '../rules/upkeep/undo-refusal.ts';
import { readHistory, recordChange } from '../system/record-history.ts';
import { confirm, here, refuse, sayDone, tell } from '../system/terminal/report.ts';
import { say } from '../system/terminal/terminal.ts';
import { findWayBack } from '../system/upkeep/way-back.ts';
import { describeChange } from '../words/change.ts';
import {
  activeEverywhere,
  askToUndo,
  describeUndoRefusal,
  movedAside,
  notTakenBack,
  takenBack,
} from '../words/commands/undo.ts';
import { unsetSetting } from './config.ts';
import { sayDamaged } from './history.ts';
import { isActiveEverywhere } from './venv.ts';

/**
 * `pipward undo`: undoes the last change, or the one of a number, after a question. It leaves alone things
 * that have changed since, and deletes nothing that pipward did not make alone.
 *
 * @param word the number; if undefined, the last change that can be undone
 */
export async function undo(word: string | undefined, { yes }: { readonly yes: boolean }): Promise<number> {
  const { entries, damaged } = readHistory();
  sayDamaged(damaged);
  const entry =
    word === undefined ? lastUndoable(entries) : entries.find(({ number }) => String(number) === word);
  if (!entry)
    return refuseToUndo(word === undefined ? { code: 'nothing' } : { code: 'unknown-number', number: word });
  if (undoneIn(entries).has(entry.number)) return refuseToUndo({ code: 'undone-already' });
  const place = here();
  const way = await findWayBack(entry.change);
  tell(`${entry.number}: ${describeChange(entry.change, place)}`);
  if (way.kind === 'refused') return refuseToUndo(way.refusal);
  const { kept, commands } = way;
  if (kept !== undefined) tell(movedAside(kept, place));
  const isEverywhere = entry.change.change === 'venv-created' && isActiveEverywhere(entry.change.venv);
  if (isEverywhere) tell(activeEverywhere);
  for (const command of commands) say(`  ${printable(command.join(' '))}`);
  if (!yes && !(await confirm(askToUndo(entry.number), { isFinal: false }))) return 1;
  if (!(await way.act())) return refuse(notTakenBack);
  if (isEverywhere) await unsetSetting('everywhere');
  recordChange({ change: 'undone', entry: entry.number, ...(kept !== undefined && { kept }) });
  sayDone(takenBack(kept, place));
  return 0;
}

function refuseToUndo(refusal: UndoRefusal): number {
  return refuse(describeUndoRefusal(refusal, here()));
}
