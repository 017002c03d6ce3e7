import fc from 'fast-check';
import { nameOf, optionsOf, takesValue, type OptionSpec } from '../../src/rules/pip/options.ts';
import { ROOT, type Case } from './real-pip.ts';

/** Good and bad values for every kind of option. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  flag: ['1', '0', 'true', 'no', 'YES', 'off', 'y', 'maybe', '2', ' 1', 'on', 'f', '"true"'],
  count: ['0', '1', '3', 'yes', 'off', '-1', 'abc', '2.5', ' 2', '1_0', '٣'],
  int: ['0', '5', '-3', 'abc', '3.5', '0x10', '010', '08', ' 7', '1_000'],
  float: ['15', '0.5', '-1', 'abc', '1e3', 'inf', 'nan', '.5', '5.', '10s', '1_0.5', ' 3'],
  'python-version': ['3', '37', '3.11', '3.11.2', '3.1.2.3', 'abc', '3.x', '', '3.'],
  'key-value': ['a=b', 'ab', '=', 'a=b=c', ''],
  'package-list': [':all:', ':none:', 'foo,bar', '-x', ':all:,:none:,foo', ''],
  group: [
    'dev',
    'pyproject.toml:dev',
    './pyproject.toml:dev',
    'x/pyproject.toml/.:dev',
    'other.toml:dev',
    'pylock.toml:dev',
    ':dev',
  ],
  'upload-time': [
    '2026-01-02',
    '2026-01-02T03:04:05Z',
    'P3D',
    'yesterday',
    '2026-13-01',
    '20260102',
    '2026-02-30',
  ],
  text: [
    'x',
    `${ROOT}/work/x`,
    'https://example.org/simple',
    '',
    'a b',
    '--isolated',
    'install',
    '-x',
    '~/x',
    '.',
    'naïve',
  ],
};

const WORDS = [
  'requests', 'requests>=2', 'Foo_Bar[a,b]==1.0', 'black', 'foo', 'foo ; python_version>"3"', 'foo;', 'foo[', 'foo==', 'foo=1',
  './x', '.', 'x/y', 'foo.whl', 'foo-1.0.tar.gz', 'https://example.org/foo.zip', 'git+https://example.org/foo.git', '',
  'foo @ https://example.org/foo.zip', 'foo@git+https://example.org/foo', '-', 'foo ~= 1.0', 'foo>=1,<2', 'foo>=1,', 'foo_', 'a.b-c',
  'foo (>=1)', 'foo===1', 'foo==1.0.*', 'foo>=1.0.dev-bad', 'file:./x', 'install', 'naïve', 'foo[]', 'foo>=1.0+local', 'foo==1[x]',
]; // prettier-ignore

const SPECS = [...optionsOf('install', undefined), ...optionsOf('uninstall', undefined)];
const KEYS = [
  ...new Set(
    SPECS.flatMap(({ names }) => names.filter((name) => name.startsWith('--')).map((name) => name.slice(2))),
  ),
];
const DECISIVE = [
  'break-system-packages', 'target', 'prefix', 'root', 'dry-run', 'report', 'require-virtualenv', 'require-venv', 'user', 'no-user',
  'python', 'isolated', 'verbose', 'version', 'help', 'no-cache-dir', 'timeout', 'no-use-pep517', 'progress-bar', 'requirement',
]; // prettier-ignore
const FOREIGN = ['format', 'all', 'frob', 'tools-thing', 'config-file', 'index', ''];

function pick<T>(...values: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...values);
}

function valueFor(spec: OptionSpec | undefined): fc.Arbitrary<string> {
  if (!spec) return pick(...VALUES['text']!);
  if (typeof spec.value !== 'string')
    return pick(...spec.value, ...spec.value, 'zzz', '', `${spec.value[0] ?? ''} zzz`);
  const values = VALUES[spec.value] ?? VALUES['flag']!;
  return pick(...values, values[0]!, values[0]!, values[0]!);
}

/** An option in one of its spellings: in full, abbreviated, short, with its value attached, with `=`. */
function typedOption(specs: readonly OptionSpec[]): fc.Arbitrary<readonly string[]> {
  return fc
    .record({ spec: pick(...specs), name: fc.nat(), cut: fc.nat(), shortened: fc.nat(3), joined: fc.nat(3) })
    .chain(({ spec, name, cut, shortened, joined }) =>
      valueFor(spec).map((value) => {
        const whole = spec.names[name % spec.names.length]!;
        const isLong = whole.startsWith('--');
        const typed = isLong && shortened === 0 ? whole.slice(0, 3 + (cut % (whole.length - 2))) : whole;
        if (!takesValue(spec)) return joined === 0 && shortened === 0 && isLong ? [`${typed}=1`] : [typed];
        if (joined === 0) return isLong ? [`${typed}=${value}`] : [`${typed}${value}`];
        return joined === 1 && shortened === 1 && cut % 5 === 0 ? [typed] : [typed, value];
      }),
    );
}

