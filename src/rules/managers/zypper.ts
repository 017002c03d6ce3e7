import type { NamedManager } from './manager.ts';

/** Only named, never asked: openSUSE's names carry the version of Python, and no rule gives that. */
export const zypper: NamedManager<'zypper'> = {
  name: 'zypper',
  families: ['suse', 'opensuse'],
  install: 'install',
  remove: 'remove',
  needsRoot: true,
  // `Defaults targetpw` and `ALL ALL=(ALL) ALL` in its sudoers.
  letsEverybody: true,
  letter: 'z',
  packageNames: () => [],
  usesDebianNames: false,
  development: {
    compilers: { C: ['gcc', 'gcc-c++', 'python3-devel'] },
    pythonHeaders: ['python3-devel'],
    programs: new Map(),
  },
};
