import { explain, explanations, nearestCodes } from '../words/explanation.ts';
import { printable } from '../rules/printable.ts';
import { highlight, paint, print, say, show } from '../system/terminal/terminal.ts';

/** `pipward explain CODE`: the reason behind a message; without a code, the codes there are. */
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
  say(highlight(`${paint.red('error:')} there is no code \`${printable(code)}\``));
  const near = nearestCodes(code);
  const list = near.map((one) => `\`${one}\``).join(', ');
  say(highlight(near.length > 0 ? `hint: is it ${list}?` : 'hint: `pipward explain` lists them all'));
  return 1;
}
