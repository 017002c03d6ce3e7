/**
 * Breaks text into lines of at most `width` characters. Text in backticks stays together if it fits on a
 * line; a word that is longer than a line is cut.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text, width)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function wordsOf(text: string, width: number): readonly string[] {
  const words = text.match(/(?:[^\s`]|`[^`]*`|`)+/g) ?? [];
  return words
    .flatMap((word) => (word.length > width ? word.split(' ') : [word]))
    .flatMap((word) => word.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
}
