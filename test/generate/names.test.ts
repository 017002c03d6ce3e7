import { describe, expect, it } from 'vitest';
import { emptyContents, takeLine, type Contents } from './contents.ts';
import { tabulate } from './names.ts';

const read = (...lines: readonly string[]): Contents => {
  const contents = emptyContents();
  for (const line of lines) takeLine(contents, line);
  return contents;
};

const found = (contents: Contents): readonly string[] =>
  [...contents.distributions].map(([name, owners]) => `${name}: ${[...owners].join(' ')}`);

describe('a line of the index of files', () => {
  it.each([
    [
      'usr/lib/python3/dist-packages/PyYAML-6.0.egg-info/PKG-INFO  python/python3-yaml',
      ['pyyaml: python3-yaml'],
    ],
    [
      'usr/lib/python3/dist-packages/PyYAML-6.0.egg-info           python/python3-yaml',
      ['pyyaml: python3-yaml'],
    ],
    [
      'usr/lib/python3/dist-packages/foo_bar-1.0-py3.11.egg-info/x python/python3-foo',
      ['foo-bar: python3-foo'],
    ],
    [
      'usr/lib/python3/dist-packages/zope.event-4.dist-info/METADATA  zope/python3-z',
      ['zope-event: python3-z'],
    ],
    ['usr/lib/python3/dist-packages/six.egg-info/PKG-INFO  python/python3-six', ['six: python3-six']],
    ['usr/lib/python3.11/dist-packages/a-1.dist-info/RECORD  python/python3-a', ['a: python3-a']],
    ['usr/lib/python3/dist-packages/a-1.dist-info/RECORD  python/p,contrib/python/q', ['a: p q']],
    ['usr/lib/python3/dist-packages/_pycbf-0.0.0.egg-info  science/python3-pycbf', ['pycbf: python3-pycbf']],
    ['usr/lib/picard/picard-2.8.5.egg-info/PKG-INFO  sound/picard', ['picard: picard']],
    ['usr/share/beets/beets-1.6.0.egg-info/PKG-INFO  sound/beets', ['beets: beets']],
    ['usr/share/mkdocs/themes/mkdocs_material-4.6.3.egg-info/PKG-INFO  web/mm', ['mkdocs-material: mm']],
    [
      'usr/lib/python3/dist-packages/py/_vendored_packages/apipkg-2.0.dist-info/METADATA  python/python3-py',
      [],
    ],
    ['usr/lib/python3/dist-packages/envisage/tests/eggs/acme.foo/acme.foo.egg-info/x  python/e', []],
    ['usr/lib/pypy3.9/readline.egg-info  python/pypy3-lib', []],
    ['usr/lib/python3/dist-packages/yaml/__init__.py  python/python3-yaml', []],
    ['', []],
    ['x', []],
  ])('%s', (line, expected) => {
    expect(found(read(line))).toEqual(expected);
  });

  it('names packages by their documentation, even if that is a link', () => {
    const { packages } = read(
      'usr/share/doc/a/copyright  x/a',
      'usr/share/doc/b  x/b',
      'usr/share/docs  x/c',
    );
    expect([...packages]).toEqual(['a', 'b']);
  });
});

describe('the tables of names', () => {
  const ships = (name: string, owner: string): readonly string[] => [
    `usr/lib/python3/dist-packages/${name.replaceAll('-', '_')}-1.egg-info  python/${owner}`,
    `usr/share/doc/${owner}/copyright  python/${owner}`,
  ];

  it.each([
    ['python3- and the name', [['a', 'python3-a']], [], { prefixed: ['a'] }],
    ['exactly the name', [['black', 'black']], [['black', 'black']], { equal: ['black'] }],
    ['another name', [['pyyaml', 'python3-yaml']], [], { other: ['pyyaml=^'] }],
    ['no prefix at all', [['pygrub', 'xen-utils']], [], { other: ['pygrub=xen-utils'] }],
    [
      'another one in each release',
      [['pytz', 'python3-tz']],
      [['pytz', 'python3-pytz']],
      { other: ['pytz=^|.'] },
    ],
    [
      'one that is another project in the next release',
      [['python-mpv', 'python3-mpv']],
      [['mpv', 'python3-mpv']],
      { other: ['mpv=.@13', 'python-mpv=>@12'] },
    ],
    [
      'two at once: the one of the rule',
      [
        ['click', 'python3-click-package'],
        ['click', 'python3-click'],
      ],
      [],
      { prefixed: ['click'] },
    ],
    [
      'two at once, and the rule is the old one',
      [
        ['simpy', 'python3-simpy'],
        ['simpy', 'python3-simpy3'],
      ],
      [],
      { other: ['simpy=~simpy3'] },
    ],
  ] as const)('%s', (...[, twelve, thirteen, expected]) => {
    const [older, newer] = [twelve, thirteen].map((rows) =>
      read(...rows.flatMap(([name, owner]) => ships(name, owner))),
    );
    const tables = tabulate([
      { version: '12', contents: older! },
      { version: '13', contents: newer! },
    ]);
    expect(tables).toEqual({ prefixed: [], equal: [], other: [], ...expected });
  });
});
