import { spawn } from 'node:child_process';
import type { Home } from './home.ts';
import { HELPER, type HelperRun } from './pipward.ts';

/** The environment of a plain machine, without any variable of the machine that runs the tests. */
export function cleanEnvironment(home: string): Record<string, string> {
  return { HOME: home, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', PIPWARD_ENVIRONMENT: 'workstation' };
}

/** Starts the built helper without waiting for it, to run several at once, or to end one. */
export function startHelper(
  home: Home,
  args: readonly string[],
  options: {
    readonly env?: Readonly<Record<string, string>>;
    readonly cwd?: string;
    readonly node?: string;
  } = {},
): Promise<HelperRun> {
  const child = spawn(options.node ?? process.execPath, [HELPER, ...args], {
    cwd: options.cwd ?? home.path,
    env: { ...cleanEnvironment(home.path), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...texts }));
  });
}
