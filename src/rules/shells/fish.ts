import { isUnseen, printable } from '../printable.ts';
import type { NamedDialect } from './dialect.ts';

export const fish: NamedDialect<'fish'> = {
  name: 'fish',
  quote: quoteForFish,
  assign,
  render: (statements) => statements.join('\n'),
  startFile: ({ configHome }) => `${configHome}/fish/conf.d/pipward.fish`,
  loginFiles: [],
  source: 'source',
  sourceStatement: (file) => `if test -r ${file}; source ${file}; end`,
  activateScript: 'activate.fish',
};

/**
 * Quotes one word for fish with single quotes, in which fish reads `\'` and `\\` as escapes. A character that
 * a terminal would obey, or not show, is written outside of the quotes, as `\n`, `\x1b`, `\u202e` or
 * `\U000e0001`: fish reads these only unquoted.
 */
function quoteForFish(word: string): string {
  if (printable(word) === word) return `'${word.replace(/['\\]/g, '\\$&')}'`;
  let quoted = '';
  let isOpen = false;
  for (const character of word) {
    if (isUnseen(character) === isOpen) {
      quoted += "'";
      isOpen = !isOpen;
    }
    quoted += isOpen ? character.replace(/['\\]/, '\\$&') : escape(character);
  }
  if (isOpen) quoted += "'";
  return quoted === '' ? "''" : quoted;
}

function escape(character: string): string {
  if (character === '\n') return '\\n';
  const code = character.codePointAt(0) ?? 0;
  const hexadecimal = code.toString(16);
  if (code < 0x80) return `\\x${hexadecimal.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hexadecimal.padStart(4, '0')}` : `\\U${hexadecimal.padStart(8, '0')}`;
}

function assign(name: string, value: string | readonly string[]): string {
  const words = typeof value === 'string' ? [value] : value;
  return ['set -g', name, ...words.map(quoteForFish)].join(' ');
}
