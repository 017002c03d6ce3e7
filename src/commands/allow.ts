import type { Settings } from '../rules/settings.ts';
import type { TrustProblem } from '../rules/verdict/venv-state.ts';
import { findDirectories, workingDirectory } from '../system/directories.ts';
import { readSettings } from '../system/read-settings.ts';
import { recordChange } from '../system/record-history.ts';
import { advise, here, refuse, tell } from '../system/terminal/report.ts';
import { findTrustProblem } from '../system/trust/check.ts';
import {
  forgetRecords,
  isAllowed,
  isDenied,
  overriddenProblem,
  recordConsent,
  recordDenied,
} from '../system/trust/permissions.ts';
import { describeVenv } from '../system/venv/describe-venv.ts';
import { findNamedDirectory, findNearby, placesOf, type NearbyVenv } from '../system/venv/nearby-venvs.ts';
import {
  allowedByOtherName,
  notAllowed,
  notRecorded,
  nowAllowed,
  nowDenied,
} from '../words/commands/allow.ts';
import { cannotRun, noVenv } from '../words/venv.ts';

/**
 * `pipward allow`: makes shells activate an environment from now on. It is checked first, since anybody who
 * can write into it can run code in the person's name. With `force` the person overrides the check.
 *
 * @returns 0, or 1 if it is refused
 */
export async function allow(
  word: string | undefined,
  { force }: { readonly force: boolean },
): Promise<number> {
  const { settings } = readSettings();
  const named = word === undefined ? findUndecided(settings, isAllowed) : findNamedDirectory(word, settings);
  if (!named) return refuse(noVenv(word, here()));
  const venv = named.path;
  const problem = findTrustProblem(venv);
  // A person who asks again wants to know: an allowed environment is checked again, and only the problem that
  // they overrode before is ignored.
  const isForced =
    force || (problem !== undefined && isAllowed(venv) && overriddenProblem(venv) === problem.code);
  if (problem && !isForced && isAllowed(venv)) forgetRecords(venv);
  if (isRefused(venv, { force: isForced })) return 1;
  const before = stateOf(venv);
  await recordConsent(venv, problem?.code);
  if (!isAllowed(venv)) {
    forgetRecords(venv);
    return refuse(notRecorded(findDirectories().state, here()));
  }
  recordChange({ change: 'venv-allowed', venv, ...(problem && { forced: problem.code }), ...before });
  const { root } = named;
  if (placesOf(root, settings).includes(venv)) tell(nowAllowed(venv, here()));
  else {
    const { text, hint } = allowedByOtherName(venv, here());
    tell(text);
    advise(hint);
  }
  return 0;
}

/**
 * True if an environment may not be used; the reason is printed.
 *
 * @param options `force`: ignore the problems that the person may override
 */
export function isRefused(venv: string, { force }: { readonly force: boolean }): boolean {
  const { damage } = describeVenv(venv);
  const problem = isAllowed(venv) ? undefined : findTrustProblem(venv);
  if (problem && !(force && canForce(problem, venv))) {
    refuse(notAllowed(venv, problem, here()));
    return true;
  }
  if (damage) {
    refuse(cannotRun(venv, damage, here()));
    return true;
  }
  return false;
}

/** `pipward deny`: makes shells ignore an environment without a note. */
export function deny(word: string | undefined): number {
  const { settings } = readSettings();
  const named = word === undefined ? findUndecided(settings, isDenied) : findNamedDirectory(word, settings);
  if (!named) return refuse(noVenv(word, here()));
  const before = stateOf(named.path);
  recordDenied(named.path);
  recordChange({ change: 'venv-denied', venv: named.path, ...before });
  tell(nowDenied(named.path, here()));
  return 0;
}

/** The previous state of an environment, which `pipward undo` restores. */
function stateOf(venv: string): { readonly before?: 'allowed' | 'denied' } {
  if (isDenied(venv)) return { before: 'denied' };
  return isAllowed(venv) ? { before: 'allowed' } : {};
}

/** The nearest environment; if its directory has several, the first that is not yet decided upon. */
function findUndecided(
  settings: Pick<Settings, 'venvNames'>,
  isDone: (venv: string) => boolean,
): NearbyVenv | undefined {
  const [nearest, ...others] = findNearby(workingDirectory(), settings);
  const beside = others.filter(({ root }) => root === nearest?.root);
  return [...(nearest ? [nearest] : []), ...beside].find(({ path }) => !isDone(path)) ?? nearest;
}

/**
 * True if the person may override the problem. Shells never activate the other environments, whatever is
 * recorded.
 */
function canForce({ code, path }: TrustProblem, venv: string): boolean {
  const isConfiguration = path === venv || path === `${venv}/pyvenv.cfg`;
  if (code === 'colon' || code === 'not-a-directory' || code === 'no-configuration') return false;
  return !((code === 'symbolic-link' || code === 'foreign-owner') && isConfiguration);
}
