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
 * Where the active environment has lost its interpreter, none of its programs can run: for this process they are not on
 * PATH any more, so that what is found is what would answer without them.
 */
export function passOverBroken(): void {
  const active = findActive();
  if (active?.damage !== 'no-interpreter') return;
  const entries = (process.env['PATH'] ?? '').split(delimiter);
  process.env['PATH'] = entries.filter((entry) => entry !== join(active.path, 'bin')).join(delimiter);
}
