import { asRoot, type Rights } from '../../rules/plan/rights.ts';
import { code, codePath, printable, type Place } from '../../rules/printable.ts';
import type { RescueObstacle, RescueDestination } from '../../rules/upkeep/rescue.ts';
import type { InstalledProject } from '../../rules/upkeep/restoration.ts';
import { byRoot, type Consent } from '../message.ts';

export const nothingToRescue =
  'pip has installed nothing into `~/.local` or `/usr/local`: there is nothing to rescue';

export const rescueUnasked = '`pipward rescue --yes` moves them';

export function askToMove(count: number): Consent {
  return {
    question: `Move ${count === 1 ? 'it' : `these ${count}`}? The originals are kept.`,
    yes: 'move',
    no: 'leave everything as it is',
    unasked: 'pipward rescue --yes',
  };
}

/** The line above the packages of a directory. */
export function foundIn(directory: string, place: Place): string {
  return `in ${codePath(directory, place)}`;
}

/** A package, the system's package that it hides, and its destination. */
export function describeLeftOver(found: {
  readonly project: InstalledProject;
  /** The hidden distribution of the system, and the package that owns it, if known. */
  readonly hidden: { readonly version: string; readonly owner: string | undefined } | undefined;
  readonly destination: RescueDestination;
  readonly obstacle: RescueObstacle | undefined;
  readonly rights: Rights;
}): string {
  const { project, hidden, destination, obstacle, rights } = found;
  const hides = hidden ? `, hides ${printable(hidden.version)} of ${code(hidden.owner ?? 'the system')}` : '';
  const reason = obstacle === undefined ? '' : describeObstacle(obstacle, project, rights);
  return `  ${code(project.name)} ${printable(project.version)}${hides}: ${describeDestination(destination)}${reason}`;
}

function describeDestination(destination: RescueDestination): string {
  switch (destination) {
    case 'pipx':
      return 'to pipx';
    case 'default':
      return 'to the default environment';
    case 'nowhere':
      return 'removed: what needs it brings its own';
    case 'stays':
      return 'stays';
    default:
      return destination satisfies never;
  }
}

function describeObstacle(obstacle: RescueObstacle, { name }: InstalledProject, rights: Rights): string {
  switch (obstacle) {
    case 'no-list':
      return ', because it has no list of its files';
    case 'from-elsewhere':
      return ', because it did not come from an index';
    case 'not-writable':
      return `, because you cannot write there; ${byRoot(asRoot([['pip', 'uninstall', '--break-system-packages', name]], rights))} removes it`;
    default:
      return obstacle satisfies never;
  }
}

export const nothingMoved = 'nothing was moved, because one of the files could not be moved';

export function leftWhereItWas(name: string): string {
  return `${code(name)} could not be installed, so it stays where it was`;
}

export function originalsKept(aside: string, entry: number | undefined, place: Place): string {
  return `the originals are in ${codePath(aside, place)}; \`pipward undo ${entry ?? ''}\` moves them back`;
}

export const librariesInDefault = '`pipward use default` activates the environment with these libraries';
