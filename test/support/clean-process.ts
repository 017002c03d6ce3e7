import { afterEach, beforeEach, vi } from 'vitest';

/**
 * For tests that call pipward's functions directly: gives this process and its children the environment of a
 * machine on which nothing is set, and restores the old one after each test.
 */
export function useCleanEnvironment(more: () => Readonly<Record<string, string>>): void {
  beforeEach(() => {
    for (const name of Object.keys(process.env)) vi.stubEnv(name, undefined);
    const environment = {
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      PIPWARD_ENVIRONMENT: 'workstation',
      ...more(),
    };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
}
