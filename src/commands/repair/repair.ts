import { readSettings } from '../../system/read-settings.ts';
import { here, note, refuse, tell } from '../../system/terminal/report.ts';
import { findTrustProblem } from '../../system/trust/check.ts';
import { isAllowed, wasAllowed } from '../../system/trust/permissions.ts';
import { findInterpreterFor, findToRepair } from '../../system/upkeep/find-to-repair.ts';
import { findBackups, restoreAbandoned } from '../../system/upkeep/kept-venv.ts';
import { findLacking } from '../../system/upkeep/lacking.ts';
import { describeVenv, findOrigin } from '../../system/venv/describe-venv.ts';
import { isProjectRoot } from '../../system/venv/project.ts';
import { isBeingRebuilt } from '../../system/venv/rebuild-mark.ts';
import {
  beginning,
  keptFromEarlier,
  noPythonToRebuildWith,
  nothingToRepair,
  projectItself,
  rebuiltElsewhere,
} from '../../words/commands/repair.ts';
import { noVenv } from '../../words/venv.ts';
import { complete } from './complete.ts';
import { rebuild } from './rebuild.ts';

/**
 * `pipward repair`: rebuilds an environment in its place, and reinstalls the packages of the previous one,
 * which is kept aside until the new one works. An interruption puts the previous one back; if even that was
 * cut off, the next repair does.
 *
 * @param options `force`: rebuild even if nothing is wrong, and even if nothing can be installed
 * @returns 0 if the environment works again, 1 if it is as it was, 130 if the person stopped it
 */
export async function repair(
  word: string | undefined,
  { force }: { readonly force: boolean },
): Promise<number> {
  const found = findToRepair(word, readSettings().settings, { force });
  if (!found) return refuse(noVenv(word, here()));
  const { path: venv } = found;
  if (!force && isBeingRebuilt(venv)) return refuse(rebuiltElsewhere(venv, here()));
  restoreAbandoned(venv, { force });
  const lacking = findLacking(venv);
  for (const kept of findBackups(venv).filter((path) => path !== lacking?.kept))
    note(keptFromEarlier(kept, here()));
  const { damage } = describeVenv(venv);
  const isProblematic = !isAllowed(venv) && findTrustProblem(venv) !== undefined;
  const isSound = damage === undefined && !isProblematic;
  if (isSound && !force) {
    if (lacking) return complete(found, lacking);
    tell(nothingToRepair(venv, here()));
    return 0;
  }
  // `python3 -m venv .` makes such an environment.
  if (isProjectRoot(venv)) return refuse(projectItself(venv, here()));
  const isTrusted = mayRun(venv);
  const interpreter = await findInterpreterFor(found, { isTrusted });
  if (!interpreter) return refuse(noPythonToRebuildWith(venv, here()));
  tell(beginning(venv, { damage, interpreter }, here()));
  return rebuild(found, { interpreter, force, isSound, isTrusted });
}

/**
 * True if pip may install from the URLs that an environment names, which runs code from there: the person has
 * allowed the environment, at this path or the one it was moved from, or could allow it.
 */
function mayRun(venv: string): boolean {
  return (
    isAllowed(venv) || wasAllowed(findOrigin(venv) ?? venv, venv) || findTrustProblem(venv) === undefined
  );
}
