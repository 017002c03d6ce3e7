import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import { workingDirectory } from '../../system/directories.ts';
import { endedBy } from '../../system/ending.ts';
import { isThere } from '../../system/files.ts';
import { recordChange } from '../../system/record-history.ts';
import {
  advise,
  here,
  note,
  refuse,
  sayDone,
  sayFailure,
  sayPreparing,
  tell,
} from '../../system/terminal/report.ts';
import { findTrustProblem } from '../../system/trust/check.ts';
import { isAllowed, isDenied, overriddenProblem, recordAllowed } from '../../system/trust/permissions.ts';
import { carryOver } from '../../system/upkeep/carry-over.ts';
import { nextBackup, putBack } from '../../system/upkeep/kept-venv.ts';
import { noteLacking } from '../../system/upkeep/lacking.ts';
import { findOwnFiles, isAmongPackages } from '../../system/upkeep/own-files.ts';
import { readPyvenvCfg } from '../../system/venv-files.ts';
import { createVenv } from '../../system/venv/create-venv.ts';
import { unfinishedMark } from '../../system/venv/describe-venv.ts';
import type { NearbyVenv } from '../../system/venv/nearby-venvs.ts';
import { isRebuiltHere } from '../../system/venv/rebuild-mark.ts';
import {
  asItWas,
  configurationNotCarriedOver,
  stoppedRepair,
  takenOver,
} from '../../words/commands/repair.ts';
import {
  carriedOver,
  enterNewOne,
  otherVersions,
  rebuilt,
  rebuiltNotAllowed,
  retriedLater,
} from '../../words/commands/restored.ts';
import { bringBack, sayLost } from './bring-back.ts';
import { giveUp } from './give-up.ts';

/** The conditions of a rebuild. */
interface Rebuilding {
  readonly interpreter: Interpreter;
  /** The person wants it even if nothing is wrong, or if nothing can be reinstalled. */
  readonly force: boolean;
  /** Nothing is wrong with the previous environment. */
  readonly isSound: boolean;
  /** Code that the previous environment holds or names may run. */
  readonly isTrusted: boolean;
}

/**
 * Replaces an environment by a new one, and reinstalls its packages. The previous environment is kept aside
 * until the new one is complete, and put back on any failure.
 *
 * @returns the exit status
 */
export async function rebuild(found: NearbyVenv, how: Rebuilding): Promise<number> {
  const { path: venv } = found;
  const { interpreter, force, isSound, isTrusted } = how;
  const forced = isAllowed(venv) ? overriddenProblem(venv) : undefined;
  const kept = nextBackup(venv);
  const creation = await createVenv({
    venv,
    interpreter,
    systemSitePackages: readPyvenvCfg(venv).includeSystemSitePackages,
    replaced: kept,
    force,
    onSlow: sayPreparing,
  });
  if (creation.kind === 'failed') {
    sayFailure(creation);
    return 1;
  }
  const own = findOwnFiles(kept);
  // The files of an untrusted environment could run code, as the URLs that it names could.
  const carry = (paths: readonly string[]): readonly string[] =>
    isTrusted ? carryOver(paths, { from: kept, to: venv }) : paths;
  // Before pip runs: `pip.conf` says where packages come from, and `src` is what `pip install -e git+…` has
  // cloned.
  const left = carry(own.filter((path) => !isAmongPackages(path)));
  // Git has seen the person's files until now, so the new environment must not hide them from it.
  if (own.length > 0 && !isThere(join(kept, '.gitignore'))) rmSync(join(venv, '.gitignore'), { force: true });
  if (isTrusted && left.includes('pip.conf')) {
    putBack(venv, kept);
    return refuse(configurationNotCarriedOver(venv, here()));
  }
  const { restorations, result } = await bringBack(found, { kept, isTrusted, interpreter });
  const { lost } = result;
  if (!isRebuiltHere(venv)) return refuse(takenOver(venv, here()));
  if (endedBy()) {
    putBack(venv, kept);
    tell(stoppedRepair(venv, here()));
    return 130;
  }
  if (lost.length > 0 && (isSound || (lost.length === restorations.length && !force))) {
    putBack(venv, kept);
    sayLost(lost);
    return refuse(asItWas(venv, { isSound }, here()));
  }
  const leftOver = [...left, ...carry(own.filter(isAmongPackages))];
  if (lost.length > 0) noteLacking(venv, { kept, isTrusted });
  await permit(venv, forced);
  rmSync(unfinishedMark(venv), { force: true });
  const isWhole = lost.length === 0 && leftOver.length === 0;
  recordChange({ change: 'venv-rebuilt', venv, ...(!isWhole && { kept }) });
  sayDone(rebuilt(venv, restorations.length - lost.length, here()));
  if (result.changed.length > 0) note(otherVersions(result.changed));
  const carried = own.filter((path) => !leftOver.includes(path));
  if (carried.length > 0) note(carriedOver(carried));
  if (lost.length > 0) {
    sayLost(lost);
    advise(retriedLater(kept, here()));
  }
  giveUp(kept, { isWhole, leftOver });
  if (`${workingDirectory()}/`.startsWith(`${venv}/`)) advise(enterNewOne);
  return 0;
}

/**
 * Makes shells activate the new environment, which has the path of the previous one, if `pipward allow` would
 * allow it.
 */
async function permit(venv: string, forced: string | undefined): Promise<void> {
  if (isDenied(venv)) return;
  const problem = findTrustProblem(venv);
  if (!problem || problem.code === forced) return recordAllowed(venv, problem?.code);
  const { text, hint } = rebuiltNotAllowed(venv, problem, here());
  note(text);
  advise(hint);
}
