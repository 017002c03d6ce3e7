import type { Options, PositionalOptions } from 'yargs';
import type { Command } from './command.ts';

/** The line of words that a command takes: `config set KEY VALUE`. */
export function usageOf(path: readonly string[], row: Command | undefined): string {
  const words = ['pipward', ...path];
  if (row === undefined || 'commands' in row) return [...words, 'COMMAND'].join(' ');
  if (row.usage !== undefined) return ['pipward', row.usage].join(' ');
  const options = Object.keys(row.options).length > 0 ? ['[OPTIONS]'] : [];
  const positionals = Object.entries(row.positionals).map(([name, { demandOption, array }]) => {
    const form = `${name.toUpperCase()}${array === true ? '...' : ''}`;
    return demandOption === true || row.unread ? form : `[${form}]`;
  });
  return [...words, ...options, ...positionals].join(' ');
}

/** An option as it is typed: `--shell bash|zsh|fish`. */
export function renderOption([name, option]: [string, Options]): string {
  const value = option.boolean === true ? '' : ` ${choicesOf(option)?.join('|') ?? name.toUpperCase()}`;
  return `--${name}${value}`;
}

/** The values that an option or a positional takes; undefined if it takes any. */
export function choicesOf({ choices }: Options | PositionalOptions): readonly string[] | undefined {
  return choices?.map(String);
}

/** The command that words name, and what is left of them. */
export interface Followed {
  /** The commands that the words name, from the outside in. */
  readonly path: readonly string[];
  readonly row: Command | undefined;
  /** The first word that should name a command and does not. */
  readonly unknown: string | undefined;
  /** The words after the commands that are no options. */
  readonly rest: readonly string[];
}

/** Finds the command that the words name. */
export function follow(words: readonly string[], table: readonly Command[]): Followed {
  const path: string[] = [];
  let row: Command | undefined;
  let rows = table;
  const plain = words.filter((word) => !word.startsWith('-'));
  for (const [index, word] of plain.entries()) {
    const found = rows.find(({ name }) => name === word);
    if (!found) return { path, row, unknown: word, rest: [] };
    row = found;
    path.push(word);
    if (!('commands' in found)) return { path, row, unknown: undefined, rest: plain.slice(index + 1) };
    rows = found.commands;
  }
  return { path, row, unknown: undefined, rest: [] };
}
