import { code } from '../../rules/printable.ts';
import { settingForms, settingKeys, type SettingForm, type SettingKey } from '../../rules/settings.ts';
import type { Message } from '../message.ts';

/** The possible values of a setting, in words. */
export function describeForm(form: SettingForm): string {
  switch (form.kind) {
    case 'choice':
      return form.choices.join(', ');
    case 'boolean':
      return 'true, false';
    case 'names':
      return 'directory names separated by commas';
    case 'directories':
      return 'absolute directories separated by commas';
    case 'name':
      return 'the name of an environment of `pipward venv list`, or nothing';
    default:
      return form satisfies never;
  }
}

/** A value that differs from its default. */
export function otherThanDefault(value: string, usual: string): string {
  return `${value}  (default ${usual})`;
}

export function noSuchSetting(key: string): Message {
  return { text: `there is no setting ${code(key)}`, hint: `the settings are ${settingKeys.join(', ')}` };
}

export function valueNotTaken(key: SettingKey, words: string): Message {
  return {
    text: `${code(key)} cannot be ${code(words)}`,
    hint: `it can be: ${describeForm(settingForms[key])}`,
  };
}
