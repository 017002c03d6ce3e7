import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { Home } from './home.ts';
import type { ShellName } from './shells.ts';

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

/** Sets pipward up in a HOME as a person does. It shares its caches, which every HOME would fill alike. */
export function setUp(home: Home, shell: ShellName): void {
  shareCaches(home);
  const { status, stderr } = runHelper(home, ['setup', '--shell', shell]);
  if (status !== 0) throw new Error(`pipward setup failed: ${stderr}`);
}

/** Lets a HOME use the caches of this run: pip for new environments, and apt's index. */
export function shareCaches(home: Home): void {
  const cache = join(home.path, '.cache', 'pipward');
  mkdirSync(dirname(cache), { recursive: true });
  symlinkSync(inject('caches'), cache);
}
