import { widthOf } from './width.ts';

/**
 * Breaks text into lines of at most `width` columns. Text in backticks stays together if it fits on a line.
 * Colours must be added afterwards.
 *
 * @param options `mayCut`: a word that is longer than a line is cut; else it has a line of its own
 */
export function wrap(text: string, width: number, { mayCut = true } = {}): readonly string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text, width).flatMap((each) => (mayCut ? cut(each, width) : [each]))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + widthOf(word) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function wordsOf(text: string, width: number): readonly string[] {
  const words = text.match(/(?:[^\s`]|`[^`]*`|`)+/g) ?? [];
  return words.flatMap((word) => (widthOf(word) > width ? word.split(' ') : [word]));
}

/** Pieces of a word that fit on a line. What a person sees as one character stays whole. */
function cut(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [''];
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (last === '' || widthOf(last + segment) <= width) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
