import { describe, expect, it } from 'vitest';
import { parsePacmanInfo } from '../../../src/rules/managers/pacman.ts';

// No pacman is at hand where these tests run: what it prints is written down here in its form.

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
