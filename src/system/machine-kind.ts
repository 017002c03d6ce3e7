import { existsSync } from 'node:fs';
import type { Settings } from '../rules/settings.ts';
import { readText } from './files.ts';

/** The kind of machine, which decides whether its Python may be changed. */
export type MachineKind = 'workstation' | 'disposable' | 'ci';

/**
 * Finds the kind of this machine. `CI` decides, since the snippets do nothing if it is set; else a setting or
 * `PIPWARD_ENVIRONMENT`; else the marks of a build machine, or of root in a throw-away container.
 */
export async function findMachineKind(setting: Settings['environment']): Promise<MachineKind> {
  if (process.env['CI'] && process.env['CI'] !== 'false') return 'ci';
  if (setting !== 'auto') return setting;
  const { isCI } = await import('ci-info');
  if (isCI) return 'ci';
  return (await isDisposable()) ? 'disposable' : 'workstation';
}

/**
 * True for root in a container that shares nobody's home. Toolbox, distrobox and development containers are
 * containers too, but a person works in them every day.
 */
async function isDisposable(): Promise<boolean> {
  if (process.geteuid?.() !== 0) return false;
  const isPersonal =
    existsSync('/run/.toolboxenv') ||
    ['DISTROBOX_ENTER_PATH', 'TOOLBOX_PATH', 'REMOTE_CONTAINERS', 'CODESPACES', 'DEVCONTAINER'].some(
      (name) => process.env[name],
    ) ||
    (readText('/run/.containerenv') ?? '').includes('distrobox');
  if (isPersonal) return false;
  const { default: isInsideContainer } = await import('is-inside-container');
  return isInsideContainer();
}
