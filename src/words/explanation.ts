import { explanations, type ExplainedCode } from './explanations.ts';
import { wrap } from './layout/wrap.ts';
import { nearestNames } from './nearest.ts';

/**
 * The explanation of a code, in lines of at most `width` characters; undefined if there is no such code.
 */
export function explain(code: string, width = 78): readonly string[] | undefined {
  if (!Object.hasOwn(explanations, code)) return undefined;
  return wrap(explanations[code as ExplainedCode], width);
}

/**
 * Suggestions for a mistyped code: the codes that contain the word, then those that differ by a few letters.
 */
export function nearestCodes(word: string): readonly string[] {
  const codes = Object.keys(explanations);
  const holding = word.length < 3 ? [] : codes.filter((code) => code.includes(word));
  return [...new Set([...holding, ...nearestNames(word, codes)])].slice(0, 5);
}
