import { dirname, join } from 'node:path';
import { chooseTarget } from '../rules/verdict/target.ts';
import { findDirectories, workingDirectory } from '../system/directories.ts';
import { realPathOf } from '../system/files.ts';
import { findPipx, findPipxHome } from '../system/pip/pipx.ts';
import { findProgram, isOnPath, isProgram } from '../system/process.ts';
import { readSettings } from '../system/read-settings.ts';
import { readSurroundings } from '../system/survey/read-facts.ts';
import { here, note, refuse } from '../system/terminal/report.ts';
import { print } from '../system/terminal/terminal.ts';
import { findActive } from '../system/venv/active-venv.ts';
import { findPlace } from '../system/venv/project.ts';
import { elsewhere, notAName, noSuchProgram, type ProgramElsewhere } from '../words/commands/which.ts';
import { noVenv } from '../words/venv.ts';

/**
 * `pipward which`: prints the absolute path of the interpreter that `pip install` would install for here, or
 * of another program: the one beside it or, with a note on where that is, the one that the shell would run. Cron jobs,
 * systemd units and the first line of a script need that path, since no environment is activated for them.
 *
 * @returns 1 if there is no environment here, or no such program; 2 if a path was given
 */
export function which(program: string | undefined): number {
  if (program === '' || program?.includes('/')) return refuse(notAName, 2);
  const venv = findVenv();
  const name = program ?? 'python';
  const path = `${venv}/bin/${name}`;
  if (venv !== undefined && isProgram(path)) {
    print(path);
    return 0;
  }
  const other = program === undefined ? undefined : findElsewhere(name);
  if (other) {
    note(elsewhere(name, { ...other, venv }, here()));
    print(other.path);
    return 0;
  }
  return refuse(venv === undefined ? noVenv(undefined, here()) : noSuchProgram(name, venv, here()));
}

/** A program outside of environments, as the shell or pipx has it. */
function findElsewhere(name: string): ProgramElsewhere | undefined {
  const { home } = findDirectories();
  const pipx = join(findPipx(home).binDirectory, name);
  const path = findProgram(name) ?? (isProgram(pipx) ? pipx : undefined);
  if (path === undefined) return undefined;
  const isPipx = realPathOf(path)?.startsWith(`${realPathOf(findPipxHome(home))}/`) === true;
  return { path, isPipx, isOnPath: isOnPath(dirname(path)) };
}

/** The active environment, or else the one that pip would be diverted to. */
function findVenv(): string | undefined {
  const active = findActive();
  if (active && !active.damage) return active.path;
  const { settings } = readSettings(process.env, { mayWrite: false });
  const directory = workingDirectory();
  const place = findPlace(directory, findDirectories().home);
  const { target } = chooseTarget(readSurroundings(place, directory, settings));
  return target.create ? undefined : target.path;
}
