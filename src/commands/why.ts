import { actionOf, describeExplanation, describeReason, describeStep } from '../words/offer.ts';
import { describeNotice } from '../words/notice.ts';
import { planFor } from '../rules/plan/plan.ts';
import type { Plan } from '../rules/plan/step.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import { parseTypedCommand, type TypedCommand } from '../rules/shells/typed-command.ts';
import { judge } from '../rules/verdict/judge.ts';
import type { PassReason, Verdict } from '../rules/verdict/verdict.ts';
import { passOverBroken } from '../system/venv/active-venv.ts';
import { findDirectories, workingDirectory } from '../system/directories.ts';
import { readFacts } from '../system/survey/read-facts.ts';
import { askPip } from '../system/pip/ask-pip.ts';
import { findRefusal, type PipFinding } from '../system/pip/finding.ts';
import { isIgnored, readSettings } from '../system/read-settings.ts';
import { highlight, print } from '../system/terminal/terminal.ts';
import { contextFor } from '../system/pip/plan-context.ts';

/** What `pipward why --json` prints; see `pipward help json`. */
interface WhyReport {
  readonly schema: 1;
  readonly verdict: Exclude<Verdict['kind'], 'observe'>;
  readonly reason: string;
  readonly interpreter: {
    readonly executable: string;
    readonly version: string;
    readonly marker: string | null;
  } | null;
  readonly steps: Plan['steps'];
  readonly alternatives: Plan['alternatives'];
  readonly notices: Plan['notices'];
}

/** Says what would happen to a command line here and now, and changes nothing. */
export async function why(words: readonly string[], options: { readonly json: boolean }): Promise<number> {
  const report = await reportOn(words);
  if (options.json) print(JSON.stringify(report, undefined, 2));
  else printReport(words, report);
  return 0;
}

async function reportOn(words: readonly string[]): Promise<WhyReport> {
  const typed = parseTypedCommand(words);
  if (!typed) return passing('not-pip');
  if (process.env['PIPWARD_DISABLE'] && process.env['PIPWARD_DISABLE'] !== '0') return passing('disabled');
  const directory = workingDirectory();
  if (directory.includes('\ufffd')) return passing('no-directory');
  const { settings, notices } = readSettings(process.env, { mayWrite: false });
  if (isIgnored(settings, directory)) return passing('ignored');
  passOverBroken();
  const finding = await settle(await findRefusal(typed, true), typed);
  if (finding.pip.doubt === 'not-found' && finding.prediction.kind !== 'refused')
    return passing('pip-not-found');
  const facts = await readFacts(finding, settings, { mayWrite: false });
  const verdict = judge(facts);
  const plan = planFor(verdict, contextFor({ typed, finding }, facts));
  const { interpreter } = finding.pip;
  return {
    schema: 1,
    verdict: verdict.kind === 'observe' ? 'pass' : verdict.kind,
    reason: verdict.reason,
    interpreter: interpreter
      ? { executable: interpreter.executable, version: interpreter.version, marker: finding.marker ?? null }
      : null,
    steps: plan.steps,
    alternatives: plan.alternatives,
    notices: [...notices, ...plan.notices],
  };
}

function passing(reason: PassReason): WhyReport {
  return { schema: 1, verdict: 'pass', reason, interpreter: null, steps: [], alternatives: [], notices: [] };
}

/** Where its files leave a doubt, pip itself is asked; the question changes nothing. */
async function settle(finding: PipFinding, typed: TypedCommand): Promise<PipFinding> {
  if (finding.prediction.kind !== 'uncertain' || finding.pip.doubt === 'not-found') return finding;
  return { ...finding, prediction: await askPip(finding, typed) };
}

function printReport(words: readonly string[], report: WhyReport): void {
  const place = { directory: workingDirectory(), home: findDirectories().home };
  const command = renderCommand(words, 'bash');
  if (report.verdict === 'pass') {
    print(highlight(`\`${command}\` runs as it is typed (${report.reason})`));
    return;
  }
  const names = report.steps.flatMap(({ requirements }) => requirements);
  const explanation = report.verdict === 'explain' ? describeExplanation(report.reason) : undefined;
  print(highlight(explanation?.text ?? `${describeReason(report.reason, names)} (${report.reason})`));
  const action = actionOf(report.reason);
  for (const step of report.steps) printStep(describeStep(step, place, action), step.commands);
  if (report.alternatives.length > 0) print('or');
  for (const step of report.alternatives) printStep(describeStep(step, place, action), step.commands);
  for (const notice of report.notices) print(highlight(`note: ${describeNotice(notice)}`));
}

function printStep(text: string, commands: readonly (readonly string[])[]): void {
  print(highlight(text));
  for (const command of commands) print(`  ${renderCommand(command, 'bash')}`);
}
