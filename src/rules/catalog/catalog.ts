import { normalizeName, type NormalizedName } from '../python/project-name.ts';
import { applicationTable } from './applications.ts';
import { allDebianNames, debianStamp, findDebianNames, type DebianName } from './debian-name.ts';
import { distributorTable } from './distributor.ts';
import { importTable } from './imports.ts';
import { homonymTable, namesakeTable } from './namesakes.ts';
import { findField, findRow, parseKeys, parseRows, type Row } from './rows.ts';
import { findSimilar } from './similar.ts';
import { standardLibraryTable } from './standard-library.ts';

/** `both`: its commands must see the project's packages, or it is imported as often as it is run. */
export type PackageClass = 'app' | 'library' | 'both' | 'unknown';

/** A module that comes with Python. */
export interface StandardModule {
  /** The Debian package that supplies it, where Debian splits it off. */
  readonly debian: string | undefined;
  /** The first Python without it, `3.13`. */
  readonly removedIn?: string;
  /** The PyPI project that carries a removed module on. */
  readonly successor?: string;
}

/** A name that only the distributor supplies. */
export interface DistributorPackage {
  readonly debian: string;
  /** On a Raspberry Pi only; elsewhere the name is as any other. */
  readonly raspberryPi: boolean;
}

/** What a person who knows only another name of it probably means. */
export type Meant =
  /** The module of this name comes from another project. */
  | { readonly kind: 'import'; readonly project: string }
  /** PyPI has another project of this name than the well-known one, which is this. */
  | { readonly kind: 'namesake'; readonly project: string }
  /** The well-known thing of this name is no Python project, but a package of the system. */
  | { readonly kind: 'system'; readonly package: string }
  /** The name is one letter away from a very popular one. */
  | { readonly kind: 'similar'; readonly project: string };

/** All that is known of one name without asking the machine or the network. */
export interface KnownPackage {
  readonly name: NormalizedName;
  readonly class: PackageClass;
  /** Its commands come from its dependencies: `pipx install --include-deps`. */
  readonly includeDeps: boolean;
  /** It needs modules that only the distributor builds: `pipx install --system-site-packages`. */
  readonly systemSite: boolean;
  /** A packaging tool itself: pip, pipx, uv, poetry. */
  readonly tool: boolean;
  /** The Debian packages of this very project; to be confirmed against the index of the machine. */
  readonly debian: readonly DebianName[];
  /** The Debian package that has its command, where that is another one. */
  readonly commandPackage: string | undefined;
  /** Debian ships a distribution of this name that is another project than PyPI's. */
  readonly isHomonym: boolean;
  /** What is probably meant, where the name says something else. */
  readonly meant: Meant | undefined;
  /** The project that carries this one on. */
  readonly successor: string | undefined;
  readonly standardLibrary: StandardModule | undefined;
  readonly distributor: DistributorPackage | undefined;
}

/** What is known of a name, however it is spelled; every name has an answer, most of them `unknown`. */
export function findPackage(name: string): KnownPackage {
  const known = found.get(name);
  if (known) return known;
  const normalized = normalizeName(name);
  const read = normalized === name ? readPackage(normalized) : findPackage(normalized);
  found.set(name, read);
  return read;
}

/** A command asks for the same names again and again. */
const found = new Map<string, KnownPackage>();

function readPackage(name: NormalizedName): KnownPackage {
  const findRare = isRare(name) ? findRow : () => undefined;
  const application = findRow(applicationTable, name);
  const distributor = parseDistributorPackage(findRare(distributorTable, name));
  const debian = debianOf(name, application, distributor);
  const standardLibrary = parseStandardModule(findRare(standardLibraryTable, name));
  const packageClass = parseClass(application) ?? (debian.length === 0 ? 'unknown' : 'library');
  const isKnown = packageClass !== 'unknown' || standardLibrary !== undefined;
  return {
    name,
    class: packageClass,
    includeDeps: application?.words.includes('include-deps') ?? false,
    systemSite: application?.words.includes('system-site') ?? false,
    tool: application?.words.includes('tool') ?? false,
    debian,
    commandPackage: application && findField(application, 'command'),
    isHomonym: findRare(homonymTable, name) !== undefined,
    meant:
      findMeant(findRare(importTable, name), findRare(namesakeTable, name)) ??
      (isKnown ? undefined : similarTo(name)),
    successor: application && findField(application, 'see'),
    standardLibrary,
    distributor,
  };
}

const rareTables = [distributorTable, homonymTable, importTable, namesakeTable, standardLibraryTable];

let rareNames: ReadonlySet<string> | undefined;

/** Whether a name is in one of the small tables: most are in none of them. */
function isRare(name: NormalizedName): boolean {
  rareNames ??= new Set(rareTables.flatMap(parseKeys));
  return rareNames.has(name);
}

/** Every Debian package that any table can suggest, sorted; those of a Raspberry Pi are not all in Debian's archive. */
export function debianNames(): readonly string[] {
  const names = new Set(allDebianNames());
  for (const { words } of parseRows(distributorTable)) {
    if (words[0] !== undefined) names.add(words[0]);
  }
  for (const row of [applicationTable, standardLibraryTable, namesakeTable].flatMap(parseRows)) {
    for (const field of ['apt', 'command']) {
      const name = findField(row, field);
      if (name !== undefined) names.add(name);
    }
  }
  const sorted = [...names];
  sorted.sort(); // Node 18 has no toSorted
  return sorted;
}

/** Changes with the tables, so that what was kept of an older catalogue is known as such. */
export function catalogStamp(): number {
  return applicationTable.length * 4096 + debianStamp();
}

function parseClass(application: Row | undefined): 'app' | 'both' | undefined {
  if (application === undefined) return undefined;
  return application.words[0] === 'both' ? 'both' : 'app';
}

function debianOf(
  name: NormalizedName,
  application: Row | undefined,
  distributor: DistributorPackage | undefined,
): readonly DebianName[] {
  const own = application && findField(application, 'apt');
  const names = findDebianNames(name);
  if (own !== undefined) return [{ package: own }, ...names];
  return names.length === 0 && distributor ? [{ package: distributor.debian }] : names;
}

function findMeant(imported: Row | undefined, namesake: Row | undefined): Meant | undefined {
  const project = imported?.words[0];
  if (project !== undefined) return { kind: 'import', project };
  const system = namesake && findField(namesake, 'apt');
  if (system !== undefined) return { kind: 'system', package: system };
  const known = namesake?.words[0];
  return known === undefined ? undefined : { kind: 'namesake', project: known };
}

function similarTo(name: NormalizedName): Meant | undefined {
  const project = findSimilar(name);
  return project === undefined ? undefined : { kind: 'similar', project };
}

function parseDistributorPackage(row: Row | undefined): DistributorPackage | undefined {
  const debian = row?.words[0];
  return debian === undefined
    ? undefined
    : { debian, raspberryPi: row?.words.includes('raspberry-pi') ?? false };
}

function parseStandardModule(row: Row | undefined): StandardModule | undefined {
  if (row === undefined) return undefined;
  const removedIn = findField(row, 'removed');
  const successor = findField(row, 'successor');
  return {
    debian: findField(row, 'apt'),
    ...(removedIn !== undefined && { removedIn }),
    ...(successor !== undefined && { successor }),
  };
}
