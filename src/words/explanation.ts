import { explanations, type ExplainedCode } from './explanations.ts';
import { nearestNames } from './nearest.ts';

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
  return [...new Set([...holding, ...nearestNames(word, codes)])].slice(0, 5);
}
