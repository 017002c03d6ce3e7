import { afterEach, beforeEach, vi } from 'vitest';

/**
 * For tests that call pipward's own functions: gives this process, and what it starts, the environment of a machine that
 * has nothing set, and takes that back after each test.
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
