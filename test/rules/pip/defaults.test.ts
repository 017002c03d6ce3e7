import { describe, expect, it } from 'vitest';
import type { ConfigurationItem } from '../../../src/rules/pip/configuration.ts';
import { applyDefaults } from '../../../src/rules/pip/defaults.ts';
import { isKnownKey } from '../../../src/rules/pip/doubt.ts';
import { parsePipVersion } from '../../../src/rules/pip/version.ts';

const VERSION = parsePipVersion('23.0.1')!;

function item(key: string, value: string): ConfigurationItem {
  return { section: 'global', key, value, source: '/etc/pip.conf' };
}

describe('a setting', () => {
  it.each<[key: string, value: string, values: Record<string, string | boolean>]>([
    ['break-system-packages', 'yes', { 'break-system-packages': true }],
    ['break-system-packages', '0', { 'break-system-packages': false }],
    ['target', 'x', { target: 'x' }],
    ['require-venv', 'on', { 'require-virtualenv': true }],
    ['default-timeout', '60', { timeout: '60' }],
    ['find-links', '\n/one\n/two', { 'find-links': '\n/one\n/two' }],
    ['verbose', '2', { verbose: '2' }],
  ])('%s = %j gives %j', (key, value, values) => {
    const defaults = applyDefaults([item(key, value)], 'install', VERSION);
    expect(Object.fromEntries(defaults.values)).toEqual(values);
    expect([defaults.problems, defaults.unknown]).toEqual([[], []]);
  });

  it.each<[key: string, value: string]>([
    ['user', 'maybe'],
    ['verbose', '-1'],
    ['no-cache-dir', 'maybe'],
    ['python-version', '1.2.3.4'],
    ['no-use-pep517', 'no'],
    ['timeout', 'abc'],
    ['retries', 'abc'],
    ['progress-bar', 'zzz'],
    ['exists-action', 'i zzz'],
    ['no-binary', '-x'],
  ])('%s = %j ends pip', (key, value) => {
    const { problems } = applyDefaults([item(key, value)], 'install', VERSION);
    expect(problems).toEqual([{ item: item(key, value), certain: true }]);
  });

  it('is an uncertain problem if its value cannot be judged', () => {
    const { problems } = applyDefaults([item('retries', '0x10')], 'install', VERSION);
    expect(problems).toMatchObject([{ certain: false }]);
  });

  it.each<[key: string, owner: 'general' | 'install' | 'uninstall', isUnknown: boolean]>([
    ['target', 'install', false],
    ['target', 'uninstall', true],
    ['target', 'general', true],
    ['timeout', 'general', false],
    ['targ', 'install', true],
    ['t', 'install', true],
    ['format', 'install', true],
  ])('%s is ignored by %s: %s', (key, owner, isUnknown) => {
    expect(applyDefaults([item(key, 'x')], owner, VERSION).unknown).toEqual(
      isUnknown ? [item(key, 'x')] : [],
    );
  });
});

describe('a key', () => {
  it.each<[key: string, isKnown: boolean]>([
    ['target', true],
    ['group', true],
    ['install-option', true],
    ['format', true],
    ['config-file', true],
    ['frobnicate', false],
    ['t', false],
    ['', false],
  ])('%j is known to some pip: %s', (key, isKnown) => {
    expect(isKnownKey(key)).toBe(isKnown);
  });
});
