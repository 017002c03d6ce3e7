import { join } from 'node:path';
import type { Directories } from '../directories.ts';

/** The file that is running: `dist/pipward.js`, or its copy in the data directory. */
export function findHelper(): string {
  return __filename;
}

/** This helper as a command for the shell to run: as the snippets start it, without what the person preloads into Node. */
export function helperCommand(...args: readonly string[]): readonly string[] {
  return ['/usr/bin/env', 'NODE_OPTIONS=', process.execPath, findHelper(), ...args];
}

/** The copy of the helper that the installed snippets call; `.cjs`, whatever a `package.json` above it says. */
export function installedHelper({ data }: Directories): string {
  return join(data, 'pipward.cjs');
}

/** A helper with what `start.ts` has Node run, beside it: itself last, since it needs the others. */
export function helperFiles(helper: string): readonly string[] {
  return ['-later', '-main', ''].map((part) => helper.replace(/(\.c?js)$/, `${part}$1`));
}
