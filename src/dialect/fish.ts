/**
 * Quotes one word for fish: single quotes, in which fish reads `\'` and `\\` as escapes; a control
 * character stands outside of them as `\n` or `\x1b`, which fish reads only unquoted.
 */
export function quoteForFish(word: string): string {
  const quoted = word
    .split(/([\u0000-\u001f\u007f])/)
    .filter((part) => part !== '')
    .map((part) =>
      /^[\u0000-\u001f\u007f]$/.test(part) ? escapeControl(part) : `'${part.replace(/['\\]/g, '\\$&')}'`,
    )
    .join('');
  return quoted === '' ? "''" : quoted;
}

function escapeControl(character: string): string {
  return character === '\n' ? '\\n' : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
