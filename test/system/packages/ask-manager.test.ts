import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { apk, parseApkSearch } from '../../../src/rules/managers/apk.ts';
import { brew, parseBrewInfo } from '../../../src/rules/managers/brew.ts';
import { dnf } from '../../../src/rules/managers/dnf.ts';
import { managerNamed } from '../../../src/rules/managers/managers.ts';
import { pacman, parsePacmanInfo } from '../../../src/rules/managers/pacman.ts';
import { zypper } from '../../../src/rules/managers/zypper.ts';
import { askManager } from '../../../src/system/packages/ask-manager.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

// No pacman, apk or brew is at hand where these tests run: what they print is written down here in their form.

const PACMAN = `Repository      : extra
Name            : python-requests
Version         : 2.32.3-4
Description     : Python HTTP for Humans
Architecture    : any
URL             : https://requests.readthedocs.io
Licenses        : Apache-2.0
Groups          : None
Provides        : None
Depends On      : python-urllib3  python-chardet  python-idna
Optional Deps   : python-pysocks: SOCKS proxy support
Conflicts With  : None
Replaces        : None
Download Size   : 113.31 KiB
Installed Size  : 524.47 KiB
Packager        : Someone <someone@archlinux.org>
Build Date      : Sun 01 Dec 2024 09:04:18 AM UTC
Validated By    : SHA-256 Sum  Signature

Repository      : extra
Name            : yt-dlp
Version         : 2025.01.26-1
Description     : Version         : 9.9-9
Architecture    : any

`;

describe('pacman -Si, as recorded', () => {
  it.each([
    [PACMAN, { 'python-requests': '2.32.3-4', 'yt-dlp': '2025.01.26-1' }],
    ['', {}],
    ["error: package 'python-none' was not found\n", {}],
    [
      'Name            : a\nVersion         : 1:1-1\n\nName            : a\nVersion         : 2-1\n',
      { a: '1:1-1' },
    ],
    ['Name            : a\n', {}],
  ])('%#', (text, expected) => {
    expect(Object.fromEntries(parsePacmanInfo(text))).toEqual(expected);
  });
});

describe('apk search --exact, as recorded', () => {
  it.each([
    ['py3-requests-2.32.3-r0\n', ['py3-requests'], { 'py3-requests': '2.32.3-r0' }],
    [
      'yt-dlp-2025.01.26-r0\nhttpie-3.2.4-r1\n',
      ['yt-dlp', 'httpie'],
      { 'yt-dlp': '2025.01.26-r0', httpie: '3.2.4-r1' },
    ],
    ['py3-requests-doc-2.32.3-r0\n', ['py3-requests'], {}],
    ['py3-3to2-1.1.1-r0\n', ['py3-3to2'], { 'py3-3to2': '1.1.1-r0' }],
    ['', ['py3-requests'], {}],
    ['WARNING: opening from cache: No such file or directory\n', ['py3-requests'], {}],
  ])('%j', (text, names, expected) => {
    expect(Object.fromEntries(parseApkSearch(text, names))).toEqual(expected);
  });
});

describe('brew info --json=v2, as recorded', () => {
  const formula = {
    name: 'httpie',
    full_name: 'httpie',
    tap: 'homebrew/core',
    aliases: [],
    desc: 'User-friendly cURL replacement (command-line HTTP client)',
    versions: { stable: '3.2.4', head: 'HEAD', bottle: true },
    installed: [],
  };

  it.each([
    [{ formulae: [formula], casks: [] }, { httpie: '3.2.4' }, {}],
    [
      { formulae: [{ ...formula, installed: [{ version: '3.2.3', built_as_bottle: true }] }], casks: [] },
      { httpie: '3.2.4' },
      { httpie: '3.2.3' },
    ],
    [{ formulae: [], casks: [] }, {}, {}],
    [{ formulae: [{ name: 'x', versions: {}, installed: null }] }, {}, {}],
    [{ formulae: [null, 1, { name: 2 }] }, {}, {}],
    [{ formulae: 'x' }, {}, {}],
    [null, {}, {}],
  ])('%j', (answer, available, installed) => {
    const found = parseBrewInfo(JSON.stringify(answer));
    expect(Object.fromEntries(found.available)).toEqual(available);
    expect(Object.fromEntries(found.installed)).toEqual(installed);
  });

  it('is nothing where brew knows the name not, or says something else', () => {
    for (const text of ['', 'Error: No available formula with the name "x".', '{', '[]'])
      expect(parseBrewInfo(text).available.size).toBe(0);
  });
});

describe('a package manager is asked with', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** A program in the manager's place that writes down its words and says what was recorded. */
  function standIn(name: string, answer: string): string {
    const directory = scratchDirectory();
    const log = join(directory, 'log');
    mkdirSync(join(directory, 'bin'));
    writeFileSync(join(directory, 'answer'), answer);
    const script = `#!/bin/sh\nprintf '%s\\n' "$*" >>'${log}'\ncat '${directory}/answer'\n`;
    writeFileSync(join(directory, 'bin', name), script);
    chmodSync(join(directory, 'bin', name), 0o755);
    vi.stubEnv('PATH', `${directory}/bin:/usr/bin:/bin`);
    return log;
  }

  const options = { cache: '/nonexistent', mayWrite: false };
  /** Questions are asked side by side. */
  const linesIn = (text: string): readonly string[] => text.trimEnd().split('\n').toSorted();
  const linesOf = (log: string): readonly string[] => linesIn(readFileSync(log, 'utf8'));

  it.each([
    ['pacman', PACMAN, '-Si -- python-requests yt-dlp\n-Qi -- python-requests yt-dlp\n', '2.32.3-4'],
    [
      'apk',
      'python-requests-2.32.3-r0\n',
      'search --exact -- python-requests yt-dlp\ninfo --installed --verbose -- python-requests yt-dlp\n',
      '2.32.3-r0',
    ],
  ] as const)('%s: its own words, and the names behind `--`', async (...row) => {
    const [name, answer, words, version] = row;
    const log = standIn(name, answer);
    const found = await askManager(managerNamed(name), ['python-requests', 'yt-dlp'], options);
    expect(found.available.get('python-requests')).toBe(version);
    expect(found.installed.get('python-requests')).toBe(version);
    expect(linesOf(log)).toEqual(linesIn(words));
  });

  it('brew: one name at a time', async () => {
    const log = standIn(
      'brew',
      JSON.stringify({ formulae: [{ name: 'httpie', versions: { stable: '3.2.4' } }] }),
    );
    const { available } = await askManager(brew, ['httpie', 'black'], options);
    expect(Object.fromEntries(available)).toEqual({ httpie: '3.2.4' });
    expect(linesOf(log)).toEqual(['info --json=v2 --formula -- black', 'info --json=v2 --formula -- httpie']);
  });

  it.each([dnf, zypper, undefined])('$name: not at all', async (manager) => {
    const { available, installed } = await askManager(manager, ['python3-requests'], options);
    expect([available.size, installed.size]).toEqual([0, 0]);
  });

  it.each([pacman, apk, brew])('$name that is not there: nothing', async (manager) => {
    vi.stubEnv('PATH', '/nonexistent');
    expect((await askManager(manager, ['x'], options)).available.size).toBe(0);
  });
});
