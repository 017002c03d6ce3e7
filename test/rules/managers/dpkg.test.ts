import { describe, expect, it } from 'vitest';
import { dependentsIn, parseInstalled, parseOwners } from '../../../src/rules/managers/dpkg.ts';

const STATUS = `Package: pipx
Status: install ok installed
Depends: python3-venv (>= 3.9), python3-packaging (>= 20.0),
 python3-userpath:any

Package: gone
Status: deinstall ok config-files
Depends: python3-packaging

Package: either
Status: hold ok installed
Pre-Depends: other | python3-packaging
Recommends: python3-userpath

Package: similar
Status: install ok installed
Depends: python3-packaging-legacy
`;

describe('the packages that depend on', () => {
  it('each are those installed that cannot do without it', () => {
    expect(
      Object.fromEntries(dependentsIn(STATUS, ['python3-packaging', 'python3-userpath', 'none'])),
    ).toEqual({
      'python3-packaging': ['pipx', 'either'],
      'python3-userpath': ['pipx'],
      none: [],
    });
  });
});

describe('the packages that files belong to', () => {
  it.each([
    [
      'python3-six: /usr/lib/python3/dist-packages/six.py',
      { '/usr/lib/python3/dist-packages/six.py': 'python3-six' },
    ],
    ['libc6:amd64: /lib/a b: c', { '/lib/a b: c': 'libc6' }],
    ['a: /x\nb: /y', { '/x': 'a', '/y': 'b' }],
    ['a, b: /usr/share/doc', {}],
    ['diversion by dash from: /bin/sh\ndiversion by dash to: /bin/sh.distrib', {}],
    ['', {}],
  ])('%j', (text, expected) => {
    expect(Object.fromEntries(parseOwners(text))).toEqual(expected);
  });
});

describe("a paragraph of dpkg's status file", () => {
  it.each([
    ['Package: a\nStatus: install ok installed\nVersion: 1.0-1', '1.0-1'],
    [
      'Package: a\nStatus: hold ok installed\nArchitecture: amd64\nVersion: 1:3.0-1\nDescription: b',
      '1:3.0-1',
    ],
    ['Package: a\nStatus: deinstall ok config-files\nVersion: 2.0-1', undefined],
    ['Package: a\nStatus: install ok unpacked\nVersion: 4', undefined],
    ['Package: a\nStatus: install ok installed', undefined],
    ['Package: a', undefined],
    ['', undefined],
  ])('has in %j version %s', (paragraph, expected) => {
    expect(parseInstalled(paragraph)?.version).toBe(expected);
  });
});
