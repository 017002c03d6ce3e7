import { describe, expect, it } from 'vitest';
import { describeNotice } from '../../src/words/notice.ts';
import type { Notice } from '../../src/rules/verdict/notice.ts';
import type { TrustProblem } from '../../src/rules/verdict/venv-state.ts';
import { NASTY_WORDS } from '../support/nasty-words.ts';
import { PLACE } from '../support/place.ts';

type Samples = { readonly [Code in Notice['code']]: Extract<Notice, { code: Code }>['args'] };

/** A notice of each code. The compiler requires a sample of every new code. */
const SAMPLES: Samples = {
  'invalid-requirement': { words: 'requests==' },
  'file-missing': { path: 'nope.txt' },
  'broken-venv': { venv: '/p/.venv', damage: 'no-interpreter' },
  'venv-not-ours': { venv: '/p/.venv' },
  'venv-not-trusted': { venv: '/p/.venv', problem: 'tracked-by-git', path: '/p/.venv' },
  'venv-name-taken': { path: '/p/.venv' },
  'venv-hides-system-packages': { venv: '/p/.venv' },
  'option-keeps-venv': { option: '--no-deps' },
  nix: {},
  ros: {},
  noexec: { venv: '/p/.venv' },
  'pip-left-out': {},
  'pipx-missing': {},
  'needs-administrator': { program: 'sudo' },
  'standard-library': { name: 'tkinter', package: 'python3-tk' },
  'left-python': { name: 'asyncore', version: '3.12', successor: 'pyasyncore' },
  'import-name': { name: 'cv2', distribution: 'opencv-python' },
  namesake: { name: 'ranger', distribution: 'ranger-fm' },
  'similar-name': { name: 'reqeusts', distribution: 'requests' },
  'system-program': { name: 'calibre', package: 'calibre' },
  homonym: { name: 'chirp', package: 'chirp' },
  succeeded: { name: 'youtube-dl', successor: 'yt-dlp' },
  'already-installed': {
    name: 'requests',
    origin: 'distributor',
    package: 'python3-requests',
    version: '2.28.1',
  },
  'include-deps': { name: 'ansible' },
  'system-site': { name: 'gajim' },
  'command-package': { package: 'cutadapt' },
  'invalid-name': { words: 'a b' },
  'not-installed': { words: 'requests>2' },
  'installed-elsewhere': { name: 'requests', origin: 'distributor', place: 'python3-requests' },
  'removes-others': { package: 'python3-six', others: ['python3-a', 'python3-b', 'c', 'd', 'e'] },
  'break-shadows': {
    name: 'packaging',
    version: '99.0',
    package: 'python3-packaging',
    systemVersion: '23.0',
    dependents: ['pipx'],
  },
  'break-beside': { names: ['requests 2.32.3'] },
  'absolute-interpreter': { interpreter: '/p/.venv/bin/python' },
  'settings-unreadable': { file: '/c/config.json' },
  'settings-set-aside': { file: '/c/config.json', aside: '/c/config.json.damaged-1' },
  'setting-invalid': { key: 'mode', file: '/c/config.json', takes: 'ask, auto' },
  'variable-invalid': { variable: 'PIPWARD_MODE', takes: 'ask, auto' },
};

/** Every reason to leave an environment alone. The compiler requires each new one. */
const PROBLEMS: Readonly<Record<TrustProblem['code'], true>> = {
  'not-a-directory': true,
  'symbolic-link': true,
  'no-configuration': true,
  'foreign-owner': true,
  'writable-by-others': true,
  'tracked-by-git': true,
  'unknown-git-index': true,
  'foreign-home': true,
  'shadows-command': true,
  colon: true,
  denied: true,
};

const notices = Object.entries(SAMPLES).map(([code, args]) => ({ code, args }) as Notice);
it.each([
  [['a'], '`a`'],
  [['a', 'b'], '`a` and `b`'],
  [['a', 'b', 'c'], '`a`, `b` and `c`'],
  [['a', 'b', 'c', 'd', 'e'], '`a`, `b` and 3 more'],
])('what goes along with a package, %j, is listed as far as it is short', (others, text) => {
  const notice: Notice = { code: 'removes-others', args: { package: 'p', others } };
  expect(describeNotice(notice, PLACE)).toBe(`removing \`p\` also removes ${text}`);
});

const words = (notice: Notice): string => describeNotice(notice, PLACE);

describe('a notice', () => {
  it.each(notices.map((notice) => [notice.code, notice] as const))(
    '%s is one sentence that names its subject',
    (_code, notice) => {
      const text = words(notice);
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/[.\n]$|undefined|\[object|\n/);
      expect(text.split('`').length % 2).toBe(1);
      const named = Object.entries(notice.args).filter(([name]) => name !== 'problem');
      for (const [, value] of named.slice(0, 1)) expect(text).toContain([value].flat()[0]);
    },
  );

  it('each has its own words', () => {
    const texts = notices.map(words);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(notices.map((notice) => [notice.code, notice] as const))(
    '%s never shows a control character',
    (_code, notice) => {
      const shown = NASTY_WORDS.map((word) => {
        const args = Object.fromEntries(
          Object.entries(notice.args).map(([key, value]) => [
            key,
            ['problem', 'damage', 'takes', 'origin'].includes(key)
              ? value
              : Array.isArray(value)
                ? [word]
                : word,
          ]),
        );
        return words({ code: notice.code, args } as Notice);
      });
      expect(shown.filter((text) => /[\p{Cc}\p{Bidi_Control}]/u.test(text))).toEqual([]);
    },
  );

  it('of a module in the standard library names the package, if there is one', () => {
    expect(words({ code: 'standard-library', args: { name: 'tkinter', package: 'python3-tk' } })).toContain(
      '`python3-tk`',
    );
    expect(words({ code: 'standard-library', args: { name: 'asyncio', package: '' } })).toContain(
      'there is nothing to install',
    );
  });
});

describe('the reason why an environment is left alone', () => {
  const codes = Object.keys(PROBLEMS) as TrustProblem['code'][];
  const reason = (problem: TrustProblem['code']): string =>
    words({ code: 'venv-not-trusted', args: { venv: '/p/.venv', problem, path: '/the/path' } });

  it.each(codes)('%s is told in words', (problem) => {
    expect(reason(problem)).toMatch(/^`\/p\/\.venv` is not used: .{10,}/);
    expect(reason(problem)).not.toContain(problem.includes('-') ? problem : '\n');
  });

  it('each has its own words, except for directories that are no environment', () => {
    const texts = codes.filter((code) => code !== 'not-a-directory').map(reason);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each([
    'symbolic-link',
    'foreign-owner',
    'writable-by-others',
    'unknown-git-index',
    'foreign-home',
    'shadows-command',
    'no-configuration',
  ] as const)('%s names the path that is to blame', (problem) => {
    expect(reason(problem)).toContain('`/the/path`');
  });
});
