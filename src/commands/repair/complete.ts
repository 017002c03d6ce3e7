import { endedBy } from '../../system/ending.ts';
import { here, refuse, sayDone, tell } from '../../system/terminal/report.ts';
import { findTrustProblem } from '../../system/trust/check.ts';
import { isAllowed } from '../../system/trust/permissions.ts';
import { carryOver } from '../../system/upkeep/carry-over.ts';
import { findInterpreterFor } from '../../system/upkeep/find-to-repair.ts';
import { forgetLacking, type Lacking } from '../../system/upkeep/lacking.ts';
import { findOwnFiles } from '../../system/upkeep/own-files.ts';
import type { NearbyVenv } from '../../system/venv/nearby-venvs.ts';
import { noPythonToGoOnWith, tryingAgain } from '../../words/commands/repair.ts';
import { stillLacking, wholeAgain } from '../../words/commands/restored.ts';
import { bringBack, sayLost } from './bring-back.ts';
import { giveUp } from './give-up.ts';

/** Tries again to reinstall the projects that an earlier repair could not. */
export async function complete(found: NearbyVenv, lacking: Lacking): Promise<number> {
  const { path: venv } = found;
  const { kept } = lacking;
  tell(tryingAgain(kept, here()));
  const isAllowedNow = isAllowed(venv);
  const interpreter = await findInterpreterFor(found, { isTrusted: isAllowedNow });
  if (!interpreter) return refuse(noPythonToGoOnWith);
  // Git does not know the environment at its kept path, so the answer from before the repair counts.
  const isTrusted = isAllowedNow && lacking.isTrusted && findTrustProblem(kept) === undefined;
  const { result } = await bringBack(found, { kept, isTrusted, interpreter });
  if (endedBy()) return 130;
  if (result.lost.length > 0) {
    sayLost(result.lost);
    return refuse(stillLacking(venv, kept, here()));
  }
  forgetLacking(venv);
  sayDone(wholeAgain(venv, here()));
  const own = findOwnFiles(kept);
  const leftOver = isTrusted ? carryOver(own, { from: kept, to: venv }) : own;
  giveUp(kept, { isWhole: leftOver.length === 0, leftOver });
  return 0;
}
