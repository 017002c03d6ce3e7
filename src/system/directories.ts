import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** Where pipward keeps what is its own: the XDG base directories, each with `pipward` below. */
export interface Directories {
  readonly home: string;
  readonly config: string;
  readonly state: string;
  readonly data: string;
  readonly cache: string;
}

/** XDG says that a relative path in these variables is to be ignored. */
export function findDirectories(environment: NodeJS.ProcessEnv = process.env): Directories {
  const home =
    environment['HOME'] && isAbsolute(environment['HOME']) ? resolve(environment['HOME']) : homedir();
  const below = (variable: string, ...fallback: string[]): string => {
    const base = environment[variable];
    return join(base && isAbsolute(base) ? base : join(home, ...fallback), 'pipward');
  };
  // They are asked for often, and seldom more than one of them.
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

/** Where an environment stands that belongs to no project: `default`, or one that the person named. */
export function sharedVenv(name: string): string {
  return join(findDirectories().data, 'venvs', name);
}

/**
 * The directory one stood in when this program began; where it had been removed, a name that no directory has. Nothing
 * else may ask for it then: libraries end on that, so the root takes its place for them.
 */
export function workingDirectory(): string {
  if (found === undefined) {
    try {
      found = process.cwd();
    } catch {
      found = '\ufffd';
      process.chdir('/');
    }
  }
  return found;
}

let found: string | undefined;
