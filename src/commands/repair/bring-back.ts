import { dirname } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { movedPath, planRestoration, type Restoration } from '../../rules/upkeep/restoration.ts';
import { readProjects } from '../../system/distributions/installed-projects.ts';
import { isThere } from '../../system/files.ts';
import { note } from '../../system/terminal/report.ts';
import { readPins } from '../../system/upkeep/read-lock-file.ts';
import { sitePackagesOf } from '../../system/venv-files.ts';
import { findOrigin } from '../../system/venv/describe-venv.ts';
import type { NearbyVenv } from '../../system/venv/nearby-venvs.ts';
import { notBroughtBack } from '../../words/commands/restored.ts';
import { reinstall, versionsIn, type Reinstalled } from './reinstall.ts';

/** Makes pip reinstall the packages of an environment that is kept aside. */
export async function bringBack(
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

/** Names the projects that pip could not reinstall. */
export function sayLost(lost: readonly Restoration[]): void {
  for (const { project } of lost) note(notBroughtBack(project));
}
