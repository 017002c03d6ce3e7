import { strip } from '../python/text.ts';
import { isAtLeast, parsePipVersion, type PipVersion } from './version.ts';

/** The level of a configuration file in pip's order. Each level overrides the ones before it. */
export type ConfigurationLevel = 'global' | 'user' | 'site' | 'env';

/** A path where pip looks for a configuration file. */
export interface ConfigurationPath {
  readonly level: ConfigurationLevel;
  readonly path: string;
}

/** The facts that decide where pip looks. */
export interface ConfigurationPlaces {
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The interpreter's `sys.prefix`. */
  readonly prefix: string;
  readonly platform: 'linux' | 'darwin';
  /** True if a directory exists; called on macOS only. */
  readonly pathExists?: (path: string) => boolean;
  /** Decides how odd `XDG_*` values are read, by pip's copy of platformdirs; the newest rules if unknown. */
  readonly pipVersion?: string | undefined;
}

/**
 * The paths where pip looks for configuration, lowest level first, including files that do not exist
 * (configuration.py, `get_configuration_files`). Empty if `PIP_CONFIG_FILE` is `/dev/null`.
 */
export function configurationPaths(places: ConfigurationPlaces): readonly ConfigurationPath[] {
  const { home, environment, prefix, platform } = places;
  const version = parsePipVersion(places.pipVersion ?? '');
  const configFile = environment['PIP_CONFIG_FILE'];
  if (configFile === '/dev/null') return [];
  const isMac = platform === 'darwin';
  const global = isMac
    ? macGlobalDirectories(places, version)
    : [...linuxGlobalDirectories(places, version), '/etc'];
  const user = [
    join(home, '.pip'),
    isMac ? macUserDirectory(places, version) : linuxUserDirectory(places, version),
  ];
  return [
    ...global.map((directory): ConfigurationPath => ({ level: 'global', path: join(directory, 'pip.conf') })),
    ...user.map((directory): ConfigurationPath => ({ level: 'user', path: join(directory, 'pip.conf') })),
    { level: 'site', path: join(prefix, 'pip.conf') },
    ...(configFile === undefined ? [] : [{ level: 'env', path: configFile } as const]),
  ];
}

/** True if the directories are absolute and plain, so that every pip reads them alike in any directory. */
export function hasPlainDirectories({
  HOME,
  XDG_CONFIG_HOME,
  XDG_CONFIG_DIRS,
}: ConfigurationPlaces['environment']): boolean {
  const directories = [
    ...(XDG_CONFIG_HOME ? [XDG_CONFIG_HOME] : []),
    ...(XDG_CONFIG_DIRS ? XDG_CONFIG_DIRS.split(':') : []),
  ];
  return (HOME === undefined || isPlain(HOME)) && directories.every(isPlain);
}

function isPlain(path: string): boolean {
  return path.startsWith('/') && strip(path) === path;
}

function linuxGlobalDirectories(places: ConfigurationPlaces, version: PipVersion | undefined): string[] {
  const xdg = xdgDirectories(places.environment['XDG_CONFIG_DIRS'] ?? '', version);
  // platformdirs 3 expanded `~`; platformdirs 4 (pip 24.1) does not.
  const expandsTilde = version !== undefined && !isAtLeast(version, '24.1');
  return (xdg.length > 0 ? xdg : ['/etc/xdg']).map((directory) =>
    join(expandsTilde ? directory.replace(/^~(?=\/|$)/, places.home) : directory, 'pip'),
  );
}

function linuxUserDirectory(
  { environment, home }: ConfigurationPlaces,
  version: PipVersion | undefined,
): string {
  return join(xdgDirectory(environment['XDG_CONFIG_HOME'] ?? '', version) ?? join(home, '.config'), 'pip');
}

/** Since 26.2 pip reads `XDG_*` on macOS, too (pip issue 14142), but those for data, not configuration. */
function macGlobalDirectories(
  { environment, prefix }: ConfigurationPlaces,
  version: PipVersion | undefined,
): string[] {
  const xdg = isSince(version, '26.2') ? xdgDirectories(environment['XDG_DATA_DIRS'] ?? '', version) : [];
  if (xdg.length > 0) return xdg.map((directory) => join(directory, 'pip'));
  const homebrew = homebrewPrefix(prefix, version);
  const library = '/Library/Application Support/pip';
  if (homebrew === undefined) return [library];
  const share = join(homebrew, 'share/pip');
  // Before 25.1 pip did not split the two directories, so it found neither (pip issue 12903).
  return isSince(version, '25.1') ? [share, library] : [`${share}:${library}`];
}

function homebrewPrefix(prefix: string, version: PipVersion | undefined): string | undefined {
  if (!isSince(version, '24.1')) return undefined;
  if (!isSince(version, '25.3')) return prefix.startsWith('/opt/homebrew') ? '/opt/homebrew' : undefined;
  const end = prefix.indexOf('/opt/python');
  return end < 0 ? undefined : prefix.slice(0, end);
}

function macUserDirectory(
  { environment, home, pathExists }: ConfigurationPlaces,
  version: PipVersion | undefined,
): string {
  const xdg = isSince(version, '26.2')
    ? xdgDirectory(environment['XDG_DATA_HOME'] ?? '', version)
    : undefined;
  const support = join(xdg ?? join(home, 'Library/Application Support'), 'pip');
  return pathExists?.(support) ? support : join(home, '.config/pip');
}

/** Splits a list as platformdirs does: no blank directories since 26.2, only absolute ones since 26.3. */
function xdgDirectories(list: string, version: PipVersion | undefined): readonly string[] {
  if (isSince(version, '26.3')) return list.split(':').map(strip).filter(isAbsolute);
  if (isSince(version, '26.2'))
    return strip(list)
      .split(':')
      .filter((directory) => strip(directory) !== '');
  return strip(list) === '' ? [] : list.split(':');
}

function xdgDirectory(text: string, version: PipVersion | undefined): string | undefined {
  const stripped = strip(text);
  if (stripped === '' || (isSince(version, '26.3') && !isAbsolute(stripped))) return undefined;
  return isSince(version, '26.2') ? stripped : text;
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** True from the given release on. An unknown pip counts as new. */
function isSince(version: PipVersion | undefined, floor: string): boolean {
  return !version || isAtLeast(version, floor);
}

/** `os.path.join` for a relative name: no separator after an empty directory, and no doubled one. */
function join(directory: string, name: string): string {
  return directory === '' || directory.endsWith('/') ? `${directory}${name}` : `${directory}/${name}`;
}
