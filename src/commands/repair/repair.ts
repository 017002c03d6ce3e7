import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { movedPath, planRestoration, type Restoration } from '../../rules/upkeep/restoration.ts';
import { workingDirectory } from '../../system/directories.ts';
import { readProjects } from '../../system/distributions/installed-projects.ts';
import { endedBy } from '../../system/ending.ts';
import { isFileSystemError, isThere } from '../../system/files.ts';
import { readSettings } from '../../system/read-settings.ts';
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
import {
  forcedOver,
  isAllowed,
  isDenied,
  recordAllowed,
  wasAllowed,
} from '../../system/trust/permissions.ts';
import { carryOver } from '../../system/upkeep/carry-over.ts';
import { findInterpreterFor, findToRepair } from '../../system/upkeep/find-to-repair.ts';
import {
  findLacking,
  forgetLacking,
  keptBeside,
  nextKept,
  noteLacking,
  putBack,
  restoreAbandoned,
  type Lacking,
} from '../../system/upkeep/kept-venv.ts';
import { findOwnFiles, isAmongPackages } from '../../system/upkeep/own-files.ts';
import { readPins } from '../../system/upkeep/read-lock-file.ts';
import { readPyvenvCfg, sitePackagesOf } from '../../system/venv-files.ts';
import { createVenv } from '../../system/venv/create-venv.ts';
import { describeVenv, findOrigin, unfinishedMark } from '../../system/venv/describe-venv.ts';
import type { NearbyVenv } from '../../system/venv/nearby-venvs.ts';
import { isProjectRoot } from '../../system/venv/project.ts';
import { isBeingRebuilt, isRebuiltHere } from '../../system/venv/rebuild-mark.ts';
import * as words from '../../words/commands/repair.ts';
import * as restored from '../../words/commands/restored.ts';
import { noVenv } from '../../words/venv.ts';
import { reinstall, versionsIn, type Reinstalled } from './reinstall.ts';

/**
 * `pipward repair`: makes an environment anew in its place, and installs again what the one before held, which is kept
 * aside until the new one works. An interruption puts it back; where even that was cut off, the next repair does.
 *
 * @param options `force`: rebuild even one in which nothing is wrong, and even where nothing can be installed
 * @returns 0 where the environment works again, 1 where it is as it was, 130 where the person stopped it
 */
export async function repair(
  word: string | undefined,
  { force }: { readonly force: boolean },
): Promise<number> {
  const found = findToRepair(word, readSettings().settings, { force });
  if (!found) return refuse(noVenv(word, here()));
  const { path: venv } = found;
  if (!force && isBeingRebuilt(venv)) return refuse(words.rebuiltElsewhere(venv, here()));
  restoreAbandoned(venv, { force });
  const lacking = findLacking(venv);
  for (const kept of keptBeside(venv).filter((path) => path !== lacking?.kept))
    note(words.keptFromEarlier(kept, here()));
  const { damage } = describeVenv(venv);
  const isProblematic = !isAllowed(venv) && findTrustProblem(venv) !== undefined;
  const isSound = damage === undefined && !isProblematic;
  if (isSound && !force) {
    if (lacking) return complete(found, lacking);
    tell(words.nothingToRepair(venv, here()));
    return 0;
  }
  // `python3 -m venv .` makes such.
  if (isProjectRoot(venv)) return refuse(words.projectItself(venv, here()));
  const isTrusted = mayRun(venv);
  const interpreter = await findInterpreterFor(found, { isTrusted });
  if (!interpreter) return refuse(words.noPythonToRebuildWith(venv, here()));
  tell(words.beginning(venv, { damage, interpreter }, here()));
  return rebuild(found, { interpreter, force, isSound, isTrusted });
}

