/** What the person may choose, with its defaults; see `pipward config list`. */
export interface Settings {
  /** What happens to a refused command: ask first, take the first answer, or only say what to type. */
  readonly mode: 'ask' | 'auto' | 'suggest';
  /** Whether a refusal that is certain is answered without starting pip. */
  readonly intercept: 'predict' | 'observe';
  /** Whether entering a project activates its environment. */
  readonly autoActivate: boolean;
  /** Directory names under which a project's environment is looked for, in this order. */
  readonly venvNames: readonly string[];
  /** What kind of machine this is; `auto` finds out. */
  readonly environment: 'auto' | 'workstation' | 'disposable' | 'ci';
  /** What makes environments. */
  readonly backend: 'auto' | 'venv' | 'uv';
  /** Whether the prompt names the active environment. */
  readonly prompt: 'auto' | 'always' | 'never';
  /** What is said before a typed `--break-system-packages` runs. */
  readonly breakSystemPackages: 'warn' | 'ask' | 'off';
  /** Directories below which pipward keeps out. */
  readonly ignore: readonly string[];
  /** The shared environment that is active where no project's is; none where it is empty. */
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

/** What a key takes: one of a few words, yes or no, or a list. */
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

/** The value that words typed on a command line stand for, or undefined where they stand for none. */
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

/** Whether a value found in the configuration file is one that the key takes. */
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

/** The settings that a configuration file gives, and the keys in it that hold no valid value. */
export function readSettingsFrom(found: Readonly<Record<string, unknown>>): {
  readonly settings: Settings;
  readonly invalid: readonly SettingKey[];
} {
  const settings: Record<string, unknown> = { ...defaultSettings };
  const invalid: SettingKey[] = [];
  for (const key of settingKeys) {
    if (!Object.hasOwn(found, key)) continue;
    if (isSettingValue(settingForms[key], found[key])) settings[key] = found[key];
    else invalid.push(key);
  }
  return { settings: settings as unknown as Settings, invalid };
}

/** Whether an environment that belongs to no project may be called so: letters, digits, `.`, `_` and `-`. */
export function isSharedName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value);
}

function isStringList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
