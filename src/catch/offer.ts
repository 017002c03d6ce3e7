import { changesSystem, isForbidden, needsAdministrator, type Step } from '../rules/plan/step.ts';
import { waysOf } from '../rules/plan/ways.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import type { ExplainReason } from '../rules/verdict/verdict.ts';
import { advise, note, tell } from '../system/terminal/report.ts';
import { canAsk, say } from '../system/terminal/terminal.ts';
import { isAllowed } from '../system/trust/permissions.ts';
import { or, refusalLine } from '../words/offer/offer.ts';
import { describeExplanation } from '../words/offer/reason.ts';
import { askForEnvironment, askForSteps } from './ask.ts';
import { offerRemoval } from './offer-removal.ts';
import { perform } from './perform.ts';
import type { Refusal } from './refusal.ts';
import { handOver, suggest, sayWay } from './suggest.ts';

/**
 * Shows the way out of a refusal, asks if the settings say so, and does everything that can be done before
 * pip runs.
 */
export async function offer(refusal: Refusal): Promise<readonly AnswerVerb[]> {
  const { verdict, plan, phase, settings } = refusal;
  const refused: AnswerVerb = { verb: 'status', status: refusal.status };
  const isPips = verdict.kind === 'explain' && isLeftToPip.has(verdict.reason);
  if (phase === 'before' && !isPips) sayRefusal(refusal);
  for (const notice of plan.notices) note(notice);
  if (isPips) return phase === 'before' ? [{ verb: 'pass' }] : [refused];
  if (verdict.reason === 'uninstall') return offerRemoval(refusal);
  if (verdict.kind === 'explain') {
    if (
      verdict.reason === 'pip-itself' &&
      plan.alternatives.length > 0 &&
      canAsk() &&
      settings.mode === 'ask'
    ) {
      const steps = await askForEnvironment(refusal);
      return steps ? perform(steps, refusal) : [refused];
    }
    const isDone = verdict.reason === 'already-installed';
    return [...(await explain(verdict.reason, refusal)), isDone ? { verb: 'status', status: 0 } : refused];
  }
  if (!isAsked(refusal)) {
    const taken = unaskedSteps(refusal);
    return taken ? perform(taken, refusal) : [...(await suggest(refusal)), refused];
  }
  const steps = await askForSteps(refusal, verdict.reason);
  return steps ? perform(steps, refusal) : [refused];
}

function sayRefusal({ finding, facts, typed }: Refusal): void {
  const executable = finding.pip.interpreter?.executable ?? 'python3';
  const names = { distributor: facts.keeper.name, executable, program: typed.program };
  tell(refusalLine(finding.prediction.reason, names));
}

/** Nothing can be done about these: pip runs and reports the error itself, below pipward's notices. */
const isLeftToPip: ReadonlySet<ExplainReason> = new Set([
  'ci',
  'no-requirements',
  'invalid-requirement',
  'file-missing',
]);

/** Shows the commands to type instead, and hands the first one to the shell. */
async function explain(reason: ExplainReason, refusal: Refusal): Promise<readonly AnswerVerb[]> {
  const { text, hint } = describeExplanation(reason);
  const { alternatives } = refusal.plan;
  tell(text);
  if (reason === 'already-installed' || reason === 'pip-itself') {
    for (const step of alternatives) sayWay([step], refusal, `${or} `);
    if (alternatives.length === 0) advise(hint);
    return [];
  }
  if (alternatives.length === 0) advise(hint);
  const commands = alternatives.flatMap((step) => step.commands);
  for (const command of commands) say(`  ${renderCommand(command, refusal.shell)}`);
  const isForOthers = needsAdministrator(alternatives.slice(0, 1));
  return handOver(isForOthers ? [] : commands.slice(0, 1), refusal.shell);
}

/** True if the person has to choose. They always do if a name may be a mistake. */
function isAsked(refusal: Refusal): boolean {
  const { settings, verdict, plan } = refusal;
  if (settings.mode === 'suggest' || !canAsk()) return false;
  if (waysOf(plan).every(isForbidden)) return false;
  if (settings.mode === 'ask' || plan.notices.some(isDoubt)) return true;
  // An environment that somebody else made is used without a question only after the person has agreed to it
  // once.
  const steps = unaskedSteps(refusal) ?? [];
  return (
    verdict.kind === 'divert' &&
    steps.some((step) => step.kind === 'venv' && !step.create && !isAllowed(step.venv))
  );
}

/** The steps of the mode `auto`, which never change the system's Python or its packages. */
function unaskedSteps({ plan, settings, verdict }: Refusal): readonly Step[] | undefined {
  if (settings.mode !== 'auto' || !canAsk()) return undefined;
  const steps = verdict.kind === 'allow-break' ? plan.alternatives : plan.steps;
  return steps.some(changesSystem) || plan.notices.some(isDoubt) ? undefined : steps;
}
