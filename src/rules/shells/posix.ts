import { isUnseen, printable } from '../printable.ts';

/**
 * Quotes one word for bash and zsh. Plain text goes between single quotes. A word with a single quote, a
 * backslash or a character that a terminal would obey, or not show, goes between `$'…'`, with three-digit
 * octal escapes of its bytes. Both shells read these alike.
 */
export function quoteForPosix(word: string): string {
  if (!/['\\]/.test(word) && printable(word) === word) return `'${word}'`;
  const escaped = Array.from(word, (character) => {
    if (character === "'" || character === '\\') return `\\${character}`;
    return isUnseen(character) ? octal(character) : character;
  });
  return `$'${escaped.join('')}'`;
}

export function assignPosix(name: string, value: string | readonly string[]): string {
  return typeof value === 'string'
    ? `${name}=${quoteForPosix(value)}`
    : `${name}=(${value.map(quoteForPosix).join(' ')})`;
}

export function sourceStatementPosix(file: string): string {
  return `if [ -r ${file} ]; then . ${file}; fi`;
}

function octal(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `\\${byte.toString(8).padStart(3, '0')}`,
  ).join('');
}
