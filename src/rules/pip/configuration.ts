import { parseRawConfig } from '../python/config-parser.ts';
import type { ConfigurationLevel } from './configuration-paths.ts';
import { isAtLeast, type PipVersion } from './version.ts';

/** An existing configuration file. */
export interface ConfigurationFile {
  readonly level: ConfigurationLevel;
  /** The path in pip's spelling. */
  readonly path: string;
  /** The decoded text with its BOM; undefined if the file could not be read or decoded. */
  readonly text: string | undefined;
}

/** One setting under pip's own names: section `install`, key `break-system-packages`. */
export interface ConfigurationItem {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  /** The path of the file, or the name of the variable. */
  readonly source: string;
}

/**
 * The configuration that pip loads, lowest priority first; or the file that stops pip (exit 2); or the file
 * that could not be read here.
 */
export type Configuration =
  | { readonly kind: 'loaded'; readonly items: readonly ConfigurationItem[] }
  | { readonly kind: 'invalid'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string };

/** The files and variables to load. */
export interface ConfigurationSources {
  /** The existing files, in pip's order within each level. */
  readonly files: readonly ConfigurationFile[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: PipVersion;
  /** True if the full word `--isolated` was typed: pip then reads no user files and no variables. */
  readonly isolated: boolean;
}

const LEVELS: readonly ConfigurationLevel[] = ['global', 'user', 'site', 'env'];

/** pip's section for variables. A file may have a section of that name, too. */
const VARIABLE_SECTION = ':env:';

interface Layer {
  readonly path: string;
  readonly items: readonly ConfigurationItem[];
}

/** Loads the configuration as pip does (configuration.py, `Configuration.load`). */
export function loadConfiguration(sources: ConfigurationSources): Configuration {
  const { environment, isolated, version } = sources;
  const layers: Layer[] = [];
  let unreadable: string | undefined;
  for (const { path, text } of loadedFiles(sources)) {
    const config = text === undefined ? undefined : parseRawConfig(text, keyRule(version));
    // pip may skip a file that cannot be read, or stop at it. It always stops at one that it cannot parse.
    if (config?.kind === 'invalid') return { kind: 'invalid', path };
    if (!config) unreadable ??= path;
    else
      layers.push({
        path,
        items: [...config.sections].flatMap(([section, values]) => namedItems(section, values, path)),
      });
  }
  if (unreadable !== undefined) return { kind: 'unreadable', path: unreadable };
  if (!isolated) layers.push({ path: VARIABLE_SECTION, items: variableItems(environment) });
  return { kind: 'loaded', items: merge(layers, version) };
}

/** The settings that one parser applies, in order: `[global]`, the sub-command's section, the variables. */
export function itemsFor(parser: string, items: readonly ConfigurationItem[]): readonly ConfigurationItem[] {
  return [...new Set(['global', parser, VARIABLE_SECTION])].flatMap((name) =>
    items.filter(({ section }) => section === name),
  );
}

/** The existing files that pip reads (`iter_config_files`). */
export function loadedFiles({
  files,
  environment,
  isolated,
}: Omit<ConfigurationSources, 'version'>): readonly ConfigurationFile[] {
  const configFile = environment['PIP_CONFIG_FILE'];
  if (configFile === '/dev/null') return [];
  const hasConfigFile =
    configFile !== undefined && configFile !== '' && files.some(({ level }) => level === 'env');
  return LEVELS.filter((level) => !(level === 'user' && (isolated || hasConfigFile)))
    .filter((level) => level !== 'env' || hasConfigFile)
    .flatMap((level) => files.filter((file) => file.level === level));
}

/** pip's `_normalize_name`. */
function normalizeKey(key: string): string {
  const dashed = key.toLowerCase().replaceAll('_', '-');
  return dashed.startsWith('--') ? dashed.slice(2) : dashed;
}

/** Since 26.3 two spellings of one key in a section count as a duplicate (pip's `_RawConfigParser`). */
function keyRule(version: PipVersion): (key: string) => string {
  return isAtLeast(version, '26.3') ? normalizeKey : (key) => key.toLowerCase();
}

function namedItems(
  section: string,
  values: Iterable<readonly [string, string]>,
  path: string | undefined,
): readonly ConfigurationItem[] {
  const items = new Map<string, ConfigurationItem>();
  for (const [name, value] of values) {
    // pip joins section and key with a dot, and later splits them at the first dot.
    const joined = `${section}.${normalizeKey(name)}`;
    const dot = joined.indexOf('.');
    const source = path ?? `PIP_${name.toUpperCase()}`;
    items.set(joined, { section: joined.slice(0, dot), key: joined.slice(dot + 1), value, source });
  }
  return [...items.values()];
}

function variableItems(environment: ConfigurationSources['environment']): readonly ConfigurationItem[] {
  const values = Object.entries(environment).flatMap(([variable, value]): (readonly [string, string])[] => {
    const name = variable.slice(4).toLowerCase();
    return variable.startsWith('PIP_') && value !== undefined && !['version', 'help'].includes(name)
      ? [[name, value]]
      : [];
  });
  return namedItems(VARIABLE_SECTION, values, undefined);
}

/**
 * Merges layers. A later one overrides the earlier ones, and an empty value unsets a key. pip 25.2 and 25.3
 * applied every layer in turn instead: a bad value that a later layer overrides was still fatal, and an empty
 * value unset nothing (pip issue 13703). Since 25.2 a file that is named twice counts at its first place.
 */
function merge(layers: readonly Layer[], version: PipVersion): readonly ConfigurationItem[] {
  const uniqueLayers = isAtLeast(version, '25.2')
    ? [...new Map(layers.map((layer) => [layer.path, layer])).values()]
    : layers;
  const all = uniqueLayers.flatMap(({ items }) => items);
  if (isAtLeast(version, '25.2') && !isAtLeast(version, '26.0'))
    return all.filter(({ value }) => value !== '');
  const merged = new Map(all.map((item) => [`${item.section}.${item.key}`, item]));
  return [...merged.values()].filter(({ value }) => value !== '');
}
