import {
  defaultSettings,
  isSettingKey,
  parseSetting,
  settingForms,
  settingKeys,
  type SettingKey,
} from '../rules/settings.ts';
import { findDirectories } from '../system/directories.ts';
import { configurationFile, readSettings, setAsideIfDamaged } from '../system/read-settings.ts';
import { refresh } from '../system/shells/snippets.ts';
import { note, refuse } from '../system/terminal/report.ts';
import { print } from '../system/terminal/terminal.ts';
import { noSuchSetting, otherThanDefault, valueNotTaken } from '../words/commands/settings.ts';

/** Prints the value of a setting. */
export function getSetting(key: string): number {
  if (!isSettingKey(key)) return refuse(noSuchSetting(key), 2);
  const { settings, notices } = readSettings();
  for (const notice of notices) note(notice);
  print(renderValue(settings[key]));
  return 0;
}

/** Prints all settings, and marks those that differ from their default. */
export function listSettings(): number {
  const { settings, notices } = readSettings();
  for (const notice of notices) note(notice);
  const width = Math.max(...settingKeys.map((key) => key.length));
  for (const key of settingKeys) {
    const value = renderValue(settings[key]);
    const isDefault = value === renderValue(defaultSettings[key]);
    const shown = isDefault ? value : otherThanDefault(value, renderValue(defaultSettings[key]));
    print(`${key.padEnd(width)}  ${shown}`);
  }
  return 0;
}

/** Writes one setting; everything else in the file stays as it is. */
export async function setSetting(key: string, words: string): Promise<number> {
  if (!isSettingKey(key)) return refuse(noSuchSetting(key), 2);
  const value = parseSetting(settingForms[key], words);
  return value === undefined ? refuse(valueNotTaken(key, words), 2) : changeSetting(key, value);
}

/** Writes one setting, whose value is known to be valid. */
export async function changeSetting(key: SettingKey, value: unknown): Promise<number> {
  return edit((store) => store.set(key, value));
}

/** Sets a setting back to its default. */
export async function unsetSetting(key: string): Promise<number> {
  if (!isSettingKey(key)) return refuse(noSuchSetting(key), 2);
  return edit((store) => store.delete(key));
}

/** Prints the path of the settings file. */
export function printSettingsPath(): number {
  print(configurationFile());
  return 0;
}

interface Store {
  readonly set: (key: SettingKey, value: unknown) => void;
  readonly delete: (key: SettingKey) => void;
}

async function edit(change: (store: Store) => void): Promise<number> {
  for (const notice of setAsideIfDamaged()) note(notice);
  const { default: Conf } = await import('conf');
  const store = new Conf<Record<string, unknown>>({
    cwd: findDirectories().config,
    configName: 'config',
    accessPropertiesByDotNotation: false,
    clearInvalidConfig: false,
    configFileMode: 0o600,
  });
  change({ set: (key, value) => store.set(key, value), delete: (key) => store.delete(key) });
  refresh(findDirectories(), readSettings().settings);
  return 0;
}

function renderValue(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}
