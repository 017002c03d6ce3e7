import { planFor } from '../rules/plan/plan.ts';
import { relocate, type Plan, type Step } from '../rules/plan/step.ts';
import type { Refused } from '../rules/verdict/facts.ts';
import { judge } from '../rules/verdict/judge.ts';
import type { Verdict } from '../rules/verdict/verdict.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { contextFor } from '../system/pip/plan-context.ts';
import { readFacts, type FactsHere } from '../system/survey/read-facts.ts';
import { sayWaiting } from '../system/terminal/report.ts';
import { placeFor } from '../system/venv/placed-elsewhere.ts';
import { askingApt, readingApt } from '../words/offer/offer.ts';
import type { Question } from './question.ts';

/** A command line that pip refuses, the facts about it, and the plan to follow instead. */
export interface WayOut {
  readonly finding: PipFinding & { readonly prediction: Refused };
  readonly facts: FactsHere;
  readonly verdict: Verdict;
  readonly plan: Plan;
}

/** Reads the facts of the machine, judges and plans. */
export async function findWayOut(
  { typed, settings, mayWrite, saysWaits }: Question,
  finding: WayOut['finding'],
): Promise<WayOut> {
  const facts = await readFacts(finding, settings, {
    mayWrite,
    ...(saysWaits && mayWrite && { onSlow: () => sayWaiting(readingApt) }),
    ...(saysWaits && { onSlowRemoval: () => sayWaiting(askingApt) }),
  });
  const verdict = judge(facts);
  const planned = planFor(verdict, contextFor({ typed, finding }, facts));
  const plan = {
    ...planned,
    steps: planned.steps.map(placed),
    ...(planned.corrected && { corrected: planned.corrected.map(placed) }),
    alternatives: planned.alternatives.map(placed),
    ...(planned.postponed && { postponed: planned.postponed.map((steps) => steps.map(placed)) }),
  };
  return { finding, facts, verdict, plan };
}

/** The step with its new environment elsewhere, if the disk cannot hold one. */
function placed(step: Step): Step {
  return step.kind === 'venv' && step.create ? relocate(step, placeFor(step.venv)) : step;
}
