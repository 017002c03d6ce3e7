import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../rules/upkeep/change.ts';
import { parseHistory, parseHistoryLine, type History } from '../rules/upkeep/history.ts';
import { findDirectories } from './directories.ts';
import { isFileSystemError, readText } from './files.ts';

/**
 * Appends a change to `history.jsonl`: one line, one write, so that two shells never mix their lines. If the
 * line cannot be written (a full disk), nothing is undone: the change is what the person wanted.
 */
export function recordChange(change: Change): void {
  const { state } = findDirectories();
  const line = JSON.stringify({ schema: 1, time: new Date().toISOString(), ...change });
  try {
    mkdirSync(state, { recursive: true, mode: 0o700 });
    appendFileSync(join(state, 'history.jsonl'), `${line}\n`, { mode: 0o600 });
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
  }
}

/** All recorded changes. */
export function readHistory(): History {
  return parseHistory(readHistoryText());
}

/** The start files that `setup` has edited, wherever `ZDOTDIR` or `XDG_CONFIG_HOME` pointed at that time. */
export function editedStartFiles(): readonly { readonly shell: string; readonly file: string }[] {
  const edited = new Map<string, string>();
  for (const entry of readChanges('"start-file-')) {
    if (entry.change === 'start-file-edited') edited.set(entry.file, entry.shell);
    if (entry.change === 'start-file-restored') edited.delete(entry.file);
  }
  return [...edited].map(([file, shell]) => ({ shell, file }));
}

/** The directories outside pipward's own that pipward has created and not given back since. */
export function createdDirectories(): readonly string[] {
  const created = new Set<string>();
  for (const entry of readChanges('"directories-')) {
    if (entry.change === 'directories-created')
      for (const directory of entry.directories) created.add(directory);
    if (entry.change === 'directories-given-back')
      for (const directory of entry.directories) created.delete(directory);
  }
  return [...created];
}

/** The changes whose lines contain a text, oldest first; only those lines are parsed. */
function readChanges(text: string): readonly Change[] {
  const lines = readHistoryText().split('\n');
  return lines
    .filter((line) => line.includes(text))
    .flatMap((line) => parseHistoryLine(line, 0)?.change ?? []);
}

function readHistoryText(): string {
  return readText(join(findDirectories().state, 'history.jsonl'), 256 << 20) ?? '';
}
