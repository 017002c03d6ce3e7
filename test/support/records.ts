import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Home } from './home.ts';

/** Writes the records of `pipward allow`, without its checks, for a very large number of environments. */
export function writeRecords(home: Pick<Home, 'path'>, venvs: readonly string[]): void {
  for (const venv of venvs) {
    const record = join(home.path, '.local/state/pipward/allowed', venv, ':allowed');
    mkdirSync(dirname(record), { recursive: true });
    writeFileSync(record, '');
    // Whole microseconds, since Node can set nothing finer on both files.
    for (const file of [record, join(venv, 'pyvenv.cfg')].filter((path) => existsSync(path)))
      utimesSync(file, 1_700_000_000, 1_700_000_000);
  }
}
