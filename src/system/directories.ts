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
  return {
    home,
    config: below('XDG_CONFIG_HOME', '.config'),
    state: below('XDG_STATE_HOME', '.local', 'state'),
    data: below('XDG_DATA_HOME', '.local', 'share'),
    cache: below('XDG_CACHE_HOME', '.cache'),
  };
}

/** The directory one stands in; where it has been removed, a name that no directory has. */
export function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return '\ufffd';
  }
}
