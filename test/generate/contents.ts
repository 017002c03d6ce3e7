import { normalizeName, type NormalizedName } from '../../src/rules/python/project-name.ts';

/** The relevant part of the index of files: the packages, and the distributions that they ship. */
export interface Contents {
  /** Packages that ship the metadata of a distribution. */
  readonly distributions: Map<NormalizedName, Set<string>>;
  /** All packages. */
  readonly packages: Set<string>;
}

export function emptyContents(): Contents {
  return { distributions: new Map(), packages: new Set() };
}

/**
 * Reads one line of a Contents index: a path, spaces, and `section/package` for each package that ships it.
 *
 * A distribution has a `.dist-info` or `.egg-info`, which is a directory or (with old distutils) a single
 * file. It is where the system's Python finds it, or in the private directory of an application.
 * Distributions that a package keeps for its tests do not count.
 */
export function takeLine(contents: Contents, line: string): void {
  const [, documented] = /^usr\/share\/doc\/([^/ ]+)[/ ]/.exec(line) ?? [];
  if (documented !== undefined) contents.packages.add(documented);
  const metadata =
    /^usr\/lib\/(?:python3(?:\.\d+)?\/dist-packages|[^/]+)\/([^/]+)\.(?:dist|egg)-info(?:\/\S+)? +(\S+)$/.exec(
      line,
    ) ??
    /^usr\/share\/(?:mkdocs\/themes|solaar\/lib|[^/]+)\/([^/]+)\.(?:dist|egg)-info(?:\/\S+)? +(\S+)$/.exec(
      line,
    );
  if (!metadata || line.startsWith('usr/lib/pypy')) return;
  const [, stem = '', owners = ''] = metadata;
  for (const owner of packagesIn(owners)) add(contents.distributions, distributionName(stem), owner);
}

/** `foo-bar` for `Foo_Bar-1.2-py3.11`: the name itself has no dash there. */
function distributionName(stem: string): NormalizedName {
  return normalizeName(stem.replace(/-.*$/, '').replace(/^[-_.]+|[-_.]+$/g, ''));
}

function packagesIn(owners: string): readonly string[] {
  return owners.split(',').map((owner) => owner.slice(owner.lastIndexOf('/') + 1));
}

function add<Key>(map: Map<Key, Set<string>>, key: Key, value: string): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}
