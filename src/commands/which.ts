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
 * `pipward which`: the whole path of the interpreter that sees what `pip install` would install here, or of another
 * program beside it. That is what cron, systemd and the first line of a script need, which see no activation.
 *
 * @returns 1 where there is no environment here, or no such program in it
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

/** The active one, or else that which pip would be diverted to. */
function findVenv(): string | undefined {
  const active = findActive();
  if (active && !active.damage) return active.path;
  const { settings } = readSettings(process.env, { mayWrite: false });
  const directory = workingDirectory();
  const place = findPlace(directory, findDirectories().home);
  const { target } = chooseTarget(readSurroundings(place, directory, settings));
  return target.create ? undefined : target.path;
}
