import type { Unread } from './command.ts';

/** The words of a command line: those that yargs reads, and those that it must not read. */
export interface DividedWords {
  readonly read: readonly string[];
  readonly unread: readonly string[];
}

/** Divides the words of a command line, by the rule of the command that they begin with. */
export function divideWords(words: readonly string[], kind: Unread['kind'] | undefined): DividedWords {
  if (kind === 'command') return divideCommand(words);
  const end = words.indexOf('--');
  const before = end < 0 ? words : words.slice(0, end);
  const after = end < 0 ? [] : words.slice(end + 1);
  switch (kind) {
    case 'names':
      return {
        read: before.filter((word, place) => !isName(word, place)),
        unread: [...before.filter(isName), ...after],
      };
    case undefined:
      // yargs assigns no words after `--` to positionals; of those words, only a directory can begin with a
      // dash.
      return {
        read: [...before, ...after.map((word) => (word.startsWith('-') ? `./${word}` : word))],
        unread: [],
      };
    default:
      return kind satisfies never;
  }
}

/** The command to examine begins at the first word that is no option, or after `--`. */
function divideCommand(words: readonly string[]): DividedWords {
  const begin = words.findIndex((word, place) => word === '--' || isName(word, place));
  if (begin < 0) return { read: words, unread: [] };
  return { read: words.slice(0, begin), unread: words.slice(words[begin] === '--' ? begin + 1 : begin) };
}

function isName(word: string, place: number): boolean {
  return place > 0 && !word.startsWith('-');
}
