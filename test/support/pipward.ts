import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { Home } from './home.ts';
import { scratchDirectory } from './shell-script.ts';

/** The built helper. */
export const HELPER = fileURLToPath(new URL('../../dist/pipward.js', import.meta.url));

/** The result of one run of the helper. */
export interface HelperRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An `XDG_CACHE_HOME` with filled caches outside of HOME, so that HOME stays empty. */
export function cacheElsewhere(): { readonly XDG_CACHE_HOME: string } {
  const directory = scratchDirectory();
  symlinkSync(inject('caches'), `${directory}/pipward`);
  return { XDG_CACHE_HOME: directory };
}

/** Runs the built helper as a process in a clean environment, with filled caches unless HOME has its own. */
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
      ...(existsSync(join(home.path, '.cache')) ? {} : cacheElsewhere()),
      ...options.env,
    },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
