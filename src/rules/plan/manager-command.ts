import type { ManagerName } from '../managers/manager.ts';
import type { Command } from './step.ts';

/** What installs packages of the distributor. */
export function installCommand(manager: ManagerName, packages: readonly string[], isRoot: boolean): Command {
  return asRoot([manager, verbs[manager].install, ...packages], isRoot);
}

/** What takes them away again. */
export function removeCommand(manager: ManagerName, packages: readonly string[], isRoot: boolean): Command {
  return asRoot([manager, verbs[manager].remove, ...packages], isRoot);
}

const verbs: Readonly<Record<ManagerName, { readonly install: string; readonly remove: string }>> = {
  apt: { install: 'install', remove: 'remove' },
  pacman: { install: '-S', remove: '-R' },
  apk: { install: 'add', remove: 'del' },
  brew: { install: 'install', remove: 'uninstall' },
  dnf: { install: 'install', remove: 'remove' },
  zypper: { install: 'install', remove: 'remove' },
};

/** Homebrew belongs to the person; the others to root. */
function asRoot(command: Command, isRoot: boolean): Command {
  return isRoot || command[0] === 'brew' ? command : ['sudo', ...command];
}
