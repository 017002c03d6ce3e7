import {
  defaultSettings,
  describeForm,
  isSettingKey,
  parseSetting,
  settingForms,
  settingKeys,
  type SettingKey,
} from '../rules/settings.ts';
import { describeNotice } from '../words/notice.ts';
import { printable } from '../rules/printable.ts';
import { findDirectories } from '../system/directories.ts';
import { refresh } from '../system/shells/snippets.ts';
import { configurationFile, readSettings, setAsideIfDamaged } from '../system/read-settings.ts';
import { highlight, paint, print, say } from '../system/terminal/terminal.ts';

/** Prints the value in force. */
export function getSetting(key: string): number {
  if (!isSettingKey(key)) return refuseKey(key);
  const { settings, notices } = readSettings();
  for (const notice of notices) say(highlight(`note: ${describeNotice(notice)}`));
  print(renderValue(settings[key]));
  return 0;
}

/** Prints all settings in force, those that differ from the default marked. */
export function listSettings(): number {
  const { settings, notices } = readSettings();
  for (const notice of notices) say(highlight(`note: ${describeNotice(notice)}`));
  const width = Math.max(...settingKeys.map((key) => key.length));
  for (const key of settingKeys) {
    const value = renderValue(settings[key]);
    const isDefault = value === renderValue(defaultSettings[key]);
    print(
      `${key.padEnd(width)}  ${isDefault ? value : `${value}  (default ${renderValue(defaultSettings[key])})`}`,
    );
  }
  return 0;
}

/** Writes one setting; everything else in the file stays as it is. */
export async function setSetting(key: string, words: string): Promise<number> {
  if (!isSettingKey(key)) return refuseKey(key);
  const value = parseSetting(settingForms[key], words);
  if (value === undefined) {
    say(highlight(`${paint.red('error:')} \`${key}\` does not take \`${printable(words)}\``));
    say(`hint: it takes ${describeForm(settingForms[key])}`);
    return 2;
  }
  return changeSetting(key, value);
}

/** Writes one setting, whose value is one that it takes. */
export async function changeSetting(key: SettingKey, value: unknown): Promise<number> {
  return edit((store) => store.set(key, value));
}

/** Goes back to the default. */
export async function unsetSetting(key: string): Promise<number> {
  if (!isSettingKey(key)) return refuseKey(key);
  return edit((store) => store.delete(key));
}

/** Prints where the settings are written. */
export function printSettingsPath(): number {
  print(configurationFile());
  return 0;
}

interface Store {
  readonly set: (key: SettingKey, value: unknown) => void;
  readonly delete: (key: SettingKey) => void;
}

async function edit(change: (store: Store) => void): Promise<number> {
  for (const notice of setAsideIfDamaged()) say(highlight(`note: ${describeNotice(notice)}`));
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

function refuseKey(key: string): number {
  say(highlight(`${paint.red('error:')} there is no setting \`${printable(key)}\``));
  say(`hint: the settings are ${settingKeys.join(', ')}`);
  return 2;
}

function renderValue(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}
