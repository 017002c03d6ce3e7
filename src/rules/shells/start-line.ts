import { dialectOf, type ShellName } from './dialects.ts';

/** The number of line breaks to add before a new line: one may be missing, or taken away by a backslash. */
export function breaksNeeded(before: string): 0 | 1 | 2 {
  const isOpen = before !== '' && !before.endsWith('\n');
  const backslashes = /\\*(?=\r?\n?$)/.exec(before)?.[0].length ?? 0;
  const isContinued = backslashes % 2 === 1;
  return isOpen && isContinued ? 2 : isOpen || isContinued ? 1 : 0;
}

/** Our statement with its mark, as found in a text. */
interface Own {
  readonly start: number;
  readonly text: string;
  /** The mark, and what it adds. */
  readonly origin: string;
}

export function findOwn(shell: ShellName, text: string): readonly Own[] {
  return [...text.matchAll(ownStatement(shell))].map((match) => ({
    start: match.index,
    text: match[0],
    origin: match[2] ?? '',
  }));
}

/** @param isFirst true for the one that setup added, false for a copy of it */
export function takeOut(text: string, own: Own, isFirst: boolean): string {
  const head = text.slice(0, own.start);
  const behind = text.slice(own.start + own.text.length);
  // Somebody put text before it, and that keeps its line.
  if (head !== '' && !head.endsWith('\n')) return `${head}${behind}`;
  const [end] = /^[ \t]*\r?\n?/.exec(behind) ?? [''];
  const tail = behind.slice(end.length);
  // Text that the person added below needs the line break that we added above.
  if (tail !== '' || !isFirst) return `${head}${tail}`;
  const breaks = breakMarks.findLastIndex((words) => own.origin.endsWith(words));
  // An editor may have made all line breaks CRLF since.
  return head.replace(new RegExp(`(?:${end.endsWith('\r\n') ? '\\r?' : ''}\\n){${breaks}}$`), '');
}

export const mark = "  # added by 'pipward setup', taken back by 'pipward remove'";

/** The end of the mark if the whole file is ours. */
export const fileMark = ', with this file';

/** The end of the mark, by the number of line breaks that we added before the line. */
export const breakMarks = [
  '',
  ', with the line break before it',
  ', with two line breaks before it',
] as const;

/**
 * The expression for `sourceStatement` of any directory with the mark, which ends the line; commented out or
 * not. Its groups are the word that names the snippet, and the mark with its end.
 */
export function ownStatement(shell: ShellName): RegExp {
  const comment = '(?:(?<=^|\\n)[ \\t]*#[# \\t]*)?';
  const [before, between, after] = dialectOf(shell)
    .sourceStatement('\n')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .split('\n');
  const statement = `${before}([^\\n]+?)${between}\\1${after}`;
  return new RegExp(`${comment}${statement}(${mark}(?:, with [a-z ]+)?)(?=[ \\t]*\\r?(?:\\n|$))`, 'g');
}

/** Loads the installed snippet, if it exists: a start file shared between machines must not complain. */
export function sourceStatement(
  shell: ShellName,
  { home, data }: { readonly home: string; readonly data: string },
): string {
  const snippet = `${data}/shell/pipward.${shell}`;
  const isPlain = snippet.startsWith(`${home}/`) && /^[A-Za-z0-9_./-]+$/.test(snippet.slice(home.length));
  const dialect = dialectOf(shell);
  const word = isPlain
    ? `"$HOME${snippet.slice(home.length)}"`
    : Buffer.from(dialect.quote(snippet)).toString('latin1');
  return dialect.sourceStatement(word);
}
