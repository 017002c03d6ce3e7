import { describe, expect, it } from 'vitest';
import { parseApkSearch } from '../../../src/rules/managers/apk.ts';

// No apk is at hand where these tests run: what it prints is written down here in its form.

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
