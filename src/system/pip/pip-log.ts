import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settled } from '../../rules/verdict/facts.ts';
import { isFileSystemError, namesIn, readText, statOf } from '../files.ts';

/**
 * Makes the file into which pip writes its log (`PIP_LOG`) while it is observed. The log says how pip ended,
 * without colours and in the same words in every language. So pipward can tell a refusal from a Ctrl-C and
 * from any other failure without reading the person's screen.
 *
 * @param answer the answer file; the log is made beside it
 * @returns its path; undefined if it cannot be made
 */
export function createPipLog(answer: string): string | undefined {
  const path = `${answer}.log`;
  try {
    closeSync(openPrivate(path));
    return path;
  } catch (error) {
    if (isFileSystemError(error)) return undefined;
    throw error;
  }
}

/**
 * Creates a file that only this person may read from the start. Fails if the name exists, so it is nobody
 * else's.
 */
export function openPrivate(path: string): number {
  const directory = dirname(path);
  if (!statOf(directory)) mkdirSync(directory, { recursive: true, mode: 0o700 });
  return openSync(path, 'wx', 0o600);
}

/** Reads pip's outcome from its log, from the last error only: any other text may come from a package. */
export function readPipLog(path: string): Settled {
  // A high limit, since a long download makes a long log.
  const text = readText(path, 256 << 20) ?? '';
  switch (lastError(text)) {
    case '<ExternallyManagedEnvironment: externally-managed-environment>':
      return { kind: 'refused', reason: 'externally-managed' };
    case 'Could not find an activated virtualenv (required).':
      return { kind: 'refused', reason: 'require-virtualenv' };
    default:
      return { kind: 'not-refused', reason: 'asked' };
  }
}

/**
 * Removes logs and answers older than a day beside an answer. A shell leaves them if it is closed while pip
 * runs.
 */
export function clearOldLogs(answer: string): void {
  const directory = dirname(answer);
  const day = 24 * 60 * 60 * 1000;
  for (const name of namesIn(directory).filter((entry) => /^pipward\.[\d.]+(\.log)?$/.test(entry))) {
    const path = join(directory, name);
    if (Date.now() - (statOf(path)?.mtimeMs ?? Date.now()) > day) rmSync(path, { force: true });
  }
}

/**
 * The last error that pip has logged: `2026-01-31T12:00:00,123 ERROR: …`, up to pip 23.2 with `[present-rich]
 * ` before an error of pip itself. The output of a build is indented by two more spaces.
 */
function lastError(text: string): string | undefined {
  const start = /^[\dT:,-]{23} ERROR: (?:\[present-rich\] )?/;
  const line = text.split('\n').findLast((each) => start.test(each));
  return line?.replace(start, '').trimEnd();
}
