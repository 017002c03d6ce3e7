import type { Step } from '../rules/plan/step.ts';
import { isRepairing } from '../rules/plan/step.ts';
import { code, codePath, printable, type Place } from '../rules/printable.ts';

/** What pip would have said in fifteen lines, or the shell in its place. */
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

/** What a person waits for where there is no index of apt's packages yet. */
export const readingApt = 'reading what apt has; the next time it is known …';

/** What a person waits for where apt works out what else a removal would take away. */
export const askingApt = 'asking apt what else would go …';

/** Where all that a command names is installed for the whole system. */
export const nothingMissing = 'it is there already, so nothing is to be done';

/** Where pip refused in a line that is more than one plain command. */
export function lineHint(command: string): string {
  return `hint: \`pip install …\` by itself, in place of ${code(command)}, is put where it belongs`;
}

/** What the thing is that was to be installed. */
export function describeReason(reason: string, names: readonly string[]): string {
  const [only] = names;
  const subject = names.length === 1 && only !== undefined ? code(only) : 'this';
  switch (reason) {
    case 'library':
      return names.length === 1 ? `${subject} is a library` : 'these are libraries';
    case 'environment':
      return names.length === 1 ? `${subject} goes into an environment` : 'these go into an environment';
    case 'application':
      return names.length === 1 ? `${subject} is an application` : 'these are applications';
    case 'packaging-tool':
      return `${subject} is a tool that stands beside projects, not in one`;
    case 'distributor-only':
      return names.length === 1 ? `${subject} comes with the system` : 'some of these come with the system';
    case 'project-files':
      return 'this belongs to a project';
    case 'installed-in-venv':
      return names.length === 1
        ? `${subject} is in the project's environment`
        : "these are in the project's environment";
    case 'active-venv':
      return 'an environment is active, but this pip is not its own';
    case 'broken-venv':
      return 'the active environment cannot run as it is';
    case 'disposable':
      return 'this machine is thrown away after use';
    default:
      return 'this is of several kinds';
  }
}

/** Why nothing is done by itself, and the way out for where there is no command to copy. */
export function describeExplanation(reason: string): {
  readonly text: string;
  readonly hint: string | undefined;
} {
  switch (reason) {
    case 'pip-itself':
      return {
        text: "the system's pip is upgraded with the system, and every new environment brings its own",
        hint: 'go into a project whose environment is active to upgrade the pip in it',
      };
    case 'uninstall':
      return {
        text: 'outside of an environment, what brought a package takes it away',
        hint: "`apt remove` the system's own, `pipx uninstall` an application, `pip uninstall` within its environment the rest",
      };
    case 'broken-venv':
      return {
        text: 'the active environment cannot run as it is, and there is no pip on this machine to rebuild it with',
        hint: 'python3-pip or python3-venv, or uv, bring one; `pipward repair` rebuilds it then',
      };
    case 'no-pip-code':
      return {
        text: 'there is no pip on this machine to put into an environment',
        hint: 'python3-pip or python3-venv, or uv, bring one',
      };
    case 'dry-run':
      return {
        text: 'a dry run needs no environment: with a report pip does not refuse it',
        hint: undefined,
      };
    case 'no-pipx':
      return {
        text: 'pipx stands beside projects, so it belongs to the system, and its distributor has no package of it here',
        hint: 'https://pipx.pypa.io/stable/installation/ says where else it comes from',
      };
    case 'standard-library':
      return { text: 'nothing is to be installed from the Python registry', hint: undefined };
    case 'left-python':
      return { text: 'this is no longer part of Python', hint: undefined };
    case 'ci':
      return { text: '`CI` is set: on a build machine pipward keeps out', hint: undefined };
    case 'invalid-requirement':
      return { text: 'pip could not read what is to be installed', hint: undefined };
    case 'file-missing':
      return { text: 'the file that says what to install is not there', hint: undefined };
    default:
      return { text: 'there is nothing to install', hint: undefined };
  }
}

/** What stands before commands that take away what is not only the person's. */
export const systemsOwn = "the system's own, which its programs may need, would go with";

/** Whether the steps of a verdict put something there or take it away. */
export function actionOf(reason: string): 'install' | 'uninstall' {
  return reason === 'uninstall' || reason === 'installed-in-venv' ? 'uninstall' : 'install';
}

/** What a step does, for a choice in a menu or a line of advice. */
export function describeStep(step: Step, place: Place, action: 'install' | 'uninstall' = 'install'): string {
  switch (step.kind) {
    case 'venv': {
      const path = codePath(step.venv, place);
      if (action === 'uninstall') return `from the environment ${path}`;
      if (isRepairing(step)) return `into the environment ${path}, which is rebuilt first`;
      return step.create ? `into a new environment, ${path}` : `into the environment ${path}`;
    }
    case 'pipx':
      if (action === 'uninstall') return `with pipx, which put it there: ${listCommands(step)}`;
      return `with pipx, apart from all else: ${listCommands(step)}`;
    case 'system':
      if (action === 'uninstall') return `the copy that pip put there: ${listCommands(step)}`;
      return `into the system's own Python: ${listCommands(step)}`;
    default:
      if (action === 'uninstall')
        return `the system's own, which its programs may need: ${listCommands(step)}`;
      return `for the whole system: ${listCommands(step)}${step.version === undefined ? '' : ` (${printable(step.version)})`}`;
  }
}

function listCommands({ commands }: Step): string {
  return `\`${commands.map((words) => printable(words.join(' '))).join('; ')}\``;
}
