import { decide, type Decision } from '../catch/decide.ts';
import { wordsOf } from '../rules/plan/pip-command.ts';
import type { Plan, Step } from '../rules/plan/step.ts';
import { waysOf } from '../rules/plan/ways.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import { parseTypedCommand, type TypedCommand } from '../rules/shells/typed-command.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import { askWhereUncertain } from '../system/pip/ask-pip.ts';
import { askInterpreter } from '../system/pip/find-interpreter.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { readSettings } from '../system/read-settings.ts';
import { here } from '../system/terminal/report.ts';
import { highlight, print } from '../system/terminal/terminal.ts';
import { describeOutcome, type Outcome } from '../words/commands/why.ts';
import { describeNotice } from '../words/notice.ts';
import { or } from '../words/offer/offer.ts';
import { actionOf, describeStep, wordsIn, type Action } from '../words/offer/step.ts';

/** The JSON of `pipward why --json`; see `pipward help json`. */
type WhyReport = Plan &
  Outcome & {
    readonly schema: 1;
    readonly interpreter: {
      readonly executable: string;
      readonly version: string;
      readonly marker: string | null;
    } | null;
  };

/** `pipward why`: shows what would happen to a command line here and now, and changes nothing. */
export async function why(words: readonly string[], options: { readonly json: boolean }): Promise<number> {
  const report = await reportOn(words, options);
  if (options.json) print(JSON.stringify(report, undefined, 2));
  else printReport(words, report);
  return 0;
}

async function reportOn(words: readonly string[], { json }: { readonly json: boolean }): Promise<WhyReport> {
  const typed = parseTypedCommand(words);
  if (!typed) return { schema: 1, verdict: 'pass', reason: 'not-pip', interpreter: null, ...nothing };
  const { settings, notices } = readSettings(process.env, { mayWrite: false });
  const decision = await decide({
    typed,
    settings,
    mayWrite: false,
    saysWaits: !json,
    // No wrapper sees the others.
    mayWarn: async () => !typed.isModule && !typed.isSudo,
    settle: (finding) => askWhereUncertain(finding, typed),
  });
  const { plan, ...outcome } = outcomeOf(decision, typed);
  return {
    schema: 1,
    ...outcome,
    interpreter: decision.finding ? await interpreterIn(decision.finding) : null,
    steps: plan.steps,
    alternatives: plan.alternatives,
    notices: [...notices, ...decision.warnings, ...plan.notices],
  };
}

const nothing: Plan = { steps: [], alternatives: [], notices: [] };

/**
 * The verdict, with the ways that the mode `ask` would offer: the first as steps, the others as alternatives.
 */
function outcomeOf(decision: Decision, typed: TypedCommand): Outcome & { readonly plan: Plan } {
  if (decision.kind !== 'refused')
    return { verdict: 'pass', reason: decision.kind === 'pass' ? decision.reason : 'asked', plan: nothing };
  const { verdict, plan } = decision;
  if (verdict.kind === 'explain') return { verdict: verdict.kind, reason: verdict.reason, plan };
  const [steps = [], ...others] = waysOf(plan);
  const alternatives = [
    ...others.flat(),
    ...(decision.warnings.length > 0 ? [asTyped(decision.finding, typed)] : []),
  ];
  return { verdict: verdict.kind, reason: verdict.reason, plan: { ...plan, steps, alternatives } };
}

/** The command as typed, for a person who wants to be asked if it may override the marker file. */
function asTyped({ invocation }: PipFinding, { program, args }: TypedCommand): Step {
  return {
    kind: 'system',
    requirements: invocation.requirements.map(wordsOf),
    commands: [[program, ...args]],
  };
}

async function interpreterIn({ pip, marker }: PipFinding): Promise<WhyReport['interpreter']> {
  const { interpreter } = pip;
  if (!interpreter) return null;
  const { executable } = interpreter;
  const { version } = (await askInterpreter(executable)) ?? interpreter;
  return { executable, version, marker: marker ?? null };
}

function printReport(words: readonly string[], report: WhyReport): void {
  const { steps, alternatives, notices } = report;
  const inDoubt = notices.some(isDoubt);
  const names = (inDoubt ? alternatives : steps).flatMap(({ requirements }) => requirements);
  print(highlight(describeOutcome(report, renderCommand(words, 'bash'), names)));
  if (report.verdict !== 'pass') printWays(report, actionOf(report.reason));
  for (const notice of notices) print(highlight(`note: ${describeNotice(notice, here())}`));
}

function printWays({ steps, alternatives, notices }: Plan, action: Action): void {
  const inDoubt = notices.some(isDoubt);
  const printStep = (step: Step): void => {
    const what = inDoubt || steps.length > 1 ? wordsIn(step) : '';
    print(highlight(`${what}${describeStep(step, here(), action)}`));
    for (const command of step.commands) print(`  ${renderCommand(command, 'bash')}`);
  };
  steps.forEach(printStep);
  if (alternatives.length > 0) print(or);
  alternatives.forEach(printStep);
}
