import type { Misuse } from '../../words/usage.ts';
import type { Command } from './command.ts';
import { follow, type Followed } from './syntax.ts';

/** The mistake behind yargs' message about the words that it has read. */
export function misuseOf(message: string, words: readonly string[], table: readonly Command[]): Misuse {
  const { row, unknown, rest } = follow(words, table);
  if (row === undefined || 'commands' in row) {
    const names = namesOf(row, table);
    if (unknown !== undefined) return { code: 'unknown-command', word: unknown, names };
    const word = words.find((each) => each.startsWith('-'));
    return word === undefined
      ? { code: 'command-missing', names }
      : { code: 'unknown-option', word, names: optionsOf(row) };
  }
  const positionals = Object.keys(row.positionals);
  const [, option] = /^Not enough arguments following: (\S+)/.exec(message) ?? [];
  if (option !== undefined) return { code: 'value-missing', option: `--${option}` };
  const missing = positionals[rest.length];
  if (/^Not enough non-\w+/.test(message) && missing !== undefined)
    return { code: 'argument-missing', name: missing };
  const [, name, value, choices] =
    /Argument: (\S+), Given: "(.*)", Choices: (.*)$/s.exec(message.trimEnd()) ?? [];
  if (name !== undefined && value !== undefined && choices !== undefined)
    return {
      code: 'value-not-taken',
      name: positionals.includes(name) ? name.toUpperCase() : `\`--${name}\``,
      value,
      choices: choices.replaceAll('"', ''),
    };
  if (message.startsWith('Unknown argument')) {
    const names = optionsOf(row);
    const word = words.find((each) => each.startsWith('-') && !names.includes(withoutValue(each)));
    if (word !== undefined) return { code: 'unknown-option', word: withoutValue(word), names };
    const extra = rest[positionals.length];
    if (extra !== undefined) return { code: 'one-too-many', word: extra };
  }
  return { code: 'other', text: message.replace(/\s*\n\s*/g, ' ') };
}

/** The names of the commands that may follow. */
export function namesOf(row: Followed['row'], table: readonly Command[]): readonly string[] {
  return (row && 'commands' in row ? row.commands : table).map(({ name }) => name);
}

function optionsOf(row: Followed['row']): readonly string[] {
  const own = row && !('commands' in row) ? Object.keys(row.options) : [];
  return [...own, 'help', 'version'].map((name) => `--${name}`);
}

function withoutValue(word: string): string {
  return word.replace(/=.*$/s, '');
}
