import { chooseTarget } from '../rules/verdict/target.ts';
import { findDirectories, workingDirectory } from '../system/directories.ts';
import { isProgram } from '../system/process.ts';
import { readSettings } from '../system/read-settings.ts';
import { readSurroundings } from '../system/survey/read-facts.ts';
import { here, refuse } from '../system/terminal/report.ts';
import { print } from '../system/terminal/terminal.ts';
import { findActive } from '../system/venv/active-venv.ts';
import { findPlace } from '../system/venv/project.ts';
import { noSuchProgram } from '../words/commands/which.ts';
import { noVenv } from '../words/venv.ts';

/**
 * `pipward which`: prints the absolute path of the interpreter that `pip install` would install for here, or
 * of another program beside it. Cron jobs, systemd units and the first line of a script need that path, since
 * no environment is activated for them.
 *
 * @returns 1 if there is no environment here, or no such program in it
 */
export function which(program: string | undefined): number {
  const venv = findVenv();
  if (venv === undefined) return refuse(noVenv(undefined, here()));
  const name = program ?? 'python';
  const path = `${venv}/bin/${name}`;
  if (name.includes('/') || !isProgram(path)) return refuse(noSuchProgram(name, venv));
  print(path);
  return 0;
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
