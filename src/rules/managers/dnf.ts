import type { NamedManager } from './manager.ts';

/** Only named, never asked: Fedora's Python has no marker file, so pip is not refused there. */
export const dnf: NamedManager<'dnf'> = {
  name: 'dnf',
  families: ['fedora', 'rhel'],
  install: 'install',
  remove: 'remove',
  needsRoot: true,
  letter: 'd',
  packageNames: () => [],
  usesDebianNames: false,
  development: {
    compilers: { C: ['gcc', 'gcc-c++', 'python3-devel'], Rust: ['cargo'] },
    pythonHeaders: ['python3-devel'],
    programs: new Map(),
  },
};
