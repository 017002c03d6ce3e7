import { isatty } from 'node:tty';
import { codePath } from '../rules/printable.ts';
import type { ActiveHow, InactiveReason, VenvReport } from '../rules/upkeep/status.ts';
import type { FoundVenv } from '../rules/verdict/venv-state.ts';
import { sharedVenv, workingDirectory } from '../system/directories.ts';
import { isIgnored, readSettings } from '../system/read-settings.ts';
import { readShellState, type ShellState } from '../system/shells/read-shell-state.ts';
import { here } from '../system/terminal/report.ts';
import { lookOf } from '../system/terminal/look.ts';
import { print, show } from '../system/terminal/terminal.ts';
import { isAllowed, isDenied, listRecords, overriddenProblem } from '../system/trust/permissions.ts';
import { describeVenv } from '../system/venv/describe-venv.ts';
import { findNearby } from '../system/venv/nearby-venvs.ts';
import {
  describeActive,
  describeVenvReport,
  moreInJson,
  noneHere,
  overviewCommands,
  statusTitles,
} from '../words/commands/status.ts';
import { renderBody } from '../words/layout/render-topic.ts';
import { table } from '../words/layout/topic.ts';

/** The JSON of `pipward status --json`. */
interface StatusReport {
  readonly schema: 1;
  /** The shell in which it was typed, if that shell has loaded pipward. */
  readonly shell: string | null;
  /** The active environment, and the reason why it is active. */
  readonly active: { readonly venv: string; readonly how: ActiveHow } | null;
  /** The reason why no environment is activated automatically here; null if one is. */
  readonly inactive: InactiveReason | null;
  /** The environments between here and HOME, the nearest first. */
  readonly here: readonly VenvReport[];
  /** The environment that is active outside of projects. */
  readonly everywhere: string | null;
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
}

/** `pipward status`: shows which environment is active and why, and which ones may be activated. */
export function status({ json }: { readonly json: boolean }): number {
  const report = makeReport();
  if (json) print(JSON.stringify(report, undefined, 2));
  else printReport(report);
  return 0;
}

/** Bare `pipward`: the status, and the three commands that people need most. */
export function overview(): number {
  const report = makeReport();
  printReport(report);
  const rows = overviewCommands({ isLoaded: report.shell !== null });
  show('');
  show(renderBody(table(['', ''], ...rows), lookOf()).join('\n'));
  return 0;
}

function makeReport(): StatusReport {
  const { settings } = readSettings(process.env, { mayWrite: false });
  const shell = readShellState();
  const nearby = findNearby(workingDirectory(), settings).map(({ path }) => reportOn(describeVenv(path)));
  const venv = process.env['VIRTUAL_ENV'];
  const records = listRecords();
  const everywhere = settings.everywhere === '' ? null : sharedVenv(settings.everywhere);
  const canActivate = nearby.some(({ state }) => state === 'allowed') || everywhere !== null;
  return {
    schema: 1,
    shell: shell?.shell ?? null,
    active: venv ? { venv, how: howOf(venv, shell) } : null,
    inactive: venv
      ? null
      : (reasonAgainst(shell, {
          autoActivate: settings.autoActivate,
          isIgnored: isIgnored(settings, workingDirectory()),
        }) ?? (canActivate ? null : 'none-allowed')),
    here: nearby,
    everywhere,
    allowed: records
      .filter(({ kind, path }) => kind === 'allowed' && isAllowed(path))
      .map(({ path }) => path),
    denied: records.filter(({ kind }) => kind === 'denied').map(({ path }) => path),
  };
}

function howOf(venv: string, shell: ShellState | undefined): ActiveHow {
  if (shell?.venv !== venv) return 'foreign';
  return shell.how === 'project' || shell.how === 'shared' ? shell.how : 'chosen';
}

function reasonAgainst(
  shell: ShellState | undefined,
  rules: { readonly autoActivate: boolean; readonly isIgnored: boolean },
): InactiveReason | undefined {
  const {
    CONDA_PREFIX: conda,
    CONDA_DEFAULT_ENV: name,
    VSCODE_PYTHON_AUTOACTIVATE_GUARD: guard,
  } = process.env;
  const { CI: ci = '', PIPWARD_DISABLE: disabled = '' } = process.env;
  if (!['', 'false'].includes(ci) || !['', '0'].includes(disabled)) return 'disabled';
  if (!shell) return 'not-loaded';
  if (!rules.autoActivate) return 'switched-off';
  if (rules.isIgnored) return 'ignored';
  if (guard) return 'editor';
  if (conda && name !== 'base') return 'conda';
  return shell.how === 'held' ? 'deactivated' : undefined;
}

function reportOn({ path, isKnown, problem, damage }: FoundVenv): VenvReport {
  if (isDenied(path)) return { venv: path, state: 'denied', reason: null, path: null };
  if (problem) return { venv: path, state: 'refused', reason: problem.code, path: problem.path };
  if (damage) return { venv: path, state: 'damaged', reason: damage, path: null };
  return isKnown
    ? { venv: path, state: 'allowed', reason: overriddenProblem(path) ?? null, path: null }
    : { venv: path, state: 'unknown', reason: null, path: null };
}

function printReport(report: StatusReport): void {
  const place = here();
  const name = (path: string): string => codePath(path, place);
  const lines: (readonly [string, string])[] = [
    [statusTitles.active, describeActive(report.active, report.inactive, place)],
    ...report.here.map(
      (venv, index) => [index === 0 ? statusTitles.here : '', describeVenvReport(venv, place)] as const,
    ),
  ];
  if (report.here.length === 0) lines.push([statusTitles.here, noneHere]);
  if (report.everywhere !== null) lines.push([statusTitles.everywhere, name(report.everywhere)]);
  lines.push(
    ...listed(statusTitles.allowed, report.allowed.map(name)),
    ...listed(statusTitles.denied, report.denied.map(name)),
  );
  // In a pipe, a line stays a line.
  const look = isatty(1) ? lookOf() : { ...lookOf(), width: Infinity };
  show(renderBody(table(['', ''], ...lines), look).join('\n'));
}

/** The first few names, since people read this; `--json` has them all. */
function listed(title: string, names: readonly string[]): readonly (readonly [string, string])[] {
  const shown = names.slice(0, 8);
  const rest = names.length - shown.length;
  const lines = [...shown, ...(rest > 0 ? [moreInJson(rest)] : [])];
  return lines.map((text, index) => [index === 0 ? title : '', text]);
}