const bundle = fc
  .tuple(
    fc.array(pick('U', 'q', 'v', 'I', 'U', 'q'), { minLength: 1, maxLength: 3 }),
    pick('', 't', 'r', 'e', 'c', 'i', 'f', 'C', 'h', 'V', 'y', 'z'),
  )
  .chain(([letters, last]) => pick([`-${letters.join('')}${last}`, 'x'], [`-${letters.join('')}${last}y`]));

const decisiveSpecs = SPECS.filter((spec) => DECISIVE.includes(nameOf(spec)));
const generalSpecs = optionsOf('general', undefined);

const argument = fc.oneof(
  { weight: 6, arbitrary: pick(...WORDS.slice(0, 5)).map((word) => [word]) },
  { weight: 2, arbitrary: pick(...WORDS).map((word) => [word]) },
  { weight: 3, arbitrary: typedOption(SPECS) },
  { weight: 2, arbitrary: typedOption(decisiveSpecs) },
  { weight: 1, arbitrary: bundle },
  {
    weight: 1,
    arbitrary: pick('--', '--frob', '-z', '--no', '--isolated', '--re', '--dry', '--b', '--br').map(
      (word) => [word],
    ),
  },
);

const subcommand = fc.oneof(
  { weight: 30, arbitrary: fc.constant(['install']) },
  { weight: 8, arbitrary: fc.constant(['uninstall']) },
  {
    weight: 2,
    arbitrary: pick(['list'], ['download'], ['lock'], ['help'], ['wheel'], ['freeze'], ['config', 'list']),
  },
  { weight: 1, arbitrary: pick([], ['inst'], ['Install'], ['sync'], ['']) },
);

const args = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 1, arbitrary: typedOption(generalSpecs) },
        { weight: 1, arbitrary: pick(['--'], ['-qq'], ['--pro', 'p']) },
      ),
      {
        maxLength: 1,
        size: 'max',
      },
    ),
    fc.boolean(),
    subcommand,
    fc.array(argument, { maxLength: 4 }),
  )
  .map(([before, isPlain, command, after]) => [
    ...(isPlain ? [] : before.flat()),
    ...command,
    ...after.flat(),
  ]);

/** A key in one of the spellings that pip may accept. */
const setting = fc
  .oneof(pick(...DECISIVE), pick(...DECISIVE), pick(...KEYS), pick(...FOREIGN))
  .chain((key) => {
    const spec = SPECS.find(({ names }) => names.includes(`--${key}`));
    return fc.record({
      key: pick(key, key, key, key.replaceAll('-', '_'), key.toUpperCase(), `--${key}`),
      value: valueFor(spec),
    });
  });

const variables = fc
  .array(
    setting.chain(({ key, value }) =>
      pick(
        `PIP_${key.replaceAll('-', '_').toUpperCase()}`,
        `PIP_${key.replaceAll('-', '_').toUpperCase()}`,
        `PIP_${key}`,
      ).map((name): [string, string] => [name, value]),
    ),
    { maxLength: 2 },
  )
  .map((entries) => Object.fromEntries(entries));

const section = pick(
  '[global]', '[global]', '[install]', '[install]', '[uninstall]', '[list]', '[DEFAULT]', '[:env:]', '[install] # x', '[ install ]',
  '[Install]', '[install.x]', '  [global]', '[[install]]', '[]', '[install',
); // prettier-ignore

