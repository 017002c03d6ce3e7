import { derivations } from '../../src/rules/catalog/debian-name.ts';
import type { NormalizedName } from '../../src/rules/python/project-name.ts';
import type { Contents } from './contents.ts';

/** A release of Debian, by the number that os-release gives it. */
export interface Release {
  readonly version: string;
  readonly contents: Contents;
}

/** The preferred package, if several ship a distribution of one name and the shortest name is wrong. */
const preferred: ReadonlyMap<string, string> = new Map([
  // The second major version. Debian keeps the first for packages that have not moved to it.
  ['chargebee', 'python3-chargebee2'],
  // SimPy 3; the other package is SimPy 2.
  ['simpy', 'python3-simpy3'],
]);

/** The rows of the three tables. */
export interface NameTables {
  /** Projects whose package is `python3-` and the name. */
  readonly prefixed: readonly string[];
  /** Projects whose package has exactly their name. */
  readonly equal: readonly string[];
  /** Each as `project=package`: packages separated by `|`, with `@12` if right in one release only. */
  readonly other: readonly string[];
}

/** Finds the package of every distribution in the releases, which are given oldest first. */
export function tabulate(releases: readonly Release[]): NameTables {
  const prefixed: string[] = [];
  const equal: string[] = [];
  const other: string[] = [];
  const names = new Set(releases.flatMap(({ contents }) => [...contents.distributions.keys()]));
  for (const name of sorted(names)) {
    const packages = new Set(releases.flatMap((release) => markedPackage(name, release, releases) ?? []));
    const [only, ...more] = packages;
    if (more.length === 0 && only === `python3-${name}`) prefixed.push(name);
    else if (more.length === 0 && only === name) equal.push(name);
    else if (only !== undefined)
      other.push(`${name}=${[...packages].map((owner) => shorten(owner, name)).join('|')}`);
  }
  return { prefixed, equal, other };
}

/** The package of a distribution in one release, marked if it does not ship it in another release. */
function markedPackage(
  name: NormalizedName,
  release: Release,
  releases: readonly Release[],
): string | undefined {
  const packages = release.contents.distributions.get(name);
  if (!packages) return undefined;
  const chosen = choose(name, packages);
  const isElsewhereAnother = releases.some(
    ({ contents }) =>
      contents.packages.has(chosen) && !(contents.distributions.get(name)?.has(chosen) ?? false),
  );
  return isElsewhereAnother ? `${chosen}@${release.version}` : chosen;
}

function choose(name: NormalizedName, packages: ReadonlySet<string>): string {
  const byLength = sorted(packages).toSorted((a, b) => a.length - b.length);
  const candidates = [preferred.get(name), `python3-${name}`, name, ...byLength];
  return candidates.find((candidate) => candidate !== undefined && packages.has(candidate)) ?? name;
}

/** The package in the form that `derivations` describes. */
function shorten(owner: string, name: NormalizedName): string {
  const [packageName = '', release] = owner.split('@');
  const derived = Object.entries(derivations).find(([, derive]) => `python3-${derive(name)}` === packageName);
  const short = derived?.[0] ?? packageName.replace(/^python3-/, '~');
  return release === undefined ? short : `${short}@${release}`;
}

function sorted<Name extends string>(names: Iterable<Name>): Name[] {
  return [...names].toSorted((a, b) => (a < b ? -1 : 1));
}
