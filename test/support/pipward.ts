import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Home } from './home.ts';

/** The built helper. */
export const HELPER = fileURLToPath(new URL('../../dist/pipward.js', import.meta.url));

/** The result of one run of the helper. */
export interface HelperRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built helper as a process in a clean environment. */
export function runHelper(
  home: Home,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): HelperRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [HELPER, ...args], {
    cwd: options.cwd ?? home.path,
    env: {
      HOME: home.path,
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      PIPWARD_ENVIRONMENT: 'workstation',
      ...options.env,
    },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
