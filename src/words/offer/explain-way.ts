import type { Step } from '../../rules/plan/step.ts';
import { sharedNameOf, type Place } from '../../rules/printable.ts';
import type { Action } from './step.ts';

/** A way in everyday words, and how to undo it: for `?` in the menu. */
export function explainWay(steps: readonly Step[], place: Place, action: Action): string {
  const sentences = steps.map((step) => (action === 'uninstall' ? removal(step) : installation(step, place)));
  return [...new Set(sentences)].join(' ');
}

/** The answer that changes nothing. */
export const noWayExplained = 'Nothing is changed, and the command ends with status 1.';

function installation(step: Step, place: Place): string {
  switch (step.kind) {
    case 'venv':
      return sharedNameOf(step.venv, place) === undefined
        ? 'An environment is a directory with packages for this project. It is active whenever you are in the project. `pipward undo` undoes this.'
        : 'Your shared environment holds packages for everything that is no project. `pipward undo` undoes this.';
    case 'pipx':
      return 'pipx puts each tool into its own environment and its command on PATH, for every directory. `pipward undo` undoes this.';
    case 'system':
      return "pip changes the system's own Python. That can break programs of the system.";
    default:
      return 'The package manager installs it for all users and all programs, perhaps in an older version.';
  }
}

function removal(step: Step): string {
  switch (step.kind) {
    case 'venv':
      return 'The pip of that environment removes it.';
    case 'pipx':
      return 'pipx removes the tool with its environment.';
    case 'system':
      return "pip removes it from the system's Python, where pip once installed it.";
    default:
      return 'The package manager removes it, and everything that needs it.';
  }
}
