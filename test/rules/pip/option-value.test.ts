import { describe, expect, it } from 'vitest';
import { judgeConfigured, judgeTyped, type Judgement } from '../../../src/rules/pip/option-value.ts';
import { optionsOf, type OptionSpec } from '../../../src/rules/pip/options.ts';
import { parsePipVersion } from '../../../src/rules/pip/version.ts';

const version = parsePipVersion('26.0.1')!;

function specOf(name: string): OptionSpec {
  return optionsOf('install', version).find(({ names }) => names.includes(`--${name}`))!;
}

describe('a typed value', () => {
  it.each<[option: string, text: string, judgement: Judgement]>([
    ['retries', '5', 'valid'],
    ['retries', '-3', 'valid'],
    ['retries', 'abc', 'invalid'],
    ['retries', '3.5', 'invalid'],
    ['retries', '0x10', 'uncertain'],
    ['retries', ' 7', 'uncertain'],
    ['timeout', '15', 'valid'],
    ['timeout', '.5', 'valid'],
    ['timeout', '1e3', 'valid'],
    ['timeout', 'inf', 'valid'],
    ['timeout', '10s', 'invalid'],
    ['timeout', 'soon', 'invalid'],
    ['timeout', '1_0', 'uncertain'],
    ['progress-bar', 'off', 'valid'],
    ['progress-bar', 'OFF', 'invalid'],
    ['exists-action', 'w', 'valid'],
    ['exists-action', 'x', 'invalid'],
    ['python-version', '3.11', 'valid'],
    ['python-version', '37', 'valid'],
    ['python-version', '', 'valid'],
    ['python-version', '3.1.2.3', 'invalid'],
    ['python-version', 'three', 'invalid'],
    ['python-version', '3.x', 'uncertain'],
    ['config-settings', 'a=b', 'valid'],
    ['config-settings', 'a', 'invalid'],
    ['no-binary', ':all:', 'valid'],
    ['no-binary', '-x', 'invalid'],
    ['group', 'dev', 'valid'],
    ['group', 'x/pyproject.toml:dev', 'valid'],
    ['group', 'other.toml:dev', 'invalid'],
    ['uploaded-prior-to', '2026-01-02', 'valid'],
    ['uploaded-prior-to', '2026-01-02T03:04:05Z', 'valid'],
    ['uploaded-prior-to', 'P3D', 'invalid'],
    ['uploaded-prior-to', 'yesterday', 'invalid'],
    ['uploaded-prior-to', '2026-02-30', 'uncertain'],
    ['target', '', 'valid'],
  ])('--%s %j is %s', (option, text, judgement) => {
    expect(judgeTyped(specOf(option), text, version)).toBe(judgement);
  });

  it('of --no-use-pep517 depends on setuptools', () => {
    const old = parsePipVersion('23.0.1')!;
    const spec = optionsOf('install', old).find(({ names }) => names.includes('--no-use-pep517'))!;
    expect(judgeTyped(spec, undefined, old)).toBe('uncertain');
    expect(judgeConfigured(spec, 'false', old)).toBe('invalid');
  });
});

describe('a configured value', () => {
  it.each<[option: string, text: string, judgement: Judgement]>([
    ['user', 'yes', 'valid'],
    ['user', 'F', 'valid'],
    ['user', 'true ; why', 'invalid'],
    ['user', ' 1', 'invalid'],
    ['no-cache-dir', 'off', 'valid'],
    ['no-cache-dir', 'maybe', 'invalid'],
    ['verbose', '2', 'valid'],
    ['verbose', 'on', 'valid'],
    ['verbose', '-1', 'invalid'],
    ['verbose', 'abc', 'invalid'],
    ['timeout', 'abc', 'invalid'],
  ])('%s = %j is %s', (option, text, judgement) => {
    expect(judgeConfigured(specOf(option), text, version)).toBe(judgement);
  });
});
