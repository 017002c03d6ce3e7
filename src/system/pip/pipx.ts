import { join } from 'node:path';
import { normalizeName } from '../../rules/python/project-name.ts';
import { isThere, namesIn, stampOf, statOf } from '../files.ts';
import { findProgram } from '../process.ts';
import { isVenv } from '../venv-files.ts';

/** What there is of pipx, without starting it (that takes 130 ms). */
export interface Pipx {
  readonly isInstalled: boolean;
  /** Where it puts the commands of what it installs. */
  readonly binDirectory: string;
  /** Normalized names of what it has installed. */
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

/** Names of what pipx has installed and whose interpreter is gone, as after an upgrade of the system. */
export function findBrokenPipx(home: string): readonly string[] {
  const venvs = join(findPipxHome(home), 'venvs');
  return namesIn(venvs).filter((name) => {
    const python = join(venvs, name, 'bin', 'python');
    return isThere(python) && !statOf(python);
  });
}

/** What tells whether pipx has changed an application since. */
export function pipxStamp(name: string, home: string): string | undefined {
  const venvs = join(findPipxHome(home), 'venvs');
  const directory = namesIn(venvs).find((each) => normalizeName(each) === name);
  return directory === undefined ? undefined : stampOf(join(venvs, directory, 'pipx_metadata.json'));
}

/**
 * pipx's own home. Its release 1.3 moved it to where the data of users belongs, 1.5 went back on a Mac; where an older
 * home is in use, each of them stays there.
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
