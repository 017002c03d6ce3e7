import type { Manager } from '../managers/managers.ts';
import { asRoot, type Rights, type RootCommands } from './rights.ts';

/** The command that installs packages of the distributor. */
export function installCommand(manager: Manager, packages: readonly string[], rights: Rights): RootCommands {
  return commandOf(manager, [manager.install, ...packages], rights);
}

/** The command that removes packages of the distributor. */
export function removeCommand(manager: Manager, packages: readonly string[], rights: Rights): RootCommands {
  return commandOf(manager, [manager.remove, ...packages], rights);
}

function commandOf({ name, needsRoot }: Manager, words: readonly string[], rights: Rights): RootCommands {
  return asRoot([[name, ...words]], needsRoot ? rights : { kind: 'root' });
}
