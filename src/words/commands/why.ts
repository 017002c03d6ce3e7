import { code } from '../../rules/printable.ts';
import type { DivertReason, ExplainReason, PassReason } from '../../rules/verdict/verdict.ts';
import { describeExplanation, describeReason } from '../offer/reason.ts';

/** The decision on a command line, and its reason. */
export type Outcome =
  | { readonly verdict: 'pass'; readonly reason: PassReason }
  | { readonly verdict: 'explain'; readonly reason: ExplainReason }
  | { readonly verdict: 'divert' | 'repair' | 'allow-break'; readonly reason: DivertReason };

/** The first line of an answer: the decision on `command`, which is about these names. */
export function describeOutcome(outcome: Outcome, command: string, names: readonly string[]): string {
  switch (outcome.verdict) {
    case 'pass':
      return `${code(command)} runs as it is typed (${outcome.reason})`;
    case 'explain':
      return describeExplanation(outcome.reason).text;
    case 'divert':
    case 'repair':
    case 'allow-break':
      return `${describeReason(outcome.reason, names)} (${outcome.reason})`;
    default:
      return outcome satisfies never;
  }
}
