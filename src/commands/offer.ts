import {
  actionOf,
  askingApt,
  describeExplanation,
  describeReason,
  describeStep,
  nothingMissing,
  readingApt,
  refusalLine,
} from '../words/offer.ts';
import { describeNotice } from '../words/notice.ts';
import { installCommand } from '../rules/plan/manager-command.ts';
import { planFor } from '../rules/plan/plan.ts';
import type { Plan, Step } from '../rules/plan/step.ts';
import { changesSystem, isOwnCommand } from '../rules/plan/step.ts';
import { printable } from '../rules/printable.ts';
import type { Settings } from '../rules/settings.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { type ShellName } from '../rules/shells/dialect.ts';
import { renderCommand } from '../rules/shells/dialects.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';
import type { Facts } from '../rules/verdict/facts.ts';
import { judge } from '../rules/verdict/judge.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import type { Verdict } from '../rules/verdict/verdict.ts';
import { isAllowed } from '../system/trust/permissions.ts';
import { findDirectories } from '../system/directories.ts';
import { readFacts } from '../system/survey/read-facts.ts';
import type { PipFinding } from '../system/pip/finding.ts';
import { canAsk, hasTypeAhead, highlight, paint, say } from '../system/terminal/terminal.ts';
import { contextFor } from '../system/pip/plan-context.ts';
import { perform } from './perform.ts';
import { offerRemoval } from './uninstall.ts';

/** A command that pip refuses, and what is known about it. */
export interface Refusal {
  readonly typed: TypedCommand;
  readonly finding: PipFinding;
  readonly settings: Settings;
  readonly shell: ShellName;
  /** The file that the answer goes to. */
  readonly answer: string;
  /** What the person has seen already: nothing yet, or pip's own words. */
  readonly phase: 'before' | 'after';
  /** What the command ends with where nothing is done. */
  readonly status: number;
}

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

interface Choosing {
  readonly verdict: Exclude<Verdict, { kind: 'pass' | 'observe' | 'explain' }>;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly shell: ShellName;
  readonly directory: string;
  /** What must be typed before `python3 -m venv` works. */
  readonly preparation: readonly (readonly string[])[];
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

/** The ways to choose from, the likeliest first: what is probably meant stands before what was typed. */
function waysOf({ steps, alternatives, notices }: Plan): readonly (readonly Step[])[] {
  const others = alternatives.map((step) => [step]);
  const [meant, ...rest] = notices.some(isDoubt) ? others : [];
  return meant ? [meant, steps, ...rest] : [steps, ...others];
}

/** Says what to type, each way with its commands, and hands the first one to the shell. */
async function suggest(choosing: Choosing): Promise<readonly AnswerVerb[]> {
  const { verdict, plan, shell, directory } = choosing;
  const action = actionOf(verdict.reason);
  const place = { directory, home: findDirectories().home };
  const ways = waysOf(plan);
  const inDoubt = plan.notices.some(isDoubt);
  for (const [index, steps] of ways.entries()) {
    for (const step of steps) {
      const what = inDoubt ? wordsIn([step]) : '';
      say(highlight(`${index === 0 ? '' : 'or '}${what}${describeStep(step, place, action)}`));
      for (const command of commandsFor(step, choosing)) say(`  ${renderCommand(command, shell)}`);
    }
  }
  return handOver(
    (ways[0] ?? []).flatMap((step) => commandsFor(step, choosing)),
    shell,
  );
}

/** Has the shell hold out commands, one line of them, for the person to take up; nothing of it runs by itself. */
async function handOver(
  commands: readonly (readonly string[])[],
  shell: ShellName,
): Promise<readonly AnswerVerb[]> {
  const text = commands.map((command) => renderCommand(command, shell)).join(' && ');
  return text === '' || (await hasTypeAhead()) ? [] : [{ verb: 'suggest', text }];
}

function commandsFor(step: Step, choosing: Choosing): readonly (readonly string[])[] {
  if (step.kind !== 'venv') return step.commands;
  const repair = step.commands.filter(isOwnCommand);
  const rest = step.commands.filter((command) => !isOwnCommand(command));
  return [...repair, ...venvCommands(step, choosing), ...rest];
}

/** What to type before the packages: make the environment where there is none, and activate it. */
function venvCommands(
  step: Extract<Step, { kind: 'venv' }>,
  { shell, preparation }: Choosing,
): readonly (readonly string[])[] {
  const activate =
    shell === 'fish' ? ['source', `${step.venv}/bin/activate.fish`] : ['.', `${step.venv}/bin/activate`];
  return step.create ? [...preparation, makeCommand(step), activate] : [activate];
}

function makeCommand({ venv, systemSitePackages }: Extract<Step, { kind: 'venv' }>): readonly string[] {
  return ['python3', '-m', 'venv', ...(systemSitePackages ? ['--system-site-packages'] : []), venv];
}

async function askForSteps({ verdict, plan, directory }: Choosing): Promise<readonly Step[] | undefined> {
  const action = actionOf(verdict.reason);
  const { askChoice } = await import('../system/terminal/menu.ts');
  const place = { directory, home: findDirectories().home };
  const names = plan.steps.flatMap(({ requirements }) => requirements);
  const inDoubt = plan.notices.some(isDoubt);
  const choices = waysOf(plan).map((steps, index) => ({
    value: steps,
    letter: inDoubt ? String(index + 1) : letterFor(steps),
    label: `${inDoubt ? wordsIn(steps) : ''}${steps.map((step) => describeStep(step, place, action)).join(', then ')}`,
    needsEnter: steps.some(changesSystem),
  }));
  const none = { value: undefined, letter: 'n', label: 'not at all', needsEnter: false };
  return askChoice<readonly Step[] | undefined>(
    highlight(
      inDoubt
        ? 'Which one is meant?'
        : `${describeReason(verdict.reason, names)}. ${action === 'install' ? 'Install' : 'Uninstall'} it?`,
    ),
    [...choices, none],
  );
}

function letterFor(steps: readonly Step[]): string {
  if (steps.length > 1) return 'y';
  switch (steps[0]?.kind) {
    case 'pipx':
      return 'p';
    case 'system':
      return 's';
    case 'pacman':
      return 'm';
    case 'dnf':
      return 'd';
    case 'zypper':
      return 'z';
    case 'apt':
    case 'apk':
      return 'a';
    case 'brew':
      return 'b';
    default:
      return 'v';
  }
}

/** What would be installed, where the ways differ in that. */
function wordsIn(steps: readonly Step[]): string {
  return `\`${steps
    .flatMap(({ requirements }) => requirements)
    .map(printable)
    .join(' ')}\` `;
}
