/**
 * Quotes one word for bash and zsh. Plain text goes between single quotes; a word with a single quote,
 * a backslash or a control character goes between `$'…'`, with three-digit octal escapes, which both
 * shells read alike (bash 3.2 reads `\x` greedily only up to two digits, zsh as many).
 */
export function quoteForPosix(word: string): string {
  if (!/['\\\u0000-\u001f\u007f]/.test(word)) return `'${word}'`;
  const escaped = word.replace(/['\\\u0000-\u001f\u007f]/g, (character) =>
    character === "'" || character === '\\' ? `\\${character}` : octal(character),
  );
  return `$'${escaped}'`;
}

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`;
}
