import type { KnownPackage } from '../catalog/catalog.ts';
import type { DebianName } from '../catalog/debian-name.ts';
import type { ManagerName } from './manager.ts';

/** What decides how the distributor calls a project. */
export interface Naming {
  readonly manager: ManagerName | undefined;
  /** The release of Debian, by its number; undefined on anything else. */
  readonly release: string | undefined;
}

/**
 * What the distributor may call this very project, the package with its command first. Only Debian's names are known; of
 * the others the naming rule is, so each is still to be confirmed by the manager itself. dnf and zypper are not asked: Fedora
 * has no marker file, and openSUSE's names carry the version of Python.
 */
export function packageNames(known: KnownPackage, naming: Naming): readonly string[] {
  switch (naming.manager) {
    case 'apt':
      return known.commandPackage === undefined
        ? debianNames(known, naming)
        : [known.commandPackage, ...debianNames(known, naming)];
    case 'pacman':
      return ruled(known, 'python-');
    case 'apk':
      return ruled(known, 'py3-');
    case 'brew':
      return hasCommand(known) ? [known.name] : [];
    case 'dnf':
    case 'zypper':
    case undefined:
      return [];
    default:
      return naming.manager satisfies never;
  }
}

/** Debian's names in this release; most projects have none. */
export function debianNames({ debian }: KnownPackage, { release }: Naming): readonly string[] {
  return debian.length === 0 ? [] : namesIn(debian, release);
}

function namesIn(debian: readonly DebianName[], release: string | undefined): readonly string[] {
  const holds = (name: DebianName): boolean => name.release === undefined || name.release === release;
  return debian.filter(holds).map((name) => name.package);
}

/** Arch's and Alpine's rule: a prefix and the project's name; an application stands under its own. */
function ruled(known: KnownPackage, prefix: string): readonly string[] {
  if (known.class === 'unknown') return [];
  const stem = stems.get(known.name) ?? known.name.replace(/^python-/, '');
  return [...(hasCommand(known) ? [known.name] : []), `${prefix}${stem}`];
}

function hasCommand(known: KnownPackage): boolean {
  return known.class === 'app' || known.class === 'both';
}

/** What stands behind the prefix where it is not the name. */
const stems: ReadonlyMap<string, string> = new Map([
  ['dbus-python', 'dbus'],
  ['gi', 'gobject'],
  ['opencv-python', 'opencv'],
  ['psycopg2-binary', 'psycopg2'],
  ['pycairo', 'cairo'],
  ['pygobject', 'gobject'],
  ['pyyaml', 'yaml'],
]);
