import { apk } from './apk.ts';
import { apt } from './apt.ts';
import { brew } from './brew.ts';
import { dnf } from './dnf.ts';
import type { NamedManager } from './manager.ts';
import { pacman } from './pacman.ts';
import { zypper } from './zypper.ts';

/** The package managers that pipward knows. On an unknown distribution, the first of them on PATH is used. */
const table = { apt, pacman, apk, brew, dnf, zypper };

export type ManagerName = keyof typeof table;

export type Manager = NamedManager<ManagerName>;

export const managers: readonly Manager[] = Object.values(table);

export function managerNamed(name: ManagerName): Manager {
  return table[name];
}

/** The manager of a name that came from outside. */
export function findManager(name: string): Manager | undefined {
  return managers.find((manager) => manager.name === name);
}
