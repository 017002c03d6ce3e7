import { join } from 'node:path';
import { normalizeName } from '../pep/503.ts';
import { namesIn, statOf } from './files.ts';
import { findProgram } from './process.ts';

/** What there is of pipx, without starting it (that takes 130 ms). */
export interface Pipx {
  readonly isInstalled: boolean;
  /** Where it puts the commands of what it installs. */
  readonly binDirectory: string;
  /** Normalized names of what it has installed. */
  readonly packages: readonly string[];
}

export function findPipx(home: string, environment: NodeJS.ProcessEnv = process.env): Pipx {
  // pipx 1.3 moved its home; an older one that is in use stays where it is.
  const homes = [
    environment['PIPX_HOME'],
    join(home, '.local', 'pipx'),
    join(home, '.local', 'share', 'pipx'),
  ];
  const venvs = homes.filter((path) => path !== undefined).map((path) => join(path, 'venvs'));
  const packages = venvs.flatMap((directory) =>
    namesIn(directory).filter((name) => statOf(join(directory, name, 'pyvenv.cfg'))),
  );
  return {
    isInstalled: findProgram('pipx') !== undefined,
    binDirectory: environment['PIPX_BIN_DIR'] ?? join(home, '.local', 'bin'),
    packages: [...new Set(packages.map(normalizeName))],
  };
}
