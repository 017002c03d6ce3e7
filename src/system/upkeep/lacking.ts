import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readText } from '../files.ts';
import { keptBeside } from './kept-venv.ts';

/** What a rebuilt environment notes of the one before it, which holds packages that could not be brought back. */
export interface Lacking {
  /** The directory that still has them. */
  readonly kept: string;
  /** What was found of that one when it was in its place: there, git knew it. */
  readonly isTrusted: boolean;
}

/** Notes it in the new environment, which nobody else has written. */
export function noteLacking(venv: string, { kept, isTrusted }: Lacking): void {
  writeFileSync(noteOf(venv), `${basename(kept)}\n${isTrusted ? trusted : ''}\n`);
}

/** Reads that; undefined where nothing is lacking, or the one before it is gone. */
export function findLacking(venv: string): Lacking | undefined {
  const [name, verdict] = readText(noteOf(venv), 4096)?.split('\n') ?? [];
  const kept = keptBeside(venv).find((path) => basename(path) === name);
  return kept === undefined ? undefined : { kept, isTrusted: verdict === trusted };
}

/** From here on nothing is lacking. */
export function forgetLacking(venv: string): void {
  rmSync(noteOf(venv), { force: true });
}

const trusted = 'trusted';

function noteOf(venv: string): string {
  return join(venv, '.pipward-kept');
}
