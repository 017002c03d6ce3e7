import { debianNames as allDebianNames } from '../catalog/catalog.ts';
import { debianNames } from './debian-names.ts';
import { dpkgOwners, dpkgStatus } from './dpkg.ts';
import type { NamedManager } from './manager.ts';
import type { PackageIndex } from './package-index.ts';
import type { Versions } from './question.ts';

/**
 * apt needs 17 ms, for one package or for all of them, but 500 to 900 ms in container images that switch off
 * its own cache. So its answer is kept.
 */
const index: PackageIndex = {
  name: 'apt',
  packages: allDebianNames,
  known: { words: ['apt-cache', 'pkgnames'], parse: (text) => new Set(text.split('\n')) },
  candidates: (names) => ({ words: ['apt-cache', 'policy', '--', ...names], parse: parsePolicy }),
  sources: ['apt.conf', 'apt.conf.d', 'preferences', 'preferences.d', 'sources.list', 'sources.list.d'].map(
    (name) => `/etc/apt/${name}`,
  ),
  lists: {
    directory: '/var/lib/apt/lists',
    isList: (name) => name.includes('_Packages') || name.endsWith('Release'),
  },
  elsewhere: 'APT_CONFIG',
  status: dpkgStatus,
};

export const apt: NamedManager<'apt'> = {
  name: 'apt',
  families: ['debian', 'ubuntu'],
  install: 'install',
  remove: 'remove',
  needsRoot: true,
  letter: 'a',
  packageNames: (known, release) => {
    const names = debianNames(known, release);
    return known.commandPackage === undefined ? names : [known.commandPackage, ...names];
  },
  usesDebianNames: true,
  venvPackage: 'python3-venv',
  index,
  owners: dpkgOwners,
  // A simulation: nothing is locked, written or removed.
  alsoRemoved: (name) => ({
    words: ['apt-get', '--simulate', '-qq', '-o', 'Debug::NoLocking=1', 'remove', '--', name],
    parse: (text) => parseRemovals(text).filter((removed) => removed !== name),
  }),
  development: {
    compilers: { C: ['build-essential', 'python3-dev'], Rust: ['cargo'], Fortran: ['gfortran'] },
    pythonHeaders: ['python3-dev'],
    programs: new Map([
      ['pg_config', ['libpq-dev']],
      ['mysql_config', ['libmariadb-dev']],
      ['pkg-config', ['pkg-config']],
      ['cmake', ['cmake']],
    ]),
  },
};

/** `apt-cache policy`: a name at the start of a line, `Candidate:` below it. */
export function parsePolicy(text: string): Versions {
  const versions = new Map<string, string>();
  let name: string | undefined;
  for (const line of text.split('\n')) {
    name = /^(\S+):$/.exec(line)?.[1] ?? name;
    const candidate = /^ {2}Candidate: (\S+)$/.exec(line)?.[1];
    if (name && candidate && candidate !== '(none)') versions.set(name, candidate);
  }
  return versions;
}

/**
 * `apt-get --simulate`: a line `Remv python3-six [1.16.0-4]` for each package, in the order of removal; for
 * another architecture `Remv python3:i386 […]`.
 */
export function parseRemovals(text: string): readonly string[] {
  return [...text.matchAll(/^Remv ([a-z0-9][a-z0-9+.-]*(?::[a-z0-9-]+)?)(?: |$)/gm)].flatMap(
    ([, name]) => name ?? [],
  );
}
