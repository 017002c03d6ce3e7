import type { NamedManager } from './manager.ts';
import { prefixedNames } from './prefixed-names.ts';
import type { Versions } from './question.ts';

export const apk: NamedManager<'apk'> = {
  name: 'apk',
  families: ['alpine'],
  install: 'add',
  remove: 'del',
  needsRoot: true,
  letter: 'a',
  packageNames: (known) => prefixedNames(known, 'py3-'),
  usesDebianNames: false,
  questions: (names) => [
    {
      words: ['apk', 'search', '--exact', '--', ...names],
      failsInPart: true,
      parse: (text) => ({ available: parseApkSearch(text, names), installed: new Map() }),
    },
    {
      words: ['apk', 'info', '--installed', '--verbose', '--', ...names],
      failsInPart: true,
      parse: (text) => ({ available: new Map(), installed: parseApkSearch(text, names) }),
    },
  ],
  development: {
    compilers: { C: ['build-base', 'python3-dev'], Rust: ['cargo'], Fortran: ['gfortran'] },
    pythonHeaders: ['python3-dev'],
    programs: new Map([
      ['pg_config', ['libpq-dev']],
      ['mysql_config', ['mariadb-dev']],
      ['pkg-config', ['pkgconf']],
      ['cmake', ['cmake']],
    ]),
  },
};

/**
 * `apk search --exact` and `apk info --verbose`: `py3-requests-2.31.0-r0`, a name and its version without a
 * border between them.
 */
export function parseApkSearch(text: string, names: readonly string[]): Versions {
  const versions = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, version] = /^(.+)-(\d[^-]*-r\d+)$/.exec(line.trim()) ?? [];
    if (name !== undefined && version !== undefined && names.includes(name)) versions.set(name, version);
  }
  return versions;
}
