import type { Manager } from '../managers/managers.ts';
import type { Command } from './step.ts';

/** The command that installs packages of the distributor. */
export function installCommand(manager: Manager, packages: readonly string[], isRoot: boolean): Command {
  return withRights(manager, [manager.name, manager.install, ...packages], isRoot);
}

/** The command that removes packages of the distributor. */
export function removeCommand(manager: Manager, packages: readonly string[], isRoot: boolean): Command {
  return withRights(manager, [manager.name, manager.remove, ...packages], isRoot);
}

function withRights({ needsRoot }: Manager, command: Command, isRoot: boolean): Command {
  return isRoot || !needsRoot ? command : ['sudo', ...command];
}
