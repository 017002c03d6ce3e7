import type { KnownPackage } from '../catalog/catalog.ts';

/** Arch's and Alpine's rule: a prefix and the project's name. An application has its own name. */
export function prefixedNames(known: KnownPackage, prefix: string): readonly string[] {
  if (known.class === 'unknown') return [];
  const stem = stems.get(known.name) ?? known.name.replace(/^python-/, '');
  return [...commandNames(known), `${prefix}${stem}`];
}

/** The name of an application's package; none for a library. */
export function commandNames(known: KnownPackage): readonly string[] {
  return known.class === 'app' || known.class === 'both' ? [known.name] : [];
}

/** The part after the prefix, if it is not the project's name. */
const stems: ReadonlyMap<string, string> = new Map([
  ['dbus-python', 'dbus'],
  ['gi', 'gobject'],
  ['opencv-python', 'opencv'],
  ['psycopg2-binary', 'psycopg2'],
  ['pycairo', 'cairo'],
  ['pygobject', 'gobject'],
  ['pyyaml', 'yaml'],
]);
