import type { Unread } from './command.ts';

/** The words of a command line: those that yargs reads, and those that it must not read. */
export interface DividedWords {
  readonly read: readonly string[];
  readonly unread: readonly string[];
}

/** Divides the words of a command line, as the command that they begin with has it. */
export function divideWords(words: readonly string[], kind: Unread['kind'] | undefined): DividedWords {
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const behind = end < 0 ? [] : words.slice(end + 1);
  switch (kind) {
    case 'command':
      return { read: before, unread: behind };
    case 'names':
      return {
        read: before.filter((word, place) => !isName(word, place)),
        unread: [...before.filter(isName), ...behind],
      };
    case undefined:
      // yargs gives no positional what stands behind `--`; only a directory can begin with a dash.
      return {
        read: [...before, ...behind.map((word) => (word.startsWith('-') ? `./${word}` : word))],
        unread: [],
      };
    default:
      return kind satisfies never;
  }
}

function isName(word: string, place: number): boolean {
  return place > 0 && !word.startsWith('-');
}
