import { heading, paragraph, table, type Block, type Topic } from '../layout/topic.ts';
import { nearestNames } from '../nearest.ts';
import { explanations, groups, type ExplainedCode } from './explanations.ts';

/** The explanation of a code as a page; undefined if there is no such code. */
export function explain(code: string): Topic | undefined {
  if (!Object.hasOwn(explanations, code)) return undefined;
  const { summary, text } = explanations[code as ExplainedCode];
  return { name: code, summary, blocks: typeof text === 'string' ? [paragraph(text)] : text };
}

/** All codes with a line each, in groups. */
export function listCodes(): readonly Block[] {
  return groups.flatMap((group) => [
    heading(group.title),
    table(['', ''], ...Object.entries(group.explanations).map(([code, { summary }]) => [code, summary])),
  ]);
}

/**
 * Suggestions for a mistyped code: the codes that contain the word, then those that differ by a few letters.
 */
export function nearestCodes(word: string): readonly string[] {
  const codes = Object.keys(explanations);
  const holding = word.length < 3 ? [] : codes.filter((code) => code.includes(word));
  return [...new Set([...holding, ...nearestNames(word, codes)])].slice(0, 5);
}
