import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.ts';
import { setUp } from './set-up.ts';
import { installRecorder, type Recorder } from './recorder.ts';
import type { ShellName } from './shells.ts';
import { openShell, type Shell, type ShellSettings } from './terminal.ts';

/** A step in the answer of `pipward why --json`. */
interface Step {
  readonly kind: string;
  readonly commands: readonly (readonly string[])[];
  readonly venv?: string;
  readonly create?: boolean;
}

/** The answer of `pipward why --json`, and what the catch does if the person takes the first answers. */
export interface BothWays {
  readonly typed: readonly string[];
  readonly report: {
    readonly verdict: string;
    readonly reason: string;
    readonly steps: readonly Step[];
    readonly alternatives: readonly Step[];
  };
  readonly named: Outcome;
  readonly done: Outcome;
}

interface Outcome {
  /** The argument vectors of pip, pipx, apt and sudo, in order. */
  readonly ran: readonly (readonly string[])[];
  /** The environments that were created. */
  readonly made: readonly string[];
}

/** A shell in which nothing is installed: the commands that would run are recorded instead. */
export interface Stage {
  readonly home: Home;
  readonly terminal: Shell;
  readonly recorder: Recorder;
}

export async function openStage(
  shell: ShellName,
  home: Home,
  { env, ...settings }: Partial<ShellSettings> = {},
): Promise<Stage> {
  const recorder = installRecorder(home);
  setUp(home, shell);
  const PATH = `${recorder.bin}:/usr/bin:/bin`;
  const terminal = await openShell({ shell, home, env: { PATH, ...env }, ...settings });
  return { home, terminal, recorder };
}

/** Reasons for which pip itself gives the answer. */
const LEFT_TO_PIP = ['ci', 'no-requirements', 'invalid-requirement', 'file-missing'];

/**
 * Asks `pipward why` about a line, then types the line and takes the first answer of each question.
 *
 * @param more `before`: the command that runs before both; `runsFirst`: pip runs as typed first, and refuses
 */
export async function takeBothWays(
  { home, terminal, recorder }: Stage,
  line: string,
  more: { readonly before?: string; readonly runsFirst?: boolean } = {},
): Promise<BothWays> {
  const [answer, words] = [join(home.path, 'why.json'), join(home.path, 'typed')];
  const printing = `printf '%s\\0' ${line} >'${words}'`;
  const asking = `pipward why --json -- ${line} >'${answer}'`;
  await terminal.run(`${more.before ?? 'true'}; ${printing}; ${asking}`);
  const report = JSON.parse(readFileSync(answer, 'utf8')) as BothWays['report'];
  const typed = readFileSync(words, 'utf8').split('\0').slice(0, -1);
  const isUnwrapped = /^(?:sudo|python)/.test(typed[0] ?? '');
  const isPassed = report.verdict === 'pass' || LEFT_TO_PIP.includes(report.reason);
  const isTypedRun = isPassed || isUnwrapped || more.runsFirst === true;
  // The one explanation with a question.
  const steps = report.reason === 'pip-itself' ? report.alternatives : report.steps;
  const named: Outcome = {
    ran: [
      ...(isTypedRun ? [typed] : []),
      ...steps.flatMap(({ commands }) => commands.filter(([program]) => program !== 'pipward')),
    ],
    made: steps.flatMap(({ venv, create }) => (venv !== undefined && create ? [venv] : [])),
  };

  recorder.taken();
  const before = venvsMade(home).length;
  terminal.type(line);
  terminal.press('enter');
  await takeFirstAnswers(terminal);
  return { typed, report, named, done: { ran: recorder.taken(), made: venvsMade(home).slice(before) } };
}

async function takeFirstAnswers(terminal: Shell): Promise<void> {
  const end = /not at all|\n[^\n]*\$ *$/;
  const seen = await terminal.until(end);
  if (seen.includes('elsewhere, where it overrides nothing')) {
    terminal.press('enter');
    await terminal.until('into a new environment');
  }
  if (seen.includes('not at all')) terminal.press('enter');
  await terminal.prompt();
}

/** The environments that pipward has created, the newest last. */
function venvsMade({ path }: Home): readonly string[] {
  const file = join(path, '.local/state/pipward/history.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.flatMap((line) => {
    const change = line === '' ? {} : (JSON.parse(line) as { change?: string; venv?: string });
    return change.change === 'venv-created' && change.venv !== undefined ? [change.venv] : [];
  });
}
