import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The directories for pipward's own files: the XDG base directories, each with `pipward` below. */
export interface Directories {
  readonly home: string;
  readonly config: string;
  readonly state: string;
  readonly data: string;
  readonly cache: string;
}

/** Finds them by the environment. XDG says to ignore a relative path in these variables. */
export function findDirectories(environment: NodeJS.ProcessEnv = process.env): Directories {
  const home =
    environment['HOME'] && isAbsolute(environment['HOME']) ? resolve(environment['HOME']) : homedir();
  const below = (variable: string, ...fallback: string[]): string => {
    const base = environment[variable];
    return join(base && isAbsolute(base) ? base : join(home, ...fallback), 'pipward');
  };
  // Getters, since this is called often and callers seldom need more than one directory.
  return {
    home,
    get config() {
      return below('XDG_CONFIG_HOME', '.config');
    },
    get state() {
      return below('XDG_STATE_HOME', '.local', 'state');
    },
    get data() {
      return below('XDG_DATA_HOME', '.local', 'share');
    },
    get cache() {
      return below('XDG_CACHE_HOME', '.cache');
    },
  };
}

/** The path of an environment that belongs to no project: `default`, or one that the person named. */
export function sharedVenv(name: string): string {
  return join(sharedVenvs(), name);
}

/** The directory of these environments. */
export function sharedVenvs(): string {
  return join(findDirectories().data, 'venvs');
}

/**
 * The working directory at the start of this program; if it had been removed, a name that no directory has.
 * Nothing else may ask for it then: libraries crash on a removed directory, so the process changes to the
 * root for them.
 */
export function workingDirectory(): string {
  if (directoryAtStart === undefined) {
    try {
      directoryAtStart = process.cwd();
    } catch {
      directoryAtStart = '\ufffd';
      process.chdir('/');
    }
  }
  return directoryAtStart;
}

let directoryAtStart: string | undefined;
