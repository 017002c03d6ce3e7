import type { Facts } from './facts.ts';
import type { Notice } from './notice.ts';
import type { VenvTarget } from './placement.ts';
import type { FoundVenv } from './venv-state.ts';

/** The chosen environment, and the notices on that choice. */
export interface Target {
  readonly target: VenvTarget;
  readonly notices: readonly Notice[];
}

/** The existing and possible environments around a command. */
export type Surroundings = Pick<Facts, 'place' | 'venvs' | 'newVenv' | 'isPlaceTaken' | 'defaultVenv'>;

/**
 * The nearest environment that may be used, after a repair if need be. If there is none: a new one in the
 * project or the directory, or else the default one.
 */
export function chooseTarget(facts: Surroundings & Partial<Pick<Facts, 'hasPipCode' | 'isRos'>>): Target {
  const usable = facts.venvs.find(
    ({ problem, damage }) => problem === undefined && (damage === undefined || facts.hasPipCode),
  );
  const [nearest] = facts.venvs;
  const notices: Notice[] = nearest && nearest !== usable ? [...refusalNotices(nearest)] : [];
  if (usable) {
    const { path, systemSitePackages, hasPip, isKnown, damage } = usable;
    if (!isKnown) notices.push({ code: 'venv-not-ours', args: { venv: path } });
    if (damage) {
      notices.push({ code: 'broken-venv', args: { venv: path, damage } });
      return { target: repairTarget(usable), notices };
    }
    if (usable.isNoexec) notices.push({ code: 'noexec', args: { venv: path } });
    return { target: { path, create: false, systemSitePackages, hasPip }, notices };
  }
  if (facts.place.kind === 'unsuitable' || facts.isPlaceTaken) {
    const taken: Notice[] =
      facts.isPlaceTaken && !nearest ? [{ code: 'venv-name-taken', args: { path: facts.newVenv } }] : [];
    const { path, exists } = facts.defaultVenv;
    const target = { path, create: !exists, systemSitePackages: false, hasPip: true };
    return { target, notices: [...notices, ...taken] };
  }
  const target = {
    path: facts.newVenv,
    create: true,
    systemSitePackages: facts.isRos === true,
    hasPip: true,
  };
  return { target, notices: facts.isRos ? [...notices, { code: 'ros', args: {} }] : notices };
}

/**
 * True if the command was typed in a project, beside code, or near an environment that may be used. A parent directory
 * with code is none: `~/code/x.py` says nothing about `~/code/new`.
 */
export function isProjectInScope({
  place,
  venvs,
  holdsCode,
}: Pick<Facts, 'place' | 'venvs' | 'holdsCode'>): boolean {
  if (place.kind === 'project' || venvs.some(({ problem }) => problem === undefined)) return true;
  return place.kind === 'directory' && holdsCode;
}

/** An environment that is rebuilt, with pip in it, before anything is installed. */
export function repairTarget({ path, systemSitePackages }: FoundVenv): VenvTarget {
  return { path, create: false, systemSitePackages, hasPip: true, needsRepair: true };
}

function refusalNotices({ path: venv, problem, damage }: FoundVenv): readonly Notice[] {
  if (problem)
    return [{ code: 'venv-not-trusted', args: { venv, problem: problem.code, path: problem.path } }];
  return damage ? [{ code: 'broken-venv', args: { venv, damage } }] : [];
}
