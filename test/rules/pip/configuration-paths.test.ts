import { describe, expect, it } from 'vitest';
import {
  configurationPaths,
  hasPlainDirectories,
  type ConfigurationPlaces,
} from '../../../src/rules/pip/configuration-paths.ts';

function paths(more: Partial<ConfigurationPlaces>): readonly string[] {
  const places: ConfigurationPlaces = {
    home: '/home/me',
    environment: {},
    prefix: '/usr',
    platform: 'linux',
    ...more,
  };
  return configurationPaths(places).map(({ level, path }) => `${level} ${path}`);
}

const ETC = ['global /etc/xdg/pip/pip.conf', 'global /etc/pip.conf'];
const USER = ['user /home/me/.pip/pip.conf', 'user /home/me/.config/pip/pip.conf'];
const SITE = ['site /usr/pip.conf'];

describe('on Linux pip looks', () => {
  it.each<[environment: Record<string, string>, version: string, expected: readonly string[]]>([
    [{}, '23.0.1', [...ETC, ...USER, ...SITE]],
    [{}, '26.3', [...ETC, ...USER, ...SITE]],
    [{ XDG_CONFIG_HOME: '/x' }, '23.0.1', [...ETC, USER[0]!, 'user /x/pip/pip.conf', ...SITE]],
    [{ XDG_CONFIG_HOME: ' ' }, '23.0.1', [...ETC, ...USER, ...SITE]],
    [{ XDG_CONFIG_HOME: 'x' }, '23.0.1', [...ETC, USER[0]!, 'user x/pip/pip.conf', ...SITE]],
    [{ XDG_CONFIG_HOME: 'x' }, '26.3', [...ETC, ...USER, ...SITE]],
    [
      { XDG_CONFIG_DIRS: '/a:/b' },
      '23.0.1',
      ['global /a/pip/pip.conf', 'global /b/pip/pip.conf', ETC[1]!, ...USER, ...SITE],
    ],
    [{ XDG_CONFIG_DIRS: '~/a' }, '24.0', ['global /home/me/a/pip/pip.conf', ETC[1]!, ...USER, ...SITE]],
    [{ XDG_CONFIG_DIRS: '~/a' }, '24.1', ['global ~/a/pip/pip.conf', ETC[1]!, ...USER, ...SITE]],
    [
      { XDG_CONFIG_DIRS: '/a: /b:c' },
      '26.3',
      ['global /a/pip/pip.conf', 'global /b/pip/pip.conf', ETC[1]!, ...USER, ...SITE],
    ],
    [
      { XDG_CONFIG_DIRS: ' /a::c' },
      '26.2',
      ['global /a/pip/pip.conf', 'global c/pip/pip.conf', ETC[1]!, ...USER, ...SITE],
    ],
    [{ PIP_CONFIG_FILE: '/c' }, '23.0.1', [...ETC, ...USER, ...SITE, 'env /c']],
    [{ PIP_CONFIG_FILE: '/dev/null' }, '23.0.1', []],
  ])('with %j, version %s, at %j', (environment, pipVersion, expected) => {
    expect(paths({ environment, pipVersion })).toEqual(expected);
  });

  it('in a home directory that is written with a slash at its end', () => {
    expect(paths({ home: '/home/me/' })).toEqual([...ETC, ...USER, ...SITE]);
  });
});

describe('on macOS pip looks', () => {
  const support = '/home/me/Library/Application Support/pip';
  const own = 'global /Library/Application Support/pip/pip.conf';
  const homebrew = '/opt/homebrew/opt/python@3.13/Frameworks/Python.framework/Versions/3.13';
  const python = '/usr/local/opt/python@3.13/Frameworks/Python.framework/Versions/3.13';

  it.each<[prefix: string, version: string, expected: readonly string[]]>([
    ['/usr', '23.0.1', [own]],
    [homebrew, '24.0', [own]],
    [homebrew, '24.3.1', ['global /opt/homebrew/share/pip:/Library/Application Support/pip/pip.conf']],
    [homebrew, '25.1', ['global /opt/homebrew/share/pip/pip.conf', own]],
    [python, '25.1', [own]],
    [python, '25.3', ['global /usr/local/share/pip/pip.conf', own]],
  ])('for the python in %s, version %s, at %j', (prefix, pipVersion, expected) => {
    const found = paths({ platform: 'darwin', prefix, pipVersion });
    expect(found.filter((path) => path.startsWith('global'))).toEqual(expected);
  });

  it.each<
    [environment: Record<string, string>, version: string, user: { existing: string; expected: string }]
  >([
    [{}, '25.3', { existing: '', expected: 'user /home/me/.config/pip/pip.conf' }],
    [{}, '25.3', { existing: support, expected: `user ${support}/pip.conf` }],
    [{ XDG_CONFIG_HOME: '/x' }, '25.3', { existing: '', expected: 'user /home/me/.config/pip/pip.conf' }],
    [{ XDG_DATA_HOME: '/x' }, '25.3', { existing: '/x/pip', expected: 'user /home/me/.config/pip/pip.conf' }],
    [{ XDG_DATA_HOME: '/x' }, '26.2', { existing: '/x/pip', expected: 'user /x/pip/pip.conf' }],
  ])('with %j, version %s, at %j', (environment, pipVersion, { existing, expected }) => {
    const found = paths({
      platform: 'darwin',
      environment,
      pipVersion,
      pathExists: (path) => path === existing,
    });
    expect(found.filter((path) => path.startsWith('user'))).toEqual([USER[0], expected]);
  });
});

describe('directories', () => {
  it.each<[environment: Record<string, string>, isPlain: boolean]>([
    [{}, true],
    [{ HOME: '/home/me', XDG_CONFIG_HOME: '/x', XDG_CONFIG_DIRS: '/a:/b' }, true],
    [{ XDG_CONFIG_HOME: '', XDG_CONFIG_DIRS: '' }, true],
    [{ HOME: '' }, false],
    [{ HOME: 'me' }, false],
    [{ XDG_CONFIG_HOME: '~/x' }, false],
    [{ XDG_CONFIG_DIRS: '/a:' }, false],
    [{ XDG_CONFIG_DIRS: ' /a' }, false],
  ])('in %j are plain: %s', (environment, isPlain) => {
    expect(hasPlainDirectories(environment)).toBe(isPlain);
  });
});
