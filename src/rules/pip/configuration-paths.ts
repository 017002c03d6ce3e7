import { strip } from '../python/text.ts';
import { isAtLeast, parsePipVersion, type PipVersion } from './version.ts';

/** Where a configuration file stands in pip's order; each level overrides the ones before it. */
export type ConfigurationLevel = 'global' | 'user' | 'site' | 'env';

/** A place where pip looks for configuration. */
export interface ConfigurationPath {
  readonly level: ConfigurationLevel;
  readonly path: string;
}

/** What decides where pip looks. */
export interface ConfigurationPlaces {
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The interpreter's `sys.prefix`. */
  readonly prefix: string;
  readonly platform: 'linux' | 'darwin';
  /** Whether a directory is there; asked on macOS only. */
  readonly pathExists?: (path: string) => boolean;
  /** platformdirs, which pip carries, changed its mind about odd `XDG_*` values; the newest rules if it is not known. */
  readonly pipVersion?: string | undefined;
}

/**
 * Where pip looks for configuration, whether or not the files exist, lowest first (configuration.py,
 * `get_configuration_files`). None at all where `PIP_CONFIG_FILE` is `/dev/null`.
 */
export function configurationPaths(places: ConfigurationPlaces): readonly ConfigurationPath[] {
  const { home, environment, prefix, platform } = places;
  const version = parsePipVersion(places.pipVersion ?? '');
  const chosen = environment['PIP_CONFIG_FILE'];
  if (chosen === '/dev/null') return [];
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
    ...(chosen === undefined ? [] : [{ level: 'env', path: chosen } as const]),
  ];
}

/** Whether the directories that decide are absolute and plain, so that every pip reads them alike wherever it stands. */
export function hasPlainDirectories({
  HOME,
  XDG_CONFIG_HOME,
  XDG_CONFIG_DIRS,
}: ConfigurationPlaces['environment']): boolean {
  const chosen = [
    ...(XDG_CONFIG_HOME ? [XDG_CONFIG_HOME] : []),
    ...(XDG_CONFIG_DIRS ? XDG_CONFIG_DIRS.split(':') : []),
  ];
  return (HOME === undefined || isPlain(HOME)) && chosen.every(isPlain);
}

function isPlain(path: string): boolean {
  return path.startsWith('/') && strip(path) === path;
}

function linuxGlobalDirectories(places: ConfigurationPlaces, version: PipVersion | undefined): string[] {
  const chosen = xdgDirectories(places.environment['XDG_CONFIG_DIRS'] ?? '', version);
  // platformdirs 3 expanded `~`, platformdirs 4 (pip 24.1) does not.
  const expands = version !== undefined && !isAtLeast(version, '24.1');
  return (chosen.length > 0 ? chosen : ['/etc/xdg']).map((directory) =>
    join(expands ? directory.replace(/^~(?=\/|$)/, places.home) : directory, 'pip'),
  );
}

function linuxUserDirectory(
  { environment, home }: ConfigurationPlaces,
  version: PipVersion | undefined,
): string {
  return join(xdgDirectory(environment['XDG_CONFIG_HOME'] ?? '', version) ?? join(home, '.config'), 'pip');
}

/** Since 26.2 macOS has `XDG_*` as well (pip issue 14142), although of the data, not of the configuration. */
function macGlobalDirectories(
  { environment, prefix }: ConfigurationPlaces,
  version: PipVersion | undefined,
): string[] {
  const xdg = since(version, '26.2') ? xdgDirectories(environment['XDG_DATA_DIRS'] ?? '', version) : [];
  if (xdg.length > 0) return xdg.map((directory) => join(directory, 'pip'));
  const homebrew = homebrewPrefix(prefix, version);
  const own = '/Library/Application Support/pip';
  if (homebrew === undefined) return [own];
  const shared = join(homebrew, 'share/pip');
  // Until 25.1 pip did not split the two, and found neither (pip issue 12903).
  return since(version, '25.1') ? [shared, own] : [`${shared}:${own}`];
}

function homebrewPrefix(prefix: string, version: PipVersion | undefined): string | undefined {
  if (!since(version, '24.1')) return undefined;
  if (!since(version, '25.3')) return prefix.startsWith('/opt/homebrew') ? '/opt/homebrew' : undefined;
  const place = prefix.indexOf('/opt/python');
  return place < 0 ? undefined : prefix.slice(0, place);
}

function macUserDirectory(
  { environment, home, pathExists }: ConfigurationPlaces,
  version: PipVersion | undefined,
): string {
  const xdg = since(version, '26.2') ? xdgDirectory(environment['XDG_DATA_HOME'] ?? '', version) : undefined;
  const support = join(xdg ?? join(home, 'Library/Application Support'), 'pip');
  return pathExists?.(support) ? support : join(home, '.config/pip');
}

/** A list of directories as the platformdirs of that pip reads it: absolute ones only since 26.3, no blank ones since 26.2. */
function xdgDirectories(list: string, version: PipVersion | undefined): readonly string[] {
  if (since(version, '26.3')) return list.split(':').map(strip).filter(isAbsolute);
  if (since(version, '26.2'))
    return strip(list)
      .split(':')
      .filter((directory) => strip(directory) !== '');
  return strip(list) === '' ? [] : list.split(':');
}

function xdgDirectory(text: string, version: PipVersion | undefined): string | undefined {
  const stripped = strip(text);
  if (stripped === '' || (since(version, '26.3') && !isAbsolute(stripped))) return undefined;
  return since(version, '26.2') ? stripped : text;
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** A pip that is not known is taken for a new one. */
function since(version: PipVersion | undefined, floor: string): boolean {
  return !version || isAtLeast(version, floor);
}

/** `os.path.join`: no separator after nothing, none doubled, an absolute second part alone. */
function join(directory: string, name: string): string {
  return directory === '' || directory.endsWith('/') ? `${directory}${name}` : `${directory}/${name}`;
}
