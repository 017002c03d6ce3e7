import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readText } from '../files.ts';
import { findBackups } from './kept-venv.ts';

/**
 * The note in a rebuilt environment about the old one, which has packages that could not be installed again.
 */
export interface Lacking {
  /** The old environment, which still has them. */
  readonly kept: string;
  /**
   * The result of the trust check on it, made at its original path, since only there git's index names it.
   */
  readonly isTrusted: boolean;
}

/** Writes the note into the new environment, which nobody else can have written. */
export function noteLacking(venv: string, { kept, isTrusted }: Lacking): void {
  writeFileSync(noteOf(venv), `${basename(kept)}\n${isTrusted ? trusted : ''}\n`);
}

/** Reads the note; undefined if no package is missing, or the old environment is gone. */
export function findLacking(venv: string): Lacking | undefined {
  const [name, verdict] = readText(noteOf(venv), 4096)?.split('\n') ?? [];
  const kept = findBackups(venv).find((path) => basename(path) === name);
  return kept === undefined ? undefined : { kept, isTrusted: verdict === trusted };
}

/** Removes the note, since no package is missing any more. */
export function forgetLacking(venv: string): void {
  rmSync(noteOf(venv), { force: true });
}

const trusted = 'trusted';

function noteOf(venv: string): string {
  return join(venv, '.pipward-kept');
}
