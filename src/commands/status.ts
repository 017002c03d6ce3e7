import { displayPath, printable } from '../rules/printable.ts';
import type { FoundVenv } from '../rules/verdict/venv-state.ts';
import { forcedOver, isAllowed, isDenied, listRecords } from '../system/trust/permissions.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../system/directories.ts';
import { findNearby } from '../system/venv/nearby-venvs.ts';
import { describeVenv } from '../system/venv/describe-venv.ts';
import { isIgnored, readSettings } from '../system/read-settings.ts';
import { readShellState, type ShellState } from '../system/shells/read-shell-state.ts';
import { highlight, print } from '../system/terminal/terminal.ts';
import { describeTrustProblem } from '../words/trust.ts';
import { describeDamage } from '../words/venv.ts';

/** What `pipward status --json` prints. */
interface StatusReport {
  readonly schema: 1;
  /** The shell it was typed in, where that has loaded pipward. */
  readonly shell: string | null;
  /** The active environment, and what made it so. */
  readonly active: { readonly venv: string; readonly how: ActiveHow } | null;
  /** Why no environment is activated by itself here; null where one would be. */
  readonly inactive: InactiveReason | null;
  /** The environments between here and HOME, the nearest first. */
  readonly here: readonly VenvReport[];
  /** The environment that is active where no project's is. */
  readonly everywhere: string | null;
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
}

/** `project`, `shared` and `chosen` as the snippets have it; `foreign` is whatever pipward did not activate. */
type ActiveHow = 'project' | 'shared' | 'chosen' | 'foreign';

type InactiveReason =
  | 'disabled'
  | 'not-loaded'
  | 'switched-off'
  | 'ignored'
  | 'conda'
  | 'editor'
  | 'deactivated'
  | 'none-allowed';

interface VenvReport {
  readonly venv: string;
  readonly state: 'allowed' | 'denied' | 'unknown' | 'refused' | 'damaged';
  /** The code of the trust problem or of the damage; of an allowed one, the problem that was set aside. */
  readonly reason: string | null;
  readonly path: string | null;
}

/** Says which environment is active and why, and what may be activated. */
export function status({ json }: { readonly json: boolean }): number {
  const report = makeReport();
  if (json) print(JSON.stringify(report, undefined, 2));
  else printReport(report);
  return 0;
}

function makeReport(): StatusReport {
  const { settings } = readSettings(process.env, { mayWrite: false });
  const shell = readShellState();
  const here = findNearby(workingDirectory(), settings).map(({ path }) => reportOn(describeVenv(path)));
  const venv = process.env['VIRTUAL_ENV'];
  const records = listRecords();
  const everywhere = settings.everywhere === '' ? null : sharedVenv(settings.everywhere);
  const canActivate = here.some(({ state }) => state === 'allowed') || everywhere !== null;
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
    here,
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
  const state = isKnown ? 'allowed' : 'unknown';
  return { venv: path, state, reason: isKnown ? (forcedOver(path) ?? null) : null, path: null };
}

function printReport(report: StatusReport): void {
  const place = { directory: workingDirectory(), home: findDirectories().home };
  const name = (path: string): string => `\`${displayPath(path, place)}\``;
  const lines: [string, string][] = [];
  if (report.active) lines.push(['active', `${name(report.active.venv)}, ${howWords[report.active.how]}`]);
  else lines.push(['active', `none${report.inactive ? `: ${inactiveWords[report.inactive]}` : ''}`]);
  for (const [index, venv] of report.here.entries())
    lines.push([index === 0 ? 'here' : '', `${name(venv.venv)} ${describeState(venv)}`]);
  if (report.here.length === 0) lines.push(['here', 'no environment']);
  if (report.everywhere !== null) lines.push(['elsewhere', name(report.everywhere)]);
  lines.push(...listed('allowed', report.allowed.map(name)), ...listed('denied', report.denied.map(name)));
  for (const [title, text] of lines) print(highlight(`${title.padEnd(10)}${text}`));
}

/** A few of many, since people read this; `--json` has them all. */
function listed(title: string, names: readonly string[]): readonly [string, string][] {
  const shown = names.slice(0, 8);
  const rest = names.length - shown.length;
  const lines = [...shown, ...(rest > 0 ? [`and ${rest} more: \`pipward status --json\``] : [])];
  return lines.map((text, index) => [index === 0 ? title : '', text]);
}

function describeState(venv: VenvReport): string {
  const { state, reason, path } = venv;
  const { damage, problem } = describeVenv(venv.venv);
  switch (state) {
    case 'allowed':
      return reason === null ? 'is allowed' : `is allowed by force, over \`${printable(reason)}\``;
    case 'denied':
      return 'is denied';
    case 'unknown':
      return 'is not known: `pipward allow` lets it be activated';
    case 'refused':
      return problem && path !== null ? `is refused: ${describeTrustProblem(problem)}` : 'is refused';
    case 'damaged':
      return damage ? `${describeDamage(damage)}: \`pipward repair\` rebuilds it` : 'is damaged';
    default:
      return state satisfies never;
  }
}

const howWords: Readonly<Record<ActiveHow, string>> = {
  project: 'since it belongs to this project; leaving that ends it',
  shared: 'since no project’s is',
  chosen: 'since it was chosen in this shell; `deactivate` ends it',
  foreign: 'activated by you or by another program, so pipward leaves it alone',
};

const inactiveWords: Readonly<Record<InactiveReason, string>> = {
  disabled: '`PIPWARD_DISABLE` or `CI` is set',
  'not-loaded': 'this shell has not loaded pipward; `pipward setup` has new ones do so',
  'switched-off': '`pipward config set autoActivate true` has directories activate theirs',
  ignored: 'this directory is below one that `pipward config get ignore` lists',
  conda: 'an environment of conda is active',
  editor: 'the editor that this terminal belongs to activates environments itself',
  deactivated: '`deactivate` holds until you leave this directory',
  'none-allowed': 'there is none that may be activated here',
};
