import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { VenvDamage } from '../facts.ts';
import { parsePyvenvCfg } from '../pep/405.ts';
import { displayPath, printable } from '../printable.ts';
import { movedPath, planRestoration, type Restoration } from '../restoration.ts';
import { describeDamage } from '../trust.ts';
import { isAllowed, isDenied, recordAllowed, wasAllowed } from '../system/allowed.ts';
import { findDirectories, workingDirectory } from '../system/directories.ts';
import { ending } from '../system/ending.ts';
import { isVenv, type NearbyVenv } from '../system/environments.ts';
import { isThere, readText } from '../system/files.ts';
import { describeVenv, findOrigin, sitePackagesOf, unfinishedMark } from '../system/found-venv.ts';
import { recordChange } from '../system/history.ts';
import { minorVersion, type Interpreter } from '../system/interpreter.ts';
import { readPins } from '../system/lock-file.ts';
import { ask } from '../system/process.ts';
import { readProjects } from '../system/projects-in.ts';
import {
  findInterpreterFor,
  findToRepair,
  freeName,
  isBeingRebuilt,
  keptName,
  putBack,
  restoreAbandoned,
} from '../system/rebuild.ts';
import { readSettings } from '../system/settings.ts';
import { highlight, paint, say } from '../system/terminal.ts';
import { createVenv } from '../system/venv.ts';
import { findTrustProblem } from '../system/trust.ts';
import { sayFailure, sayPreparing } from './prepare.ts';
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
  const found = findToRepair(word, readSettings().settings);
  if (!found) {
    const where = word === undefined ? 'here' : `in ${name(word)}`;
    return refuse(`there is no environment ${where}`, 'the next `pip install` in a project makes one');
  }
  const { path: venv } = found;
  if (isBeingRebuilt(venv))
    return refuse(`${name(venv)} is being rebuilt in another shell`, 'wait until that is done');
  restoreAbandoned(venv);
  const { damage } = describeVenv(venv);
  const isProblematic = !isAllowed(venv) && findTrustProblem(venv) !== undefined;
  const isSound = damage === undefined && !isProblematic;
  if (isSound && !force) {
    if (isVenv(keptName(venv))) return complete(found, keptName(venv));
    say(
      highlight(`nothing is wrong with ${name(venv)}; \`pipward repair --force\` rebuilds it all the same`),
    );
    return 0;
  }
  const interpreter = await findInterpreterFor(venv);
  if (!interpreter)
    return refuse(`there is no Python to rebuild ${name(venv)} with`, '`python3` has to be on PATH');
  sayBeginning(venv, { damage, interpreter });
  return rebuild(found, { interpreter, force, isSound });
}

function sayBeginning(
  venv: string,
  how: { readonly damage: VenvDamage | undefined; readonly interpreter: Interpreter },
): void {
  const { damage, interpreter } = how;
  const subject = damage
    ? `${name(venv)} ${describeDamage(damage)}: rebuilding it`
    : `rebuilding ${name(venv)}`;
  say(highlight(`${subject} with Python ${printable(interpreter.version)} …`));
}

async function rebuild(
  found: NearbyVenv,
  how: { readonly interpreter: Interpreter; readonly force: boolean; readonly isSound: boolean },
): Promise<number> {
  const { path: venv } = found;
  const { interpreter, force, isSound } = how;
  const isTrusted = mayRun(venv);
  const { includeSystemSitePackages } = parsePyvenvCfg(readText(join(venv, 'pyvenv.cfg'), 64 * 1024) ?? '');
  const kept = freeName(keptName(venv));
  const creation = await createVenv({
    venv,
    interpreter,
    systemSitePackages: includeSystemSitePackages,
    replaced: kept,
    onSlow: sayPreparing,
  });
  if (creation.kind === 'failed') {
    sayFailure(creation);
    return 1;
  }
  // What `pip install -e git+…` has cloned.
  if (isThere(join(kept, 'src'))) await ask(['cp', '-Rp', join(kept, 'src'), join(venv, 'src')]);
  const { restorations, result } = await bringBack(found, { kept, isTrusted, interpreter });
  const { lost } = result;
  if (ending.aborted) {
    putBack(venv, kept);
    say(highlight(`stopped: ${name(venv)} is as it was`));
    return 130;
  }
  if (lost.length > 0 && (isSound || (lost.length === restorations.length && !force))) {
    putBack(venv, kept);
    sayLost(lost);
    const hint = isSound ? undefined : '`pipward repair --force` goes on without them';
    return refuse(`${name(venv)} is as it was, since that would be lost`, hint);
  }
  await finish(venv, kept, { result, count: restorations.length - lost.length });
  return 0;
}

/** Tries once more what an earlier repair could not bring back. */
async function complete(found: NearbyVenv, kept: string): Promise<number> {
  const { path: venv } = found;
  say(highlight(`trying again what only ${name(kept)} still holds …`));
  const interpreter = await findInterpreterFor(venv);
  if (!interpreter) return 1;
  const { result } = await bringBack(found, {
    kept,
    isTrusted: findTrustProblem(kept) === undefined,
    interpreter,
  });
  if (ending.aborted) return 130;
  if (result.lost.length > 0) {
    sayLost(result.lost);
    return refuse(`${name(venv)} still lacks some`, `remove ${name(kept)} where they are not needed`);
  }
  rmSync(kept, { recursive: true, force: true });
  say(highlight(`${name(venv)} holds all again`, paint.green));
  return 0;
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

async function finish(
  venv: string,
  kept: string,
  { result, count }: { readonly result: Reinstalled; readonly count: number },
): Promise<void> {
  const { lost, changed } = result;
  if (!isDenied(venv)) await recordAllowed(venv);
  rmSync(unfinishedMark(venv), { force: true });
  const isWhole = lost.length === 0;
  recordChange({ change: 'venv-rebuilt', venv, ...(!isWhole && { kept }) });
  say(highlight(`rebuilt ${name(venv)} with ${count} ${count === 1 ? 'package' : 'packages'}`, paint.green));
  const versions = changed.map((each) => `${each.name} ${printable(`${each.to} (${each.from})`)}`);
  if (versions.length > 0) say(`note: in another version than before: ${versions.join(', ')}`);
  if (isWhole) {
    rmSync(kept, { recursive: true, force: true });
    return;
  }
  sayLost(lost);
  say(
    highlight(
      `hint: the environment before it is kept as \`${printable(basename(kept))}\`; \`pipward repair\` tries once more`,
    ),
  );
}

function sayLost(lost: readonly Restoration[]): void {
  for (const { project } of lost)
    say(
      highlight(
        `note: \`${project.name}\` ${printable(project.version)} could not be brought back${sourceOf(project)}`,
      ),
    );
}

function sourceOf({ origin }: Restoration['project']): string {
  switch (origin?.kind) {
    case 'archive':
    case 'vcs':
      return `; it came from \`${printable(origin.url)}\``;
    case 'directory':
      return `; it came from \`${printable(origin.path)}\``;
    default:
      return '';
  }
}

function refuse(text: string, hint: string | undefined): number {
  say(highlight(`${paint.red('error:')} ${text}`));
  if (hint !== undefined) say(highlight(`hint: ${hint}`));
  return 1;
}

function name(path: string): string {
  return `\`${displayPath(path, { directory: workingDirectory(), home: findDirectories().home })}\``;
}
