import { describe, expect, it } from 'vitest';
import { parsePyvenvCfg, type PyvenvCfg } from '../../../src/rules/python/pyvenv-cfg.ts';

const empty: PyvenvCfg = {
  home: undefined,
  includeSystemSitePackages: true,
  version: undefined,
};

describe('pyvenv.cfg', () => {
  it.each<[text: string, expected: Partial<PyvenvCfg>]>([
    ['', {}],
    [
      'home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.11.2\n',
      { home: '/usr/bin', includeSystemSitePackages: false, version: '3.11.2' },
    ],
    ['home = /usr/bin\nuv = 0.12.5\nversion_info = 3.13.0\n', { home: '/usr/bin', version: '3.13.0' }],
    ['HOME=/usr/bin', { home: '/usr/bin' }],
    ['home = /a = b', { home: '/a = b' }],
    ['home = /a\r\nhome = /b\r\n', { home: '/b' }],
    ['include-system-site-packages = TRUE', { includeSystemSitePackages: true }],
    ['include-system-site-packages = yes', { includeSystemSitePackages: false }],
    ['include-system-site-packages =', { includeSystemSitePackages: false }],
    ['# home = /a', {}],
    ['no equals', {}],
  ])('%j means %j', (text, expected) => {
    expect(parsePyvenvCfg(text)).toEqual({ ...empty, ...expected });
  });
});
