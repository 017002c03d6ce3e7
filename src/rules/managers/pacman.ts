import type { NamedManager } from './manager.ts';
import { prefixedNames } from './prefixed-names.ts';
import type { Versions } from './question.ts';

export const pacman: NamedManager<'pacman'> = {
  name: 'pacman',
  families: ['arch'],
  install: '-S',
  remove: '-R',
  needsRoot: true,
  letter: 'm',
  packageNames: (known) => prefixedNames(known, 'python-'),
  usesDebianNames: false,
  questions: (names) => [
    {
      words: ['pacman', '-Si', '--', ...names],
      failsInPart: true,
      parse: (text) => ({ available: parsePacmanInfo(text), installed: new Map() }),
    },
    {
      words: ['pacman', '-Qi', '--', ...names],
      failsInPart: true,
      parse: (text) => ({ available: new Map(), installed: parsePacmanInfo(text) }),
    },
  ],
  development: {
    compilers: { C: ['base-devel'], Rust: ['rust'], Fortran: ['gcc-fortran'] },
    programs: new Map([
      ['pg_config', ['postgresql-libs']],
      ['pkg-config', ['pkgconf']],
      ['cmake', ['cmake']],
    ]),
  },
};

/** `pacman -Si` and `-Qi`: paragraphs with `Name : …` and `Version : 1:2.31.0-1`. */
export function parsePacmanInfo(text: string): Versions {
  const versions = new Map<string, string>();
  for (const paragraph of text.split(/\n{2,}/)) {
    const name = /^Name +: (\S+)$/m.exec(paragraph)?.[1];
    const version = /^Version +: (\S+)$/m.exec(paragraph)?.[1];
    // The first repository wins, as it does in pacman.
    if (name !== undefined && version !== undefined && !versions.has(name)) versions.set(name, version);
  }
  return versions;
}
