import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseJson } from '../rules/json.ts';
import {
  defaultSettings,
  isSettingValue,
  readSettingsFrom,
  settingForms,
  type SettingKey,
  type Settings,
} from '../rules/settings.ts';
import type { Notice } from '../rules/verdict/notice.ts';
import { describeForm } from '../words/commands/settings.ts';
import { findDirectories } from './directories.ts';
import { hasCode, readText, statOf } from './files.ts';

/** The settings in force, and notices about the places they come from. */
export interface SettingsInForce {
  readonly settings: Settings;
  readonly notices: readonly Notice[];
}

/** The path of `config.json`. */
export function configurationFile(): string {
  return join(findDirectories().config, 'config.json');
}

/**
 * Reads the settings: `config.json` overrides the defaults, `PIPWARD_MODE` and `PIPWARD_ENVIRONMENT` override
 * both. Reads the file itself, since loading the library that writes it costs more than a refused `pip
 * install` may. A damaged file is set aside, never overwritten; with `mayWrite: false` it is only reported.
 */
export function readSettings(
  environment: NodeJS.ProcessEnv = process.env,
  options: { readonly mayWrite: boolean } = { mayWrite: true },
): SettingsInForce {
  const file = configurationFile();
  const { found, notices } = readObject(file, options);
  const { settings, invalid } = readSettingsFrom(found);
  const wrongValues = invalid.map((key): Notice => ({
    code: 'setting-invalid',
    args: { key, file, takes: describeForm(settingForms[key]) },
  }));
  const variables = { mode: environment['PIPWARD_MODE'], environment: environment['PIPWARD_ENVIRONMENT'] };
  const overrides = Object.entries(variables).filter((entry): entry is [SettingKey, string] =>
    Boolean(entry[1]),
  );
  const valid = overrides.filter(([key, value]) => isSettingValue(settingForms[key], value));
  const wrongOverrides = overrides
    .filter((override) => !valid.includes(override))
    .map(([key]): Notice => ({
      code: 'variable-invalid',
      args: { variable: `PIPWARD_${key.toUpperCase()}`, takes: describeForm(settingForms[key]) },
    }));
  return {
    settings: { ...settings, ...Object.fromEntries(valid) },
    notices: [...notices, ...wrongValues, ...wrongOverrides],
  };
}

/** Moves a configuration file that cannot be parsed out of the way, and says so; its content is kept. */
export function setAsideIfDamaged(): readonly Notice[] {
  return readObject(configurationFile(), { mayWrite: true }).notices;
}

/** True if the person wants pipward to do nothing in a directory. */
export function isIgnored({ ignore }: Settings, directory: string): boolean {
  return ignore.some(
    (ignored) => directory === ignored || directory.startsWith(`${ignored.replace(/\/+$/, '')}/`),
  );
}

function readObject(
  file: string,
  { mayWrite }: { readonly mayWrite: boolean },
): {
  readonly found: Readonly<Record<string, unknown>>;
  readonly notices: readonly Notice[];
} {
  if (!statOf(file)) return { found: {}, notices: [] };
  const text = readText(file);
  if (text === undefined) return { found: {}, notices: [{ code: 'settings-unreadable', args: { file } }] };
  const found = parseJson(text);
  if (isObject(found)) return { found, notices: [] };
  const notice: Notice = mayWrite ? setAside(file) : { code: 'settings-unreadable', args: { file } };
  return { found: { ...defaultSettings }, notices: [notice] };
}

function setAside(file: string): Notice {
  const backup = `${file}.damaged-${Date.now()}`;
  try {
    renameSync(file, backup);
    return { code: 'settings-set-aside', args: { file, aside: backup } };
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOENT')) throw error;
    return { code: 'settings-unreadable', args: { file } };
  }
}
