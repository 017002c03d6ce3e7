import { join } from 'node:path';
import { normalizeName } from '../../rules/python/project-name.ts';
import { isThere, namesIn, stampOf, statOf } from '../files.ts';
import { findProgram } from '../process.ts';
import { isVenv } from '../venv-files.ts';

/** The state of pipx, read without starting it (that takes 130 ms). */
export interface Pipx {
  readonly isInstalled: boolean;
  /** The directory for the commands of its applications. */
  readonly binDirectory: string;
  /** Normalized names of its applications. */
  readonly packages: readonly string[];
}

/** What there is of pipx, by the files below its home. */
export function findPipx(home: string, environment: NodeJS.ProcessEnv = process.env): Pipx {
  const venvs = join(findPipxHome(home, environment), 'venvs');
  const packages = namesIn(venvs).filter((name) => isVenv(join(venvs, name)));
  return {
    isInstalled: findProgram('pipx') !== undefined,
    binDirectory: environment['PIPX_BIN_DIR'] ?? join(home, '.local', 'bin'),
    packages: [...new Set(packages.map(normalizeName))],
  };
}

/** Names of the applications whose interpreter is gone, as after an upgrade of the system. */
export function findBrokenPipx(home: string): readonly string[] {
  const venvs = join(findPipxHome(home), 'venvs');
  return namesIn(venvs).filter((name) => {
    const python = join(venvs, name, 'bin', 'python');
    return isThere(python) && !statOf(python);
  });
}

/** A stamp that changes whenever pipx changes an application. */
export function pipxStamp(name: string, home: string): string | undefined {
  const venvs = join(findPipxHome(home), 'venvs');
  const directory = namesIn(venvs).find((each) => normalizeName(each) === name);
  return directory === undefined ? undefined : stampOf(join(venvs, directory, 'pipx_metadata.json'));
}

/**
 * pipx's own home. Release 1.3 moved it to the data directory of users, and 1.5 moved it back on a Mac. Every
 * release keeps to an older home that is in use.
 */
export function findPipxHome(home: string, environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['PIPX_HOME'];
  if (named !== undefined) return named;
  const old = join(home, '.local', 'pipx');
  const later = [
    join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'pipx'),
    join(home, 'Library', 'Application Support', 'pipx'),
  ];
  return [old, ...later].find(isThere) ?? old;
}
