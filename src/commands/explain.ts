import { refuse } from '../system/terminal/report.ts';
import { print, show } from '../system/terminal/terminal.ts';
import { noSuchCode } from '../words/commands/explain.ts';
import { explain, nearestCodes } from '../words/explanation.ts';
import { explanations } from '../words/explanations.ts';

/** `pipward explain CODE`: prints the explanation of a code; without a code, all codes. */
export function explainCode(code: string | undefined): number {
  if (code === undefined) {
    const codes = Object.keys(explanations);
    codes.sort(); // Node 18 has no toSorted
    print(codes.join('\n'));
    return 0;
  }
  const lines = explain(code);
  if (lines) {
    for (const line of lines) show(line);
    return 0;
  }
  return refuse(noSuchCode(code, nearestCodes(code)));
}
