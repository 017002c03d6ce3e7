import type { ConfigurationLevel } from './configuration-paths.ts';
import { parseRawConfig } from '../python/config-parser.ts';
import { isAtLeast, type PipVersion } from './version.ts';

/** A configuration file that exists, its text decoded with the BOM kept; undefined where that failed. */
export interface ConfigurationFile {
  readonly level: ConfigurationLevel;
  /** As pip spells it. */
  readonly path: string;
  readonly text: string | undefined;
}

/** One setting, by the names pip gives it: section `install`, key `break-system-packages`. */
export interface ConfigurationItem {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  /** The file's path, or the variable's name. */
  readonly source: string;
}

/** What pip has loaded, lowest priority first; or what stops it (exit 2), or what could not be seen. */
export type Configuration =
  | { readonly kind: 'loaded'; readonly items: readonly ConfigurationItem[] }
  | { readonly kind: 'invalid'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string };

/** What there is to load. */
export interface ConfigurationSources {
  /** In pip's order within each level. */
  readonly files: readonly ConfigurationFile[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly version: PipVersion;
  /** With the word `--isolated` after the sub-command: no user files, no variables. */
  readonly isolated: boolean;
}

const LEVELS: readonly ConfigurationLevel[] = ['global', 'user', 'site', 'env'];

/** The section that variables are put in; a file may have one of that name, too. */
const VARIABLES = ':env:';

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
    // A file that cannot be read is passed over or fatal; one that cannot be parsed is fatal either way.
    if (config?.kind === 'invalid') return { kind: 'invalid', path };
    if (!config) unreadable ??= path;
    else
      layers.push({
        path,
        items: [...config.sections].flatMap(([section, values]) => namedItems(section, values, path)),
      });
  }
  if (unreadable !== undefined) return { kind: 'unreadable', path: unreadable };
  if (!isolated) layers.push({ path: VARIABLES, items: variableItems(environment) });
  return { kind: 'loaded', items: merge(layers, version) };
}

/** The settings that one parser applies, in its order: `[global]`, the command's own section, the variables. */
export function itemsFor(parser: string, items: readonly ConfigurationItem[]): readonly ConfigurationItem[] {
  return [...new Set(['global', parser, VARIABLES])].flatMap((name) =>
    items.filter(({ section }) => section === name),
  );
}

/** The files pip would read; all but those exist (`iter_config_files`). */
export function loadedFiles({
  files,
  environment,
  isolated,
}: Omit<ConfigurationSources, 'version'>): readonly ConfigurationFile[] {
  const chosen = environment['PIP_CONFIG_FILE'];
  if (chosen === '/dev/null') return [];
  const hasChosen = chosen !== undefined && chosen !== '' && files.some(({ level }) => level === 'env');
  return LEVELS.filter((level) => !(level === 'user' && (isolated || hasChosen)))
    .filter((level) => level !== 'env' || hasChosen)
    .flatMap((level) => files.filter((file) => file.level === level));
}

/** `_normalize_name`. */
function normalizeKey(key: string): string {
  const dashed = key.toLowerCase().replaceAll('_', '-');
  return dashed.startsWith('--') ? dashed.slice(2) : dashed;
}

/** Since 26.3 two spellings of one key in a section are a duplicate (pip's `_RawConfigParser`). */
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
    // pip joins both with a dot and parts them again at the first one.
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
  return namedItems(VARIABLES, values, undefined);
}

/**
 * Later layers override earlier ones, and an empty value unsets; but 25.2 and 25.3 applied every layer in turn, so that
 * a bad value below a good one was still fatal and an empty one unset nothing (pip issue 13703). Since 25.2 a file that
 * is named twice counts where it stands first.
 */
function merge(layers: readonly Layer[], version: PipVersion): readonly ConfigurationItem[] {
  const byPath = isAtLeast(version, '25.2')
    ? [...new Map(layers.map((layer) => [layer.path, layer])).values()]
    : layers;
  const all = byPath.flatMap(({ items }) => items);
  if (isAtLeast(version, '25.2') && !isAtLeast(version, '26.0'))
    return all.filter(({ value }) => value !== '');
  const merged = new Map(all.map((item) => [`${item.section}.${item.key}`, item]));
  return [...merged.values()].filter(({ value }) => value !== '');
}
