import { delimiter, join } from 'node:path';
import type { FoundVenv } from '../../rules/verdict/venv-state.ts';
import { isVenv } from '../venv-files.ts';
import { describeVenv } from './describe-venv.ts';

/** The environment that `VIRTUAL_ENV` names. It is the person's own choice, so it needs no check. */
export function findActive(): FoundVenv | undefined {
  const path = process.env['VIRTUAL_ENV'];
  if (!path || !isVenv(path)) return undefined;
  return { ...describeVenv(path), isKnown: true, problem: undefined };
}

/**
 * Takes an active environment without an interpreter off the PATH of this process. None of its programs can
 * run, so this process must find the programs that come after them on PATH.
 */
export function skipBrokenVenv(): void {
  const active = findActive();
  if (active?.damage !== 'no-interpreter') return;
  const entries = (process.env['PATH'] ?? '').split(delimiter);
  process.env['PATH'] = entries.filter((entry) => entry !== join(active.path, 'bin')).join(delimiter);
}
