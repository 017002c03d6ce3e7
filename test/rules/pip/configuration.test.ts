import { describe, expect, it } from 'vitest';
import {
  itemsFor,
  loadConfiguration,
  type Configuration,
  type ConfigurationFile,
  type ConfigurationSources,
} from '../../../src/rules/pip/configuration.ts';
import { parsePipVersion } from '../../../src/rules/pip/version.ts';

const DEBIAN_12 = parsePipVersion('23.0.1')!;

function load(files: readonly ConfigurationFile[], more: Partial<ConfigurationSources> = {}): Configuration {
  return loadConfiguration({ files, environment: {}, version: DEBIAN_12, isolated: false, ...more });
}

function settings(configuration: Configuration, parser = 'install'): Record<string, string> | string {
  if (configuration.kind !== 'loaded') return configuration.kind;
  return Object.fromEntries(itemsFor(parser, configuration.items).map(({ key, value }) => [key, value]));
}

function file(
  level: ConfigurationFile['level'],
  text: string | undefined,
  path = `/${level}`,
): ConfigurationFile {
  return { level, path, text };
}

describe('sections', () => {
  it.each<[text: string, parser: string, expected: Record<string, string>]>([
    ['[global]\na = 1\n[install]\nb = 2\n[list]\nc = 3', 'install', { a: '1', b: '2' }],
    ['[global]\na = 1\n[install]\nb = 2', 'global', { a: '1' }],
    ['[install]\na = 2\n[global]\na = 1', 'install', { a: '2' }],
    ['[:env:]\na = 3\n[install]\na = 2', 'install', { a: '3' }],
    ['[Install]\na = 1\n[ install ]\na = 2', 'install', {}],
    ['[install.x]\na = 1', 'install', { 'x.a': '1' }],
    ['[DEFAULT]\na = 1\n[install]\nb = 2', 'install', { a: '1', b: '2' }],
    ['[install]\nBREAK_SYSTEM_PACKAGES = 1', 'install', { 'break-system-packages': '1' }],
    ['[install]\n--target = x', 'install', { target: 'x' }],
    ['[install]\na =', 'install', {}],
  ])('of %j mean to %s: %j', (text, parser, expected) => {
    expect(settings(load([file('global', text)]), parser)).toEqual(expected);
  });
});

describe('levels', () => {
  const all = (['global', 'user', 'site', 'env'] as const).map((level) =>
    file(level, `[install]\n${level} = x\nlast = ${level}`),
  );

  it('override one another', () => {
    const found = settings(load(all, { environment: { PIP_CONFIG_FILE: '/env', PIP_OWN: 'y' } }));
    expect(found).toEqual({ global: 'x', site: 'x', env: 'x', own: 'y', last: 'env', 'config-file': '/env' });
  });

  it('of the user are skipped with PIP_CONFIG_FILE, and all levels if it is /dev/null', () => {
    expect(settings(load(all))).toEqual({ global: 'x', user: 'x', site: 'x', last: 'site' });
    expect(settings(load(all, { environment: { PIP_CONFIG_FILE: '/dev/null' } }))).toEqual({
      'config-file': '/dev/null',
    });
  });

  it('of the user are skipped with --isolated, and so are variables', () => {
    const found = settings(load(all, { environment: { PIP_OWN: 'y' }, isolated: true }));
    expect(found).toEqual({ global: 'x', site: 'x', last: 'site' });
  });

  it.each<[version: string, value: string | undefined]>([
    ['23.0.1', undefined],
    ['25.1.1', undefined],
    ['25.3', 'x'],
    ['26.0', undefined],
  ])('unset a value with an empty one in pip %s: %s is left', (version, value) => {
    const files = [file('global', '[install]\ntarget = x'), file('user', '[install]\ntarget =')];
    expect(load(files, { version: parsePipVersion(version)! })).toMatchObject({
      items: value === undefined ? [] : [{ key: 'target', value }],
    });
  });

  it('of a file that is named twice count at its first place since 25.2', () => {
    const twice = [
      file('global', '[install]\na = 1', '/c'),
      file('site', '[install]\na = 2'),
      file('env', '[install]\na = 1', '/c'),
    ];
    const environment = { PIP_CONFIG_FILE: '/c' };
    expect(settings(load(twice, { environment }))).toMatchObject({ a: '1' });
    expect(settings(load(twice, { environment, version: parsePipVersion('26.3')! }))).toMatchObject({
      a: '2',
    });
  });
});

describe('variables', () => {
  it.each<[environment: Record<string, string>, expected: Record<string, string>]>([
    [{ PIP_BREAK_SYSTEM_PACKAGES: '1' }, { 'break-system-packages': '1' }],
    [{ 'PIP_break-system-packages': '1' }, { 'break-system-packages': '1' }],
    [{ PIP___TARGET: 'x' }, { target: 'x' }],
    [{ PIP_VERSION: '1', PIP_HELP: '1' }, {}],
    [{ PIP___VERSION: '1' }, { version: '1' }],
    [{ pip_target: 'x', PIPTARGET: 'x' }, {}],
    [{ PIP_TARGET: '' }, {}],
  ])('%j set %j', (environment, expected) => {
    expect(settings(load([], { environment }))).toEqual(expected);
  });
});

describe('a file that pip cannot use', () => {
  it.each<[text: string | undefined, version: string, kind: Configuration['kind']]>([
    [undefined, '23.0.1', 'unreadable'],
    ['no section', '23.0.1', 'invalid'],
    ['[a]\na_b = 1\na-b = 1', '23.0.1', 'loaded'],
    ['[a]\na_b = 1\na-b = 1', '26.3', 'invalid'],
  ])('%j, version %s, is %s', (text, version, kind) => {
    expect(load([file('user', text)], { version: parsePipVersion(version)! }).kind).toBe(kind);
  });

  it('counts before a file that cannot be read', () => {
    expect(load([file('global', undefined), file('user', 'no section')])).toEqual({
      kind: 'invalid',
      path: '/user',
    });
  });
});
