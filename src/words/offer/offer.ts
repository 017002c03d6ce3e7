import { code, printable } from '../../rules/printable.ts';
import type { DivertReason } from '../../rules/verdict/verdict.ts';
import { describeExplanation, describeReason } from './reason.ts';
import { actionOf } from './step.ts';

/** The line that replaces the fifteen lines that pip, or the shell, would have shown. */
export function refusalLine(
  reason: 'externally-managed' | 'require-virtualenv' | 'pip-missing',
  names: { readonly distributor: string; readonly executable: string; readonly program: string },
): string {
  switch (reason) {
    case 'externally-managed':
      return `externally-managed-environment: ${printable(names.distributor)} manages ${code(names.executable)}`;
    case 'require-virtualenv':
      return `${code(names.program)} is set to install into environments only (require-virtualenv)`;
    case 'pip-missing':
      return `there is no ${code(names.program)} on this machine`;
    default:
      return reason satisfies never;
  }
}

/** The line that is shown while the index of apt's packages is made. */
export const readingApt = 'reading the package list of apt, once …';

/** The line that is shown while apt finds out which packages a removal would also remove. */
export const askingApt = 'asking apt what else it would remove …';

/** The hint if pip refused in a line of more than one plain command. */
export function lineHint(command: string): string {
  return `\`pip install …\` on a line of its own, without ${code(command)}, puts it where it belongs`;
}

/** The line above commands that remove packages of the system. */
export const systemsOwn = "the system's own, which its programs may need, is removed with";

/** The question if a name may be a mistake. */
export const askForMeaning = 'Which one do you mean?';

/** The question above the ways to choose from. */
export function askForWay(
  reason: DivertReason,
  names: readonly string[],
  { upgrades = false }: { readonly upgrades?: boolean } = {},
): string {
  const verb = actionOf(reason) === 'uninstall' ? 'Uninstall' : upgrades ? 'Upgrade' : 'Install';
  return `${describeReason(reason, names)}. ${verb} ${names.length > 1 ? 'them' : 'it'}?`;
}

/** The question if the named packages are in no environment. */
export function askForRemoval(): string {
  return `${describeExplanation('uninstall').text}. Uninstall it?`;
}

/** The question about a newer pip in a project that has no environment. */
export const askForOwnPip = 'Make an environment for this project, and upgrade the pip in it?';

/** The line above commands that the person may not run. */
export const forAdministrator = 'nothing was changed: an administrator has to type this';

/** The hint if the rest of a way is left to do after that. */
export const typeAgain = 'type your command again after that';

/** The last of the ways to choose from. */
export const noWay = 'not at all';

/** The word before each way except the first. */
export const or = 'or';

/** The message if the shell went on without an answer. */
export const stoppedMeanwhile = 'pipward was stopped and the shell went on: type the command again';
