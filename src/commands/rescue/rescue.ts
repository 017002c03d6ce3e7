import { planRescue, type RescueObstacle } from '../../rules/upkeep/rescue.ts';
import { filesOf } from '../../system/distributions/files-of.ts';
import { findOwners } from '../../system/distributions/system-projects.ts';
import { isThere } from '../../system/files.ts';
import { readRights } from '../../system/packages/read-rights.ts';
import { findBaseInterpreter } from '../../system/pip/find-interpreter.ts';
import { advise, confirm, here, tell } from '../../system/terminal/report.ts';
import { canAsk, show } from '../../system/terminal/terminal.ts';
import { canMove, findLeftOvers, type LeftOver } from '../../system/upkeep/left-over.ts';
import {
  askToMove,
  describeLeftOver,
  foundIn,
  nothingToRescue,
  rescueUnasked,
} from '../../words/commands/rescue.ts';
import { move, type FoundDistribution } from './move.ts';

/**
 * `pipward rescue`: shows the packages in `~/.local` and `/usr/local` that pip once installed and that
 * override the distributor's. On consent it moves them: applications to pipx, libraries to the default
 * environment. The originals are kept, and `pipward undo` puts them back.
 *
 * @returns 1 if something could not be moved; 130 if it was stopped
 */
export async function rescue({ yes }: { readonly yes: boolean }): Promise<number> {
  const interpreter = await findBaseInterpreter(undefined);
  const distributions = findDestinations(findLeftOvers(interpreter));
  if (distributions.length === 0) {
    tell(nothingToRescue);
    return 0;
  }
  await list(distributions);
  const moving = distributions.filter(({ destination }) => destination !== 'stays');
  if (moving.length === 0) return 0;
  if (!yes && !canAsk()) {
    advise(rescueUnasked);
    return 0;
  }
  if (!yes && !(await confirm(askToMove(moving.length), { isFinal: false }))) return 1;
  return move(moving);
}

function findDestinations(leftOvers: readonly LeftOver[]): readonly FoundDistribution[] {
  const candidates = leftOvers.map((leftOver) => {
    const files = filesOf(leftOver);
    const obstacle = obstacleTo(leftOver, files);
    return { ...leftOver, name: leftOver.project.name, obstacle, leftOver, files: files ?? [] };
  });
  return planRescue(candidates).map(({ candidate: { leftOver, files, obstacle }, destination }) => ({
    leftOver,
    files,
    obstacle,
    destination,
  }));
}

function obstacleTo(leftOver: LeftOver, files: readonly string[] | undefined): RescueObstacle | undefined {
  const { origin } = leftOver.project;
  if (!canMove(leftOver)) return 'not-writable';
  if (files === undefined) return 'no-list';
  // An index may have another project of that name, and a URL may lead to something else by now.
  const isHere = origin === undefined || (origin.kind === 'directory' && isThere(origin.path));
  return isHere ? undefined : 'from-elsewhere';
}

async function list(distributions: readonly FoundDistribution[]): Promise<void> {
  const owners = await findOwners(distributions.flatMap(({ leftOver }) => leftOver.shadows?.path ?? []));
  const rights = readRights(undefined);
  for (const directory of new Set(distributions.map(({ leftOver }) => leftOver.place))) {
    show(foundIn(directory, here()));
    for (const { leftOver, destination, obstacle } of distributions.filter(
      (distribution) => distribution.leftOver.place === directory,
    )) {
      const { project, shadows } = leftOver;
      const hidden = shadows && { version: shadows.version, owner: owners.get(shadows.path) };
      show(describeLeftOver({ project, hidden, destination, obstacle, rights }));
    }
  }
}
