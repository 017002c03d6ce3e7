import { code, codePath, type Place } from '../../rules/printable.ts';
import type { ActiveHow, InactiveReason, VenvReport } from '../../rules/upkeep/status.ts';
import { describeTrustProblem } from '../trust.ts';
import { describeDamage } from '../venv.ts';

/** The active environment, or the reason why there is none. */
export function describeActive(
  active: { readonly venv: string; readonly how: ActiveHow } | null,
  inactive: InactiveReason | null,
  place: Place,
): string {
  if (active) return `${codePath(active.venv, place)}, ${howWords[active.how]}`;
  return inactive === null ? 'none' : `none: ${inactiveWords[inactive]}`;
}

const howWords: Readonly<Record<ActiveHow, string>> = {
  project: 'which belongs to this project',
  shared: "because no project's environment is active",
  chosen: 'which you activated in this shell; `deactivate` ends that',
  foreign: 'which you or another program activated',
};

const inactiveWords: Readonly<Record<InactiveReason, string>> = {
  disabled: '`PIPWARD_DISABLE` or `CI` is set',
  'not-loaded': 'this shell has not loaded pipward',
  'switched-off': 'automatic activation is off; `pipward config set autoActivate true` turns it on',
  ignored: 'the setting `ignore` covers this directory',
  conda: 'a conda environment is active',
  editor: 'the editor of this terminal activates environments itself',
  deactivated: '`deactivate` holds until you leave this directory',
  'none-allowed': 'there is none to activate here',
};

/** An environment, and if it may be activated. */
export function describeVenvReport(report: VenvReport, place: Place): string {
  return `${codePath(report.venv, place)} ${describeState(report, place)}`;
}

function describeState(report: VenvReport, place: Place): string {
  switch (report.state) {
    case 'allowed':
      return report.reason === null ? 'is allowed' : `is allowed by force, over ${code(report.reason)}`;
    case 'denied':
      return 'is denied';
    case 'unknown':
      return 'is not active; `pipward allow` activates it';
    case 'refused':
      return `is not used: ${describeTrustProblem({ code: report.reason, path: report.path }, report.venv, place)}`;
    case 'damaged':
      return `${describeDamage(report.reason)}: \`pipward repair\` rebuilds it`;
    default:
      return report satisfies never;
  }
}

export const noneHere = 'no environment';

/** The line below a shortened list. */
export function moreInJson(count: number): string {
  return `and ${count} more: \`pipward status --json\``;
}

/** The title before each group of lines. */
export const statusTitles = {
  active: 'active',
  here: 'here',
  everywhere: 'elsewhere',
  allowed: 'allowed',
  denied: 'denied',
} as const;

/** The commands that people need most, for the end of bare `pipward`. */
export function overviewCommands({
  isLoaded,
}: {
  readonly isLoaded: boolean;
}): readonly (readonly string[])[] {
  const why = ['`pipward why pip install NAME`', 'show what would happen'];
  const undo = ['`pipward undo`', 'undo the last change'];
  const setup = ['`pipward setup`', 'make new shells load pipward'];
  const help = ['`pipward help`', 'list all commands and topics'];
  return isLoaded ? [why, undo, help] : [setup, why, help];
}
