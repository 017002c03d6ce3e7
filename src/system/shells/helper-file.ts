import { dirname, join } from 'node:path';
import type { Directories } from '../directories.ts';

/** The file that is running: `dist/pipward.js`, or its copy in the data directory. */
export function findHelper(): string {
  return __filename;
}

/**
 * The command that starts this helper, as the snippets do: without modules that the person preloads into
 * Node.
 */
export function helperCommand(...args: readonly string[]): readonly string[] {
  return ['/usr/bin/env', 'NODE_OPTIONS=', process.execPath, findHelper(), ...args];
}

/**
 * The copy of the helper that the installed snippets call; `.cjs`, so that no `package.json` above it
 * matters.
 */
export function installedHelper({ data }: Directories): string {
  return join(data, 'pipward.cjs');
}

/**
 * The files of a helper: the notices of its libraries, the two parts that `start.ts` makes Node run, and last
 * the helper itself, which needs them.
 */
export function helperFiles(helper: string): readonly string[] {
  const parts = ['-later', '-main', ''].map((part) => helper.replace(/(\.c?js)$/, `${part}$1`));
  return [join(dirname(helper), 'THIRD-PARTY-NOTICES'), ...parts];
}
