import { isObject, parseJson } from '../json.ts';
import type { Change } from './change.ts';

/** A change, and when it was made. */
export interface HistoryEntry {
  /** The number of its line, which never changes: lines are only ever added. */
  readonly number: number;
  readonly time: Date;
  readonly change: Change;
}

/** All recorded changes, oldest first. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  /** The numbers of unreadable lines: cut off by a full disk, or written by another program. */
  readonly damaged: readonly number[];
}

/** Reads `history.jsonl`. */
export function parseHistory(text: string): History {
  const entries: HistoryEntry[] = [];
  const damaged: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const entry = parseHistoryLine(line, index + 1);
    if (entry) entries.push(entry);
    else damaged.push(index + 1);
  }
  return { entries, damaged };
}

/**
 * One line of the history; undefined if it is damaged, or from a version of pipward with other kinds of
 * changes.
 */
export function parseHistoryLine(line: string, number: number): HistoryEntry | undefined {
  const parsed = parseJson(line);
  if (!isObject(parsed)) return undefined;
  const { schema, time, ...change } = parsed;
  const date = new Date(typeof time === 'string' ? time : Number.NaN);
  const isWhole = schema === 1 && !Number.isNaN(date.getTime()) && isChange(change);
  return isWhole ? { number, time: date, change } : undefined;
}

/** The numbers of the changes that were undone. */
export function undoneIn(entries: readonly HistoryEntry[]): ReadonlySet<number> {
  return new Set(entries.flatMap(({ change }) => (change.change === 'undone' ? [change.entry] : [])));
}

/** The last change that can still be undone. */
export function lastUndoable(entries: readonly HistoryEntry[]): HistoryEntry | undefined {
  const undone = undoneIn(entries);
  return entries.findLast(({ number, change }) => !undone.has(number) && canBeUndone(change));
}

/** True if a change is of a kind that can be undone by itself. */
export function canBeUndone(change: Change): boolean {
  switch (change.change) {
    case 'venv-created':
    case 'venv-allowed':
    case 'venv-denied':
    case 'start-file-edited':
    case 'start-file-restored':
    case 'pipx-installed':
    case 'system-packages-installed':
    case 'packages-set-aside':
      return true;
    case 'venv-rebuilt':
      return change.kept !== undefined;
    case 'directories-created':
    case 'directories-given-back':
    case 'venv-deleted':
    case 'system-python-changed':
    case 'undone':
      return false;
    default:
      return change satisfies never;
  }
}

type Kind = Change['change'];

/** The fields of each kind. They are checked, since any program could have written into that file. */
const fields: Readonly<Record<Kind, readonly (readonly [string, 'text' | 'list' | 'number' | 'text?'])[]>> = {
  'directories-created': [['directories', 'list']],
  'directories-given-back': [['directories', 'list']],
  'venv-created': [
    ['venv', 'text'],
    ['stamp', 'text?'],
  ],
  'venv-deleted': [['venv', 'text']],
  'venv-denied': [
    ['venv', 'text'],
    ['before', 'text?'],
  ],
  'venv-allowed': [
    ['venv', 'text'],
    ['forced', 'text?'],
    ['before', 'text?'],
  ],
  'venv-rebuilt': [
    ['venv', 'text'],
    ['kept', 'text?'],
  ],
  'start-file-edited': [
    ['file', 'text'],
    ['shell', 'text'],
  ],
  'start-file-restored': [
    ['file', 'text'],
    ['shell', 'text'],
  ],
  'pipx-installed': [
    ['package', 'text'],
    ['stamp', 'text?'],
  ],
  'system-packages-installed': [
    ['manager', 'text'],
    ['packages', 'list'],
  ],
  'system-python-changed': [['requirements', 'list']],
  'packages-set-aside': [
    ['names', 'list'],
    ['aside', 'text'],
    ['pipx', 'list'],
  ],
  undone: [
    ['entry', 'number'],
    ['kept', 'text?'],
  ],
};

function isChange(
  value: Readonly<Record<string, unknown>>,
): value is Change & Readonly<Record<string, unknown>> {
  const kind = value['change'];
  if (typeof kind !== 'string' || !Object.hasOwn(fields, kind)) return false;
  return fields[kind as Kind].every(([name, form]) => {
    const field = value[name];
    switch (form) {
      case 'text':
        return typeof field === 'string' && field !== '';
      case 'text?':
        return field === undefined || typeof field === 'string';
      case 'number':
        return typeof field === 'number';
      case 'list':
        return Array.isArray(field) && field.every((item) => typeof item === 'string');
      default:
        return form satisfies never;
    }
  });
}
