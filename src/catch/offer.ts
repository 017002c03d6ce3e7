import { installCommand } from '../rules/plan/manager-command.ts';
import { planFor } from '../rules/plan/plan.ts';
import type { Plan, Step } from '../rules/plan/step.ts';
import { changesSystem } from '../rules/plan/step.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { type ShellName } from '../rules/shells/dialect.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import type { Facts } from '../rules/verdict/facts.ts';
import { judge } from '../rules/verdict/judge.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import type { Verdict } from '../rules/verdict/verdict.ts';
import { contextFor } from '../system/pip/plan-context.ts';
import { readFacts } from '../system/survey/read-facts.ts';
import { canAsk, highlight, paint, say } from '../system/terminal/terminal.ts';
import { isAllowed } from '../system/trust/permissions.ts';
import { describeNotice } from '../words/notice.ts';
import { askingApt, nothingMissing, readingApt, refusalLine } from '../words/offer.ts';
import { describeExplanation } from '../words/reason.ts';
import { askForSteps } from './ask.ts';
import { offerRemoval } from './offer-removal.ts';
import { perform } from './perform.ts';
import type { Refusal } from './refusal.ts';
import { handOver, suggest } from './suggest.ts';
import type { Choosing } from './ways.ts';

/** Shows the person the way out of a refusal, asks where that is wanted, and does what can be done before pip runs. */
export async function offer(refusal: Refusal): Promise<readonly AnswerVerb[]> {
  const { finding, settings, shell, phase } = refusal;
  const facts = await readFacts(finding, settings, {
    mayWrite: true,
    onSlow: () => say(paint.dim(readingApt)),
    onSlowRemoval: () => say(paint.dim(askingApt)),
  });
  const verdict = judge(facts);
  const refused: AnswerVerb = { verb: 'status', status: refusal.status };
  if (verdict.kind === 'pass' || verdict.kind === 'observe') return [refused];
  const planned = planFor(verdict, contextFor(refusal, facts));
  const plan = { ...planned, steps: planned.steps.filter((step) => !isThere(step, facts)) };
  if (verdict.kind === 'explain' && isLeftToPip.has(verdict.reason)) {
    for (const notice of plan.notices) say(highlight(`note: ${describeNotice(notice)}`));
    return phase === 'before' ? [{ verb: 'pass' }] : [refused];
  }
  if (phase === 'before') sayRefusal(refusal, facts.keeper.name);
  for (const notice of plan.notices) say(highlight(`note: ${describeNotice(notice)}`));

  if (verdict.reason === 'uninstall') return offerRemoval(plan, { refusal, verdict, facts });
  if (verdict.kind === 'explain') return [...(await explain(verdict, plan, shell)), refused];
  if (plan.steps.length === 0) {
    say(nothingMissing);
    return [refused];
  }
  const lacksVenv = !facts.hasEnsurepip && facts.packages.available.has('python3-venv');
  const preparation = lacksVenv ? [installCommand('apt', ['python3-venv'], process.geteuid?.() === 0)] : [];
  const choosing = { verdict, plan, settings, shell, directory: facts.directory, preparation };
  if (!isAsked(choosing)) {
    const taken = unaskedSteps(choosing);
    return taken ? perform(taken, { refusal, verdict, facts }) : [...(await suggest(choosing)), refused];
  }
  const steps = await askForSteps(choosing);
  return steps ? perform(steps, { refusal, verdict, facts }) : [refused];
}

/** What was asked for and the system has already is not installed again. */
function isThere(step: Step, { packages }: Facts): boolean {
  return (
    'packages' in step &&
    step.requirements.length > 0 &&
    step.packages.every((name) => packages.installed.has(name))
  );
}

function sayRefusal({ finding, typed }: Refusal, distributor: string): void {
  const { prediction, pip } = finding;
  if (prediction.kind !== 'refused') return;
  const executable = pip.interpreter?.executable ?? 'python3';
  say(highlight(refusalLine(prediction.reason, { distributor, executable, program: typed.program })));
}

/** Nothing can be done about these: pip says what it says, below a word on what is wrong. */
const isLeftToPip: ReadonlySet<string> = new Set([
  'ci',
  'no-requirements',
  'invalid-requirement',
  'file-missing',
]);

async function explain(
  verdict: Extract<Verdict, { kind: 'explain' }>,
  plan: Plan,
  shell: ShellName,
): Promise<readonly AnswerVerb[]> {
  const { text, hint } = describeExplanation(verdict.reason);
  const commands = plan.alternatives.flatMap((step) => step.commands);
  say(highlight(text));
  if (hint && commands.length === 0) say(highlight(`hint: ${hint}`));
  for (const command of commands) say(`  ${renderCommand(command, shell)}`);
  return handOver(commands.slice(0, 1), shell);
}

/** Whether the person is to choose: always where a name may mean something else than was typed. */
function isAsked(choosing: Choosing): boolean {
  const { settings, verdict, plan } = choosing;
  if (settings.mode === 'suggest' || !canAsk()) return false;
  if (settings.mode === 'ask' || plan.notices.some(isDoubt)) return true;
  // What somebody else made is used unasked only after the person has agreed to it once.
  const steps = unaskedSteps(choosing) ?? [];
  return (
    verdict.kind === 'divert' &&
    steps.some((step) => step.kind === 'venv' && !step.create && !isAllowed(step.venv))
  );
}

/** What `auto` does; nothing that changes the system's Python or its packages. */
function unaskedSteps({ plan, settings, verdict }: Choosing): readonly Step[] | undefined {
  if (settings.mode !== 'auto' || !canAsk()) return undefined;
  const steps = verdict.kind === 'allow-break' ? plan.alternatives : plan.steps;
  return steps.some(changesSystem) || plan.notices.some(isDoubt) ? undefined : steps;
}
