import { describe, expect, it } from 'vitest';
import { parseBuildOutput, parseFailure, type PipFailure } from '../../../src/rules/pip/failure.ts';

const TIME = '2026-11-25T02:16:04,057 ';

/** Lines as `--log` writes them, each with its time. */
const log = (...lines: readonly string[]): string => lines.map((line) => `${TIME}${line}\n`).join('');

const NO_VERSION = 'ERROR: Could not find a version that satisfies the requirement foo (from versions: none)';
const NO_MATCH = 'ERROR: No matching distribution found for foo';

const rows: readonly (readonly [string, readonly string[], PipFailure | undefined])[] = [
  ['a name that no index has', [NO_VERSION, NO_MATCH], { code: 'no-such-project', name: 'foo' }],
  [
    'files for other Pythons only',
    [
      "  Skipping link: none of the wheel's tags (cp38-cp38-linux_x86_64) are compatible (run pip debug --verbose to show compatible tags): file:///w/foo-1.0-cp38-cp38-linux_x86_64.whl",
      NO_VERSION,
      NO_MATCH,
    ],
    { code: 'other-python', name: 'foo' },
  ],
  [
    'files that require another Python',
    [
      'ERROR: Ignored the following versions that require a different python version: 1.0 Requires-Python >=3.12',
      NO_VERSION,
      'ERROR: No matching distribution found for foo[x]>=1',
    ],
    { code: 'other-python', name: 'foo' },
  ],
  [
    'a version that does not exist',
    [NO_VERSION.replace('none', '1.0, 2.0'), 'ERROR: No matching distribution found for foo==3'],
    undefined,
  ],
  [
    'no network',
    [
      "  WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)': /simple/foo/",
      NO_VERSION,
      NO_MATCH,
    ],
    { code: 'index-unreachable' },
  ],
  [
    'no compiler, by setuptools',
    ["  error: command 'x86_64-linux-gnu-gcc' failed: No such file or directory"],
    { code: 'no-compiler', language: 'C' },
  ],
  [
    'no compiler, by an old distutils',
    ["  unable to execute '/usr/bin/gcc': No such file or directory"],
    { code: 'no-compiler', language: 'C' },
  ],
  [
    'no compiler, by meson',
    ["  ../meson.build:1:0: ERROR: Unknown compiler(s): [['cc'], ['gcc'], ['clang']]"],
    { code: 'no-compiler', language: 'C' },
  ],
  ['no Rust', ["  error: can't find Rust compiler"], { code: 'no-compiler', language: 'Rust' }],
  [
    'no Fortran',
    ["  error: command 'gfortran' failed: No such file or directory"],
    { code: 'no-compiler', language: 'Fortran' },
  ],
  [
    "Python's headers",
    ['  foo.c:1:10: fatal error: Python.h: No such file or directory'],
    { code: 'no-header', header: 'Python.h' },
  ],
  [
    "another library's headers, by clang",
    ["  foo.c:1:10: fatal error: 'openssl/ssl.h' file not found"],
    { code: 'no-header', header: 'openssl/ssl.h' },
  ],
  ['pg_config', ['  Error: pg_config executable not found.'], { code: 'no-program', program: 'pg_config' }],
  [
    'another missing program',
    ["  error: command 'swig' failed: No such file or directory"],
    { code: 'no-program', program: 'swig' },
  ],
  ['a compiler that ran and failed', ["  error: command '/usr/bin/gcc' failed with exit code 1"], undefined],
  ['a refusal', ['ERROR: Operation cancelled by user'], undefined],
  [
    'a missing page of a real index',
    [
      'Could not fetch URL https://pypi.org/simple/foo/: 404 Client Error: Not Found for url: https://pypi.org/simple/foo/ - skipping',
      NO_VERSION,
      NO_MATCH,
    ],
    { code: 'no-such-project', name: 'foo' },
  ],
  [
    'a version that has files for other Pythons only',
    [
      "  Skipping link: none of the wheel's tags (cp37-cp37m-linux_x86_64) are compatible: https://h/tensorflow-1.15.0-cp37-cp37m-linux_x86_64.whl",
      'ERROR: Could not find a version that satisfies the requirement tensorflow==1.15.0 (from versions: 2.0)',
      'ERROR: No matching distribution found for tensorflow==1.15.0',
    ],
    { code: 'other-python', name: 'tensorflow 1.15.0' },
  ],
  [
    'no compiler, by a recent setuptools',
    ["  error: [Errno 2] No such file or directory: 'x86_64-linux-gnu-gcc'"],
    { code: 'no-compiler', language: 'C' },
  ],
  ['nothing', [], undefined],
];

it("parseBuildOutput finds the build's output in the log, and nothing else", () => {
  const lines = [
    'Using pip 23.0.1',
    '  Running command python setup.py egg_info',
    '  hello',
    '    deeper',
    '',
    '  IMPORTANT: set FOO',
  ];
  const end = [
    '  ERROR: [present-rich] python setup.py egg_info exited with 1',
    '  [bold magenta]full command[/]: python',
  ];
  expect(parseBuildOutput(log(...lines, ...end))).toEqual(['hello', '  deeper', '', 'IMPORTANT: set FOO']);
  expect(parseBuildOutput(log(...lines))).toEqual([]);
});

describe("the reason of a failure is read from pip's log", () => {
  it.each(rows)('%s', (_, lines, failure) => {
    expect(parseFailure(log(...lines))).toEqual(failure);
  });
});
