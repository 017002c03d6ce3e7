import { lookOf } from '../system/terminal/look.ts';
import { refuse } from '../system/terminal/report.ts';
import { show } from '../system/terminal/terminal.ts';
import { noSuchCode } from '../words/commands/explain.ts';
import { explain, listCodes, nearestCodes } from '../words/explanations/explain.ts';
import { renderPage, renderTopic } from '../words/layout/render-topic.ts';

/** `pipward explain CODE`: prints the explanation of a code; without a code, a list of all. */
export function explainCode(code: string | undefined): number {
  if (code === undefined) {
    show(renderPage(listCodes(), lookOf()));
    return 0;
  }
  const page = explain(code);
  if (!page) return refuse(noSuchCode(code, nearestCodes(code)));
  show(renderTopic(page, lookOf()));
  return 0;
}
