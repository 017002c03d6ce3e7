/** The settings that a person can change; `pipward config list` shows them. */
export interface Settings {
  /** The answer to a refused command: a question, the first way without a question, or a suggestion. */
  readonly mode: 'ask' | 'auto' | 'suggest';
  /** `predict` answers without starting pip if it is certain to refuse; `observe` always starts pip first. */
  readonly intercept: 'predict' | 'observe';
  /** True if entering a project activates its environment. */
  readonly autoActivate: boolean;
  /** Directory names that a project's environment may have, in the order in which they are tried. */
  readonly venvNames: readonly string[];
  /** The kind of machine; `auto` detects it. */
  readonly environment: 'auto' | 'workstation' | 'disposable' | 'ci';
  /** The program that creates environments. */
  readonly backend: 'auto' | 'venv' | 'uv';
  /** When the prompt names the active environment. */
  readonly prompt: 'auto' | 'always' | 'never';
  /** The step before a typed `--break-system-packages` runs: a warning, a question, or nothing. */
  readonly breakSystemPackages: 'warn' | 'ask' | 'off';
  /** Directories in which pipward does nothing, at any depth. */
  readonly ignore: readonly string[];
  /** The shared environment that is active outside projects; empty for none. */
  readonly everywhere: string;
}

export type SettingKey = keyof Settings;

export const defaultSettings: Settings = {
  mode: 'ask',
  intercept: 'predict',
  autoActivate: true,
  venvNames: ['.venv', 'venv', 'env'],
  environment: 'auto',
  backend: 'auto',
  prompt: 'auto',
  breakSystemPackages: 'warn',
  ignore: [],
  everywhere: '',
};

/** The form of a setting's value. */
export type SettingForm =
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'names' }
  | { readonly kind: 'directories' }
  | { readonly kind: 'name' };

export const settingForms: Readonly<Record<SettingKey, SettingForm>> = {
  mode: { kind: 'choice', choices: ['ask', 'auto', 'suggest'] },
  intercept: { kind: 'choice', choices: ['predict', 'observe'] },
  autoActivate: { kind: 'boolean' },
  venvNames: { kind: 'names' },
  environment: { kind: 'choice', choices: ['auto', 'workstation', 'disposable', 'ci'] },
  backend: { kind: 'choice', choices: ['auto', 'venv', 'uv'] },
  prompt: { kind: 'choice', choices: ['auto', 'always', 'never'] },
  breakSystemPackages: { kind: 'choice', choices: ['warn', 'ask', 'off'] },
  ignore: { kind: 'directories' },
  everywhere: { kind: 'name' },
};

export const settingKeys = Object.keys(settingForms) as readonly SettingKey[];

export function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(settingForms, key);
}

/** Parses a setting's value as typed on the command line; undefined if it is not valid. */
export function parseSetting(
  form: SettingForm,
  words: string,
): string | boolean | readonly string[] | undefined {
  const list = words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  switch (form.kind) {
    case 'boolean':
      return words === 'true' ? true : words === 'false' ? false : undefined;
    case 'choice':
      return isSettingValue(form, words) ? words : undefined;
    case 'name':
      return isSettingValue(form, words) ? words : undefined;
    case 'names':
    case 'directories':
      return isSettingValue(form, list) ? list : undefined;
    default:
      return form satisfies never;
  }
}

/** True if a value from the configuration file is valid for a setting of this form. */
export function isSettingValue(form: SettingForm, value: unknown): boolean {
  switch (form.kind) {
    case 'choice':
      return typeof value === 'string' && form.choices.includes(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'names':
      return (
        isStringList(value) &&
        value.length > 0 &&
        value.every((name) => /^[^/\u0000-\u001f:]+$/.test(name) && name !== '.' && name !== '..')
      );
    case 'name':
      return value === '' || isSharedName(value);
    case 'directories':
      return isStringList(value) && value.every((directory) => directory.startsWith('/'));
    default:
      return form satisfies never;
  }
}

/** The settings of a configuration file, and its keys whose value is not valid. */
export function readSettingsFrom(values: Readonly<Record<string, unknown>>): {
  readonly settings: Settings;
  readonly invalid: readonly SettingKey[];
} {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const invalid: SettingKey[] = [];
  for (const key of settingKeys) {
    if (!Object.hasOwn(values, key)) continue;
    if (isSettingValue(settingForms[key], values[key])) settings[key] = values[key];
    else invalid.push(key);
  }
  return { settings: settings as unknown as Settings, invalid };
}

/** True for a valid name of a shared environment: letters, digits, `.`, `_` and `-`. */
export function isSharedName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value);
}

function isStringList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
