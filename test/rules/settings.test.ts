import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  isSettingKey,
  isSettingValue,
  parseSetting,
  readSettingsFrom,
  settingForms,
  settingKeys,
  type SettingKey,
} from '../../src/rules/settings.ts';

/** The documented values of each key. */
const CHOICES: Readonly<Partial<Record<SettingKey, readonly string[]>>> = {
  mode: ['ask', 'auto', 'suggest'],
  intercept: ['predict', 'observe'],
  environment: ['auto', 'workstation', 'disposable', 'ci'],
  backend: ['auto', 'venv', 'uv'],
  prompt: ['auto', 'always', 'never'],
  breakSystemPackages: ['warn', 'ask', 'off'],
};

it('the keys are the documented ones', () => {
  expect([...settingKeys].toSorted()).toEqual(
    [
      'mode',
      'intercept',
      'autoActivate',
      'venvNames',
      'environment',
      'backend',
      'prompt',
      'breakSystemPackages',
      'ignore',
      'everywhere',
    ].toSorted(),
  );
});

describe('the defaults', () => {
  it.each(settingKeys.map((key) => [key, defaultSettings[key]] as const))(
    '%s: %j is a valid value of the key',
    (key, value) => {
      expect(isSettingValue(settingForms[key], value)).toBe(true);
    },
  );

  it('are the documented ones', () => {
    expect(defaultSettings).toMatchObject({
      mode: 'ask',
      intercept: 'predict',
      autoActivate: true,
      venvNames: ['.venv', 'venv', 'env'],
      environment: 'auto',
    });
  });

  it.each(settingKeys)('%s: the printed value can be typed back', (key) => {
    const value = defaultSettings[key];
    const words = Array.isArray(value) ? value.join(',') : String(value);
    expect(parseSetting(settingForms[key], words)).toEqual(value);
  });
});

describe('typed words', () => {
  const choices = Object.entries(CHOICES).flatMap(([key, words]) =>
    words.map((word) => [key as SettingKey, word, word] as const),
  );
  it.each([
    ...choices,
    ['autoActivate', 'true', true],
    ['autoActivate', 'false', false],
    ['venvNames', '.venv', ['.venv']],
    ['venvNames', '.venv,env', ['.venv', 'env']],
    ['venvNames', ' .venv , env ', ['.venv', 'env']],
    ['venvNames', '.venv,,env,', ['.venv', 'env']],
    ['venvNames', '.venv-3.11', ['.venv-3.11']],
    ['venvNames', 'two words', ['two words']],
    ['venvNames', '1.10', ['1.10']],
    ['ignore', '/srv', ['/srv']],
    ['ignore', '/srv,/opt/x', ['/srv', '/opt/x']],
    ['ignore', '/two words, /é', ['/two words', '/é']],
    ['ignore', '', []],
  ] as const)('%s %j mean %j', (key, words, value) => {
    expect(parseSetting(settingForms[key], words)).toEqual(value);
  });

  it.each([
    ['mode', ''],
    ['mode', 'Ask'],
    ['mode', 'ask '],
    ['mode', 'ask,auto'],
    ['mode', 'constructor'],
    ['mode', 'observe'],
    ['intercept', 'ask'],
    ['autoActivate', ''],
    ['autoActivate', 'yes'],
    ['autoActivate', 'True'],
    ['autoActivate', '1'],
    ['autoActivate', '0'],
    ['venvNames', ''],
    ['venvNames', ','],
    ['venvNames', '.'],
    ['venvNames', '..'],
    ['venvNames', '.venv,..'],
    ['venvNames', 'a/b'],
    ['venvNames', '/abs'],
    ['venvNames', 'a:b'],
    ['venvNames', 'a\nb'],
    ['venvNames', 'a\tb'],
    ['venvNames', '\u0000'],
    ['ignore', 'relative'],
    ['ignore', '~/x'],
    ['ignore', '/ok,relative'],
    ['ignore', './x'],
  ] as const)('%s does not take %j', (key, words) => {
    expect(parseSetting(settingForms[key], words)).toBeUndefined();
  });
});

describe('values of a configuration file', () => {
  it.each([
    ['mode', 1],
    ['mode', true],
    ['mode', null],
    ['mode', ['ask']],
    ['mode', { ask: true }],
    ['autoActivate', 'true'],
    ['autoActivate', 1],
    ['autoActivate', null],
    ['venvNames', '.venv'],
    ['venvNames', []],
    ['venvNames', [1]],
    ['venvNames', ['.venv', null]],
    ['venvNames', ['']],
    ['venvNames', { 0: '.venv', length: 1 }],
    ['ignore', '/srv'],
    ['ignore', [null]],
    ['ignore', ['relative']],
  ] as const)('%s: %j is ignored', (key, value) => {
    const { settings, invalid } = readSettingsFrom({ [key]: value });
    expect(invalid).toEqual([key]);
    expect(settings).toEqual(defaultSettings);
  });

  it('count if they are valid, even beside invalid and unknown ones', () => {
    const values = { mode: 'auto', backend: 7, autoActivate: false, later: { a: 1 }, venvNames: ['env'] };
    expect(readSettingsFrom(values)).toEqual({
      settings: { ...defaultSettings, mode: 'auto', autoActivate: false, venvNames: ['env'] },
      invalid: ['backend'],
    });
  });

  it('give valid settings, whatever the JSON holds', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('ask', 'auto', true, false, ['.venv'], ['/x']));
    const object = fc.dictionary(
      fc.oneof(
        fc.constantFrom(...settingKeys),
        fc.string(),
        fc.constantFrom('__proto__', 'constructor', 'toString'),
      ),
      value,
    );
    fc.assert(
      fc.property(object, (values) => {
        const { settings, invalid } = readSettingsFrom(values);
        expect(Object.keys(settings).toSorted()).toEqual([...settingKeys].toSorted());
        for (const key of settingKeys) expect(isSettingValue(settingForms[key], settings[key])).toBe(true);
        for (const key of invalid) expect(settings[key]).toEqual(defaultSettings[key]);
      }),
      { seed: 41, numRuns: 2000 },
    );
  });
});

describe('the name of a setting', () => {
  it.each([
    ...settingKeys.map((key) => [key, true] as const),
    ['Mode', false],
    ['', false],
    ['toString', false],
    ['__proto__', false],
    ['constructor', false],
    ['mode.x', false],
  ] as const)('%j is known: %s', (key, expected) => {
    expect(isSettingKey(key)).toBe(expected);
  });
});
