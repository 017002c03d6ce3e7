import { join } from 'node:path';
import { stampOf } from '../files.ts';
import { recordChange } from '../record-history.ts';
import { recordAllowed } from '../trust/permissions.ts';

/** Allows an environment that pipward has just made, and records it in the history. */
export async function recordCreated(venv: string): Promise<void> {
  await recordAllowed(venv);
  const stamp = stampOf(join(venv, 'pyvenv.cfg'));
  recordChange({ change: 'venv-created', venv, ...(stamp !== undefined && { stamp }) });
}
