import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Home } from './home.ts';

/**
 * Writes the records of `pipward allow`, without its checks, for a very large number of environments.
 *
 * @param text what is in each record
 */
export function writeRecords(home: Pick<Home, 'path'>, venvs: readonly string[], text = ''): void {
  for (const venv of venvs) {
    const record = recordOf(home, venv);
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, text);
    // Whole microseconds, since Node can set nothing finer on both files, and another time for each environment.
    const time = 1_700_000_000 + (count += 1);
    for (const file of [record, join(venv, 'pyvenv.cfg')].filter((path) => existsSync(path)))
      utimesSync(file, time, time);
  }
}

let count = 0;

/** The record of `pipward allow` for an environment. */
export function recordOf(home: Pick<Home, 'path'>, venv: string): string {
  return join(home.path, '.local/state/pipward/allowed', venv, ':allowed');
}
