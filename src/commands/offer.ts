import { renderCommand, type ShellName } from '../dialect/dialect.ts';
import type { AnswerVerb } from '../dialect/answer.ts';
import { describeExplanation, describeReason, describeStep, refusalLine } from '../message.ts';
import { describeNotice } from '../notice.ts';
import { planFor, type Plan, type Step } from '../plan.ts';
import type { Settings } from '../settings.ts';
import { isAllowed } from '../system/allowed.ts';
import { findDirectories } from '../system/directories.ts';
import { readFacts, type PipFinding } from '../system/facts.ts';
import { canAsk, highlight, say } from '../system/terminal.ts';
import type { TypedCommand } from '../typed-command.ts';
import { judge, type Verdict } from '../verdict.ts';
import { contextFor } from './context.ts';
import { perform } from './perform.ts';

/** A command that pip refuses, and what is known about it. */
export interface Refusal {
  readonly typed: TypedCommand;
  readonly finding: PipFinding;
  readonly settings: Settings;
  readonly shell: ShellName;
  readonly phase: 'before' | 'after';
  readonly status: number;
}

/** Shows the person the way out of a refusal, asks where that is wanted, and does what can be done before pip runs. */
export async function offer(refusal: Refusal): Promise<readonly AnswerVerb[]> {
  const { finding, settings, shell, phase, status } = refusal;
  const facts = await readFacts(finding, settings, { mayWrite: true });
  const verdict = judge(facts);
  const refused: AnswerVerb = { verb: 'status', status: phase === 'after' ? status : 1 };
  if (verdict.kind === 'explain' && saysItBetterItself.has(verdict.reason))
    return phase === 'before' ? [{ verb: 'pass' }] : [refused];
  if (verdict.kind === 'pass' || verdict.kind === 'observe') return [refused];
  const plan = planFor(verdict, contextFor(refusal, facts));
  if (phase === 'before')
    say(highlight(refusalLine(facts.distribution.name, finding.pip.interpreter?.executable ?? 'python3')));
  for (const notice of plan.notices) say(highlight(`note: ${describeNotice(notice)}`));

  if (verdict.kind === 'explain') {
    explain(verdict, plan, shell);
    return [refused];
  }
  const steps = await chooseSteps({ verdict, plan, settings, shell, directory: facts.directory });
  if (!steps) return [refused];
  return perform(steps, { refusal, verdict });
}

/** What pip says about these is what the person needs to read. */
const saysItBetterItself: ReadonlySet<string> = new Set([
  'ci',
  'no-requirements',
  'invalid-requirement',
  'file-missing',
]);

function explain(verdict: Extract<Verdict, { kind: 'explain' }>, plan: Plan, shell: ShellName): void {
  const { text, hint } = describeExplanation(verdict.reason);
  say(highlight(text));
  if (hint) say(highlight(`hint: ${hint}`));
  for (const { commands } of plan.alternatives)
    for (const command of commands) say(`  ${renderCommand(command, shell)}`);
}

interface Choosing {
  readonly verdict: Exclude<Verdict, { kind: 'pass' | 'observe' | 'explain' }>;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly shell: ShellName;
  readonly directory: string;
}

/** The steps to take, or undefined where none are: the person said no, or was only to be told. */
async function chooseSteps(choosing: Choosing): Promise<readonly Step[] | undefined> {
  const { plan, settings, verdict } = choosing;
  if (settings.mode === 'suggest' || !canAsk()) {
    suggest(choosing);
    return undefined;
  }
  if (settings.mode === 'ask') return askForSteps(choosing);
  const unasked = verdict.kind === 'allow-break' ? plan.alternatives : plan.steps;
  // The system's Python and its packages are never changed unasked.
  if (unasked.some(({ kind }) => kind === 'apt' || kind === 'system')) {
    suggest(choosing);
    return undefined;
  }
  // What somebody else made is used unasked only after the person has agreed to it once.
  const isStrange =
    verdict.kind === 'divert' &&
    unasked.some((step) => step.kind === 'venv' && !step.create && !isAllowed(step.venv));
  return isStrange ? askForSteps(choosing) : unasked;
}

function suggest({ plan, shell, directory }: Choosing): void {
  const place = { directory, home: findDirectories().home };
  const ways = [plan.steps, ...plan.alternatives.map((step) => [step])];
  for (const [index, steps] of ways.entries()) {
    for (const step of steps) {
      say(highlight(`${index === 0 ? '' : 'or '}${describeStep(step, place)}`));
      const own = step.kind === 'venv' ? venvCommands(step, shell) : [];
      for (const command of [...own, ...step.commands]) say(`  ${renderCommand(command, shell)}`);
    }
  }
}

/** What to type before the packages: make the environment where there is none, and activate it. */
function venvCommands(
  step: Extract<Step, { kind: 'venv' }>,
  shell: ShellName,
): readonly (readonly string[])[] {
  const activate =
    shell === 'fish' ? ['source', `${step.venv}/bin/activate.fish`] : ['.', `${step.venv}/bin/activate`];
  return step.create ? [makeCommand(step), activate] : [activate];
}

function makeCommand({ venv, systemSitePackages }: Extract<Step, { kind: 'venv' }>): readonly string[] {
  return ['python3', '-m', 'venv', ...(systemSitePackages ? ['--system-site-packages'] : []), venv];
}

async function askForSteps({ verdict, plan, directory }: Choosing): Promise<readonly Step[] | undefined> {
  const { askChoice } = await import('../system/menu.ts');
  const place = { directory, home: findDirectories().home };
  const names = plan.steps.flatMap(({ requirements }) => requirements);
  const ways = [plan.steps, ...plan.alternatives.map((step) => [step])];
  const choices = ways.map((steps) => ({
    value: steps,
    letter: letterFor(steps),
    label: steps.map((step) => describeStep(step, place)).join(', then '),
  }));
  const none = { value: undefined, letter: 'n', label: 'not at all' };
  return askChoice<readonly Step[] | undefined>(
    highlight(`${describeReason(verdict.reason, names)}. Install it?`),
    [...choices, none],
  );
}

function letterFor(steps: readonly Step[]): string {
  if (steps.length > 1) return 'y';
  switch (steps[0]?.kind) {
    case 'pipx':
      return 'p';
    case 'apt':
      return 'a';
    case 'system':
      return 's';
    default:
      return 'v';
  }
}
