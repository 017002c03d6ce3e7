import { existsSync } from 'node:fs';
import type { Settings } from '../rules/settings.ts';
import { readText } from './files.ts';

/** What kind of machine this is, for the question whether its Python may be changed. */
export type MachineKind = 'workstation' | 'disposable' | 'ci';

/**
 * `CI` decides, since the snippets keep out then; else a setting or `PIPWARD_ENVIRONMENT`; else the marks of a build
 * machine, or of root in a throw-away container.
 */
export async function findMachineKind(setting: Settings['environment']): Promise<MachineKind> {
  if (process.env['CI'] && process.env['CI'] !== 'false') return 'ci';
  if (setting !== 'auto') return setting;
  const { isCI } = await import('ci-info');
  if (isCI) return 'ci';
  return (await isDisposable()) ? 'disposable' : 'workstation';
}

/**
 * Root in a container that shares nobody's home: toolbox, distrobox and development containers are containers too, but
 * a person lives in them.
 */
async function isDisposable(): Promise<boolean> {
  if (process.geteuid?.() !== 0) return false;
  const livedIn =
    existsSync('/run/.toolboxenv') ||
    ['DISTROBOX_ENTER_PATH', 'TOOLBOX_PATH', 'REMOTE_CONTAINERS', 'CODESPACES', 'DEVCONTAINER'].some(
      (name) => process.env[name],
    ) ||
    (readText('/run/.containerenv') ?? '').includes('distrobox');
  if (livedIn) return false;
  const { default: isInsideContainer } = await import('is-inside-container');
  return isInsideContainer();
}
