import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settled } from '../../rules/verdict/facts.ts';
import { isFileSystemError, namesIn, readText, statOf } from '../files.ts';

/**
 * Makes the file that pip is told to log into (`PIP_LOG`) while it is observed. pip writes there, beside what it shows,
 * how it ended, in words without colours that are the same in every language: so a refusal is told from a Ctrl-C and from
 * any other failure without a look at what the person sees.
 *
 * @param answer the file of the answer, beside which it lies
 * @returns its path; undefined where it cannot be made
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

/** Opens a file that nobody else reads from the first moment, and that is never somebody else's. */
export function openPrivate(path: string): number {
  const directory = dirname(path);
  if (!statOf(directory)) mkdirSync(directory, { recursive: true, mode: 0o700 });
  return openSync(path, 'wx', 0o600);
}

/** Reads pip's end from its log: what stands anywhere else in it may be the words of a package. */
export function readPipLog(path: string): Settled {
  // What pip logs of a long download is long; how it ends is not.
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

/** Takes away logs and answers that a shell did not, since it was closed while pip ran: those beside an answer, from before yesterday. */
export function clearOldLogs(answer: string): void {
  const directory = dirname(answer);
  const day = 24 * 60 * 60 * 1000;
  for (const name of namesIn(directory).filter((entry) => /^pipward\.[\d.]+(\.log)?$/.test(entry))) {
    const path = join(directory, name);
    if (Date.now() - (statOf(path)?.mtimeMs ?? Date.now()) > day) rmSync(path, { force: true });
  }
}

/**
 * The last error that pip has logged: `2026-01-31T12:00:00,123 ERROR: …`, up to pip 23.2 with `[present-rich] ` before an
 * error of its own. What a build says stands indented by two spaces more.
 */
function lastError(text: string): string | undefined {
  const start = /^[\dT:,-]{23} ERROR: (?:\[present-rich\] )?/;
  const line = text.split('\n').findLast((each) => start.test(each));
  return line?.replace(start, '').trimEnd();
}
