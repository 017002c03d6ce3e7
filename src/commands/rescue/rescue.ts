import { displayPath, printable } from '../../rules/printable.ts';
import { planRescue, type RescueCandidate } from '../../rules/upkeep/rescue.ts';
import { findDirectories, workingDirectory } from '../../system/directories.ts';
import { filesOf } from '../../system/distributions/files-of.ts';
import { findOwners } from '../../system/distributions/system-projects.ts';
import { isThere } from '../../system/files.ts';
import { findBaseInterpreter } from '../../system/pip/find-interpreter.ts';
import { canAsk, highlight, say, show } from '../../system/terminal/terminal.ts';
import { canMove, findLeftOvers, type LeftOver } from '../../system/upkeep/left-over.ts';
import { describeHome } from '../../words/rescue.ts';
import { move, type Found } from './move.ts';

/**
 * `pipward rescue`: shows what pip once put before the distributor's packages, into `~/.local` and `/usr/local`, and moves
 * it on consent: applications to pipx, libraries to the default environment. The originals are kept, and `pipward undo`
 * puts them back.
 *
 * @returns 1 where something could not be moved; 130 where it was stopped
 */
export async function rescue({ yes }: { readonly yes: boolean }): Promise<number> {
  const interpreter = await findBaseInterpreter(undefined);
  const found = lookAt(findLeftOvers(interpreter));
  if (found.length === 0) {
    say(highlight('pip has put nothing into `~/.local` or `/usr/local`: there is nothing to rescue'));
    return 0;
  }
  await list(found);
  const moving = found.filter(({ home }) => home !== 'stays');
  if (moving.length === 0) return 0;
  if (!yes && !canAsk()) {
    say(highlight('hint: `pipward rescue --yes` moves them'));
    return 0;
  }
  if (!yes && !(await isMeant(moving.length))) return 1;
  return move(moving);
}

function lookAt(leftOvers: readonly LeftOver[]): readonly Found[] {
  const candidates = leftOvers.map((leftOver) => {
    const files = filesOf(leftOver);
    const obstacle = obstacleTo(leftOver, files);
    const { isRequested, requires, commands, python } = leftOver;
    return {
      name: leftOver.project.name,
      python,
      isRequested,
      requires,
      commands,
      obstacle,
      leftOver,
      files: files ?? [],
    };
  });
  return planRescue(candidates).map(({ candidate, home }) => ({
    leftOver: candidate.leftOver,
    files: candidate.files,
    obstacle: candidate.obstacle,
    home,
  }));
}

function obstacleTo(leftOver: LeftOver, files: readonly string[] | undefined): RescueCandidate['obstacle'] {
  const { origin } = leftOver.project;
  if (!canMove(leftOver)) return 'not-writable';
  if (files === undefined) return 'no-list';
  // An index may have something else under that name, and what an address gives may be another thing by now.
  const isHere = origin === undefined || (origin.kind === 'directory' && isThere(origin.path));
  return isHere ? undefined : 'from-elsewhere';
}

async function list(found: readonly Found[]): Promise<void> {
  const owners = await findOwners(found.flatMap(({ leftOver }) => leftOver.shadows?.path ?? []));
  const place = { directory: workingDirectory(), home: findDirectories().home };
  for (const directory of new Set(found.map(({ leftOver }) => leftOver.place))) {
    show(`in \`${displayPath(directory, place)}\``);
    for (const { leftOver, home, obstacle } of found.filter((one) => one.leftOver.place === directory)) {
      const { project, shadows } = leftOver;
      const owner = shadows && (owners.get(shadows.path) ?? 'the system');
      const hides = shadows ? `, hides ${printable(shadows.version)} of \`${printable(owner ?? '')}\`` : '';
      show(
        `  \`${project.name}\` ${printable(project.version)}${hides}: ${describeHome(home)}${reasonFor(obstacle, leftOver)}`,
      );
    }
  }
}

function reasonFor(obstacle: Found['obstacle'], { project }: LeftOver): string {
  switch (obstacle) {
    case undefined:
      return '';
    case 'no-list':
      return ', since it has no list of its files';
    case 'from-elsewhere':
      return ', since it did not come from an index';
    case 'not-writable':
      return `, since you may not write there; \`sudo pip uninstall --break-system-packages ${project.name}\` takes it away`;
    default:
      return obstacle satisfies never;
  }
}

async function isMeant(count: number): Promise<boolean> {
  const { askChoice } = await import('../../system/terminal/menu.ts');
  const choice = await askChoice(`Move ${count === 1 ? 'it' : `these ${count}`}? The originals are kept.`, [
    { value: true, letter: 'y', label: 'move', needsEnter: false },
    { value: false, letter: 'n', label: 'leave everything as it is', needsEnter: false },
  ]);
  return choice === true;
}
