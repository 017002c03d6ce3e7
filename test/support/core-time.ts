import { spawnSync } from 'node:child_process';
import { cleanEnvironment } from './helper-process.ts';
import type { Home } from './home.ts';
import { HELPER } from './pipward.ts';

/** Milliseconds of a core that the helper and its programs compute, which other work on the machine does not change. */
export function coreTimeOf(home: Home, args: readonly string[], env: NodeJS.ProcessEnv = {}): number {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1';
  const words = ['-c', script, 'bash', process.execPath, HELPER, ...args];
  const { stderr } = spawnSync('/usr/bin/bash', words, {
    cwd: home.path,
    env: { ...cleanEnvironment(home.path), ...env },
    encoding: 'utf8',
  });
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  return (user + system) * 1000;
}
