import { explanations, type ExplainedCode } from './explanations.ts';

/** The explanation of a code, in lines of at most `width` characters; undefined where there is no such code. */
export function explain(code: string, width = 78): readonly string[] | undefined {
  if (!Object.hasOwn(explanations, code)) return undefined;
  const lines: string[] = [];
  for (const word of explanations[code as ExplainedCode].split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The codes that a person may have meant: those that hold all of it, then those that are few slips away. */
export function nearestCodes(word: string): readonly string[] {
  const codes = Object.keys(explanations);
  const holding = word.length < 3 ? [] : codes.filter((code) => code.includes(word));
  const measured = codes
    .map((code) => ({ code, distance: distanceBetween(word.slice(0, 40), code) }))
    .filter(({ code, distance }) => distance <= code.length / 3);
  measured.sort((left, right) => left.distance - right.distance); // Node 18 has no toSorted
  return [...new Set([...holding, ...measured.map(({ code }) => code)])].slice(0, 5);
}

/** The number of letters to put in, take out or change (Levenshtein). */
function distanceBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
