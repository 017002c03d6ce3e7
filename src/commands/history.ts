import { undoneIn, type HistoryEntry } from '../rules/upkeep/history.ts';
import { findDirectories } from '../system/directories.ts';
import { readHistory } from '../system/record-history.ts';
import { here, note, tell } from '../system/terminal/report.ts';
import { print, show } from '../system/terminal/terminal.ts';
import { describeChange } from '../words/change.ts';
import { damagedLines, earlierChanges, nothingChanged, takenBackSince } from '../words/commands/history.ts';

/** The number of changes that are shown without `--all`. */
const usual = 30;

/**
 * `pipward history`: the changes that pipward made, newest last, each with the number that `pipward undo`
 * takes.
 */
export function history(options: { readonly all: boolean; readonly json: boolean }): number {
  const { entries, damaged } = readHistory();
  const undone = undoneIn(entries);
  if (options.json) {
    const changes = entries.map(({ number, time, change }) => ({
      number,
      time: time.toISOString(),
      ...change,
      undone: undone.has(number),
    }));
    print(JSON.stringify({ schema: 1, changes, damaged }));
    return 0;
  }
  sayDamaged(damaged);
  if (entries.length === 0) {
    tell(nothingChanged);
    return 0;
  }
  const shown = options.all ? entries : entries.slice(-usual);
  const hidden = entries.length - shown.length;
  if (hidden > 0) tell(earlierChanges(hidden));
  show(shown.map((entry) => lineFor(entry, undone)).join('\n'));
  return 0;
}

/** Reports the lines that could not be read and are ignored. */
export function sayDamaged(damaged: readonly number[]): void {
  if (damaged.length > 0) note(damagedLines(damaged, `${findDirectories().state}/history.jsonl`, here()));
}

function lineFor({ number, time, change }: HistoryEntry, undone: ReadonlySet<number>): string {
  const mark = undone.has(number) ? takenBackSince : '';
  return `${String(number).padStart(4)}  ${dateOf(time)}  ${describeChange(change, here())}${mark}`;
}

/** A date in local time: `2026-08-22 14:05`. */
function dateOf(time: Date): string {
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