async function rebuild(
  found: NearbyVenv,
  how: {
    readonly interpreter: Interpreter;
    readonly force: boolean;
    readonly isSound: boolean;
    readonly isTrusted: boolean;
  },
): Promise<number> {
  const { path: venv } = found;
  const { interpreter, force, isSound, isTrusted } = how;
  const { includeSystemSitePackages } = readPyvenvCfg(venv);
  const forced = isAllowed(venv) ? forcedOver(venv) : undefined;
  const kept = nextKept(venv);
  const creation = await createVenv({
    venv,
    interpreter,
    systemSitePackages: includeSystemSitePackages,
    replaced: kept,
    force,
    onSlow: sayPreparing,
  });
  if (creation.kind === 'failed') {
    sayFailure(creation);
    return 1;
  }
  const own = findOwnFiles(kept);
  // Before pip runs: `pip.conf` says where packages come from, and `src` is what `pip install -e git+…` has cloned.
  const [early, late] = [false, true].map((is) => own.filter((path) => isAmongPackages(path) === is));
  const way = { from: kept, to: venv };
  // What an environment that is not trusted holds could run code as much as what it names.
  const carry = (paths: readonly string[] = []): readonly string[] =>
    isTrusted ? carryOver(paths, way) : paths;
  const left = carry(early);
  // Files of the person's that git has seen until now are not to vanish from it.
  if (own.length > 0 && !isThere(join(kept, '.gitignore'))) rmSync(join(venv, '.gitignore'), { force: true });
  if (isTrusted && left.includes('pip.conf')) {
    putBack(venv, kept);
    return refuse(words.configurationNotCarriedOver(venv, here()));
  }
  const { restorations, result } = await bringBack(found, { kept, isTrusted, interpreter });
  const { lost } = result;
  if (!isRebuiltHere(venv)) return refuse(words.takenOver(venv, here()));
  if (endedBy()) {
    putBack(venv, kept);
    tell(words.stoppedRepair(venv, here()));
    return 130;
  }
  if (lost.length > 0 && (isSound || (lost.length === restorations.length && !force))) {
    putBack(venv, kept);
    sayLost(lost);
    return refuse(words.asItWas(venv, { isSound }, here()));
  }
  const leftOver = [...left, ...carry(late)];
  if (lost.length > 0) noteLacking(venv, { kept, isTrusted });
  await permit(venv, forced);
  rmSync(unfinishedMark(venv), { force: true });
  const isWhole = lost.length === 0 && leftOver.length === 0;
  recordChange({ change: 'venv-rebuilt', venv, ...(!isWhole && { kept }) });
  sayDone(restored.rebuilt(venv, restorations.length - lost.length, here()));
  if (result.changed.length > 0) note(restored.otherVersions(result.changed));
  const carried = own.filter((path) => !leftOver.includes(path));
  if (carried.length > 0) note(restored.carriedOver(carried));
  if (lost.length > 0) {
    sayLost(lost);
    advise(restored.retriedLater(kept, here()));
  }
  giveUp(kept, { isWhole, leftOver });
  if (`${workingDirectory()}/`.startsWith(`${venv}/`)) advise(restored.enterNewOne);
  return 0;
}

/** Tries once more what an earlier repair could not bring back. */
async function complete(found: NearbyVenv, lacking: Lacking): Promise<number> {
  const { path: venv } = found;
  const { kept } = lacking;
  tell(words.tryingAgain(kept, here()));
  const isAllowedNow = isAllowed(venv);
  const interpreter = await findInterpreterFor(found, { isTrusted: isAllowedNow });
  if (!interpreter) return refuse(words.noPythonToGoOnWith);
  // Beside its place git no longer knows it, so what was found of it there counts.
  const isTrusted = isAllowedNow && lacking.isTrusted && findTrustProblem(kept) === undefined;
  const { result } = await bringBack(found, { kept, isTrusted, interpreter });
  if (endedBy()) return 130;
  if (result.lost.length > 0) {
    sayLost(result.lost);
    return refuse(restored.stillLacking(venv, kept, here()));
  }
  forgetLacking(venv);
  sayDone(restored.wholeAgain(venv, here()));
  const own = findOwnFiles(kept);
  const leftOver = isTrusted ? carryOver(own, { from: kept, to: venv }) : own;
  giveUp(kept, { isWhole: leftOver.length === 0, leftOver });
  return 0;
}

/** Removes what was kept aside, unless the new environment lacks something of it: then it is named. */
function giveUp(
  kept: string,
  { isWhole, leftOver }: { readonly isWhole: boolean; readonly leftOver: readonly string[] },
): void {
  if (leftOver.length > 0) note(restored.keptForFiles(kept, leftOver, here()));
  if (!isWhole) return;
  try {
    rmSync(kept, { recursive: true, force: true });
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    note(restored.notRemoved(kept, here()));
  }
}

/** Has shells activate the new one, where `pipward allow` would: it stands where the one before it stood. */
async function permit(venv: string, forced: string | undefined): Promise<void> {
  if (isDenied(venv)) return;
  const problem = findTrustProblem(venv);
  if (!problem || problem.code === forced) return recordAllowed(venv, problem?.code);
  const { text, hint } = restored.rebuiltNotAllowed(venv, problem, here());
  note(text);
  advise(hint);
}

/** Has pip install what an environment held that is kept aside. */
async function bringBack(
  { path: venv, root }: NearbyVenv,
  how: { readonly kept: string; readonly isTrusted: boolean; readonly interpreter: Interpreter },
): Promise<{
  readonly restorations: readonly Restoration[];
  readonly result: Reinstalled;
}> {
  const { kept, isTrusted, interpreter } = how;
  const origin = findOrigin(kept) ?? venv;
  const seeded = versionsIn(venv);
  const restorations = planRestoration(readProjects(kept), {
    pins: readPins(root),
    move: (path) => (isThere(path) ? path : movedPath(path, dirname(origin), root)),
    isTrusted,
    exists: isThere,
    seeded,
    isSamePython: sitePackagesOf(kept).some((place) =>
      place.includes(`/python${minorVersion(interpreter)}/`),
    ),
  });
  return { restorations, result: await reinstall(restorations, { venv, root, seeded }) };
}

/**
 * Whether what an environment names by address may be installed from there, which would run it: where the person has
 * allowed the environment, in this place or the one it was moved from, or could.
 */
function mayRun(venv: string): boolean {
  return (
    isAllowed(venv) || wasAllowed(findOrigin(venv) ?? venv, venv) || findTrustProblem(venv) === undefined
  );
}

function sayLost(lost: readonly Restoration[]): void {
  for (const { project } of lost) note(restored.notBroughtBack(project));
}
