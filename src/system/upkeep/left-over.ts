import { join } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { normalizeName, type NormalizedName } from '../../rules/python/project-name.ts';
import type { RescueCandidate } from '../../rules/upkeep/rescue.ts';
import type { InstalledProject } from '../../rules/upkeep/restoration.ts';
import { readProject } from '../distributions/installed-projects.ts';
import { readSystemProjects, type SystemProject } from '../distributions/system-projects.ts';
import { isThere, isWritable, namesIn, readText } from '../files.ts';
import { findUserBase, userSiteIn } from '../pip/package-directories.ts';

/** A distribution that pip once installed for the distributor's Python, before there was a marker file. */
export interface LeftOver extends Pick<RescueCandidate, 'python' | 'isRequested' | 'requires' | 'commands'> {
  readonly project: InstalledProject;
  /** The `site-packages` or `dist-packages` directory that it is in. */
  readonly place: string;
  /** The name of its metadata in that directory. */
  readonly entry: string;
  /** The directory that contains all its files: `~/.local`, `/usr/local`. */
  readonly base: string;
  /** The distributor's package of the same name, which it hides from that Python. */
  readonly shadows: SystemProject | undefined;
}

/**
 * Finds the person's own left-overs and those of all users, for every version of Python that was ever used.
 * No interpreter sees those of an older version any more; they are the ones that people miss after an
 * upgrade.
 */
export function findLeftOvers(interpreter: Interpreter | undefined): readonly LeftOver[] {
  const own = interpreter ? readSystemProjects(interpreter) : new Map<NormalizedName, SystemProject>();
  return findPlaces().flatMap((where) =>
    namesIn(where.place).flatMap((entry): readonly LeftOver[] => {
      const project = readProject(where.place, entry);
      if (!project || entry.endsWith('.egg-link')) return [];
      const isSeen = interpreter !== undefined && minorVersion(interpreter) === where.python;
      const shadows = isSeen ? own.get(project.name) : undefined;
      return [{ ...where, project, entry, ...readDetails(join(where.place, entry)), shadows }];
    }),
  );
}

/** True if this person may move it. */
export function canMove({ place, entry }: LeftOver): boolean {
  return [place, join(place, entry)].every(isWritable);
}

type Where = Pick<LeftOver, 'place' | 'base' | 'python'>;

function findPlaces(): readonly Where[] {
  const user = findUserBase();
  const mine = pythonsIn(user).map((python): Where => ({
    place: userSiteIn(user, python),
    base: user,
    python,
  }));
  const local = '/usr/local';
  // Only `dist-packages`: `site-packages` belongs to a Python that was built there.
  const everyones = pythonsIn(local).map((python): Where => ({
    place: join(local, 'lib', `python${python}`, 'dist-packages'),
    base: local,
    python,
  }));
  return [...mine, ...everyones];
}

function pythonsIn(base: string): readonly string[] {
  return namesIn(join(base, 'lib')).flatMap((name) => /^python(3\.\d+)$/.exec(name)?.[1] ?? []);
}

function readDetails(metadata: string): Pick<LeftOver, 'isRequested' | 'requires' | 'commands'> {
  const isNoted = isThere(join(metadata, 'INSTALLER'));
  const text = readText(join(metadata, 'METADATA')) ?? readText(join(metadata, 'PKG-INFO')) ?? '';
  const requires = [...text.matchAll(/^Requires-Dist:[ \t]*([A-Za-z0-9][A-Za-z0-9._-]*)(.*)$/gm)]
    .filter(([, , rest = '']) => !/;.*\bextra\b/.test(rest))
    .flatMap(([, name]) => (name === undefined ? [] : [normalizeName(name)]));
  const points = readText(join(metadata, 'entry_points.txt')) ?? '';
  const scripts = /^\[(?:console|gui)_scripts\][ \t]*\n((?:(?!\[).*(?:\n|$))*)/m.exec(points)?.[1] ?? '';
  const commands = scripts.split('\n').flatMap((line) => /^([^\s=]+)\s*=/.exec(line)?.[1] ?? []);
  return {
    isRequested: isNoted ? isThere(join(metadata, 'REQUESTED')) : undefined,
    requires,
    commands,
  };
}