const line = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        setting,
        pick(' = ', '=', ': ', ' : ', ' ', '\t=\t', '\n  = '),
        pick('', '', '', ' ; x', '\n  more', '\n\n  yes', '\n# x\n  no'),
      )
      .map(([{ key, value }, delimiter, end]) => `${key}${delimiter}${value}${end}`),
  },
  { weight: 4, arbitrary: section },
  {
    weight: 2,
    arbitrary: pick(
      '# comment',
      '; comment',
      '',
      '   ',
      '  indented = 1',
      '= x',
      ': y',
      '\f',
      'a\x0b=1',
      'x = \x85',
      '\x1c\x1d',
    ),
  },
);

const file = fc
  .tuple(
    pick('', '', '', '', '', '\u00ef\u00bb\u00bf', '\n', '# c\n'),
    section,
    fc.array(line, { maxLength: 3 }),
    pick('\n', '\n', '\n', '\r\n', '\r'),
    pick('', '', '', '', '', '', '', '\n# \u00ff', '\n# \u00c3\u00a9'),
  )
  .map(([start, head, lines, newline, end]) => `${start}${[head, ...lines].join(newline)}${end}`);

/** A file like those that people write. It has few oddities, so that pip accepts many of them. */
const ordinaryFile = fc
  .tuple(pick('[global]', '[install]'), fc.array(setting, { minLength: 1, maxLength: 2 }))
  .map(([head, settings]) => [head, ...settings.map(({ key, value }) => `${key} = ${value}`)].join('\n'));

const files = fc
  .array(
    fc.tuple(
      pick(
        '/etc/pip.conf', '/etc/xdg/pip/pip.conf', `${ROOT}/home/.pip/pip.conf`, `${ROOT}/home/.config/pip/pip.conf`, `${ROOT}/xdg/pip/pip.conf`,
        `${ROOT}/one/pip/pip.conf`, `${ROOT}/two/pip/pip.conf`, '/usr/pip.conf', `${ROOT}/chosen.conf`,
      ), // prettier-ignore
      fc.oneof(file, ordinaryFile),
    ),
    { maxLength: 2 },
  )
  .map((entries) => Object.fromEntries(entries));

const places = fc.record(
  {
    XDG_CONFIG_HOME: pick(
      `${ROOT}/xdg`,
      `${ROOT}/xdg`,
      '',
      '',
      `${ROOT}/xdg/`,
      `${ROOT}/xdg`,
      'xdg',
      '~/x',
      ' ',
    ),
    XDG_CONFIG_DIRS: pick(
      `${ROOT}/one`,
      `${ROOT}/one:${ROOT}/two`,
      `${ROOT}/two:${ROOT}/one`,
      '',
      '',
      `${ROOT}/one:`,
      '~/one',
      `${ROOT}/two: ${ROOT}/one`,
    ),
    PIP_CONFIG_FILE: pick(
      `${ROOT}/chosen.conf`,
      `${ROOT}/chosen.conf`,
      '/dev/null',
      '',
      `${ROOT}/missing`,
      `${ROOT}/one/pip/pip.conf`,
    ),
  },
  { requiredKeys: [] },
);

const nothing = fc.constant<Record<string, string>>({});

const generated: fc.Arbitrary<Case> = fc
  .tuple(
    args,
    fc.oneof({ weight: 2, arbitrary: nothing }, { weight: 3, arbitrary: variables }),
    fc.oneof({ weight: 2, arbitrary: nothing }, { weight: 3, arbitrary: files }),
    fc.oneof({ weight: 3, arbitrary: nothing }, { weight: 1, arbitrary: places }),
    fc.oneof(
      { weight: 30, arbitrary: nothing },
      {
        weight: 3,
        arbitrary: pick({ NO_COLOR: '1' }, { CI: 'true' }, { PIP_IS_CI: '1' }, { PYTHONUNBUFFERED: '1' }),
      },
      {
        weight: 1,
        arbitrary: pick(
          { PIP_AUTO_COMPLETE: '1' },
          { PIP_AUTO_COMPLETE: '' },
          { _PIP_RUNNING_IN_SUBPROCESS: '1' },
        ),
      },
    ),
  )
  .map(([words, set, written, directories, more]) => ({
    args: words,
    environment: {
      HOME: `${ROOT}/home`,
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      ...set,
      ...directories,
      ...more,
    },
    files: written,
  }));

/** Generates cases. One seed gives equal cases on every machine. */
export function generateCases(count: number, seed: number): readonly Case[] {
  return fc.sample(generated, { numRuns: count, seed });
}
