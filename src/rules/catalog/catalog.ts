import { normalizeName, type NormalizedName } from '../python/project-name.ts';
import { applicationTable } from './applications.ts';
import { allDebianNames, debianStamp, findDebianNames, type DebianName } from './debian-name.ts';
import { distributorTable } from './distributor.ts';
import { importTable } from './imports.ts';
import { homonymTable, namesakeTable } from './namesakes.ts';
import { findField, findRow, parseKeys, parseRows, type Row } from './rows.ts';
import { findSimilar } from './similar.ts';
import { standardLibraryTable } from './standard-library.ts';

/** A package's class. `both`: its commands must see the project's packages, or it is often imported, too. */
export type PackageClass = 'app' | 'library' | 'both' | 'unknown';

/**
 * The better place for a package of class `both`. `project`: people import it, run it on their code, or need in it what
 * the project has installed. `tool`: a command of its own that can be imported, too.
 */
export type Leaning = 'project' | 'tool';

/** A module of the standard library. */
export interface StandardModule {
  /** The Debian package with the module, if Debian splits it off. */
  readonly debian: string | undefined;
  /** The first Python version without the module, such as `3.13`. */
  readonly removedIn?: string;
  /** The PyPI project that continues a removed module. */
  readonly successor?: string;
}

/** A package that only the distributor supplies. */
export interface DistributorPackage {
  readonly debian: string;
  /** True if that holds only on a Raspberry Pi. Elsewhere the name is like any other. */
  readonly raspberryPi: boolean;
}

/** The project or package that a person probably means by a name that is not its own. */
export type Correction =
  /** The project with the module of this name. */
  | { readonly kind: 'import'; readonly project: string }
  /** The well-known project. PyPI has another one under this name. */
  | { readonly kind: 'namesake'; readonly project: string }
  /** The system package with the well-known program of this name, which is not a Python project. */
  | { readonly kind: 'system'; readonly package: string }
  /** The very popular project whose name is one letter away. */
  | { readonly kind: 'similar'; readonly project: string };

/** Everything known about one name without asking the machine or the network. */
export interface KnownPackage {
  readonly name: NormalizedName;
  readonly class: PackageClass;
  /** Undefined for every class but `both`. */
  readonly leaning: Leaning | undefined;
  /** True if its commands come from its dependencies: `pipx install --include-deps`. */
  readonly includeDeps: boolean;
  /** True if it needs modules that only the distributor builds: `pipx install --system-site-packages`. */
  readonly systemSite: boolean;
  /** True for a packaging tool, such as pip, pipx, uv or poetry. */
  readonly tool: boolean;
  /** The Debian packages of this project. The machine's package index has to confirm them. */
  readonly debian: readonly DebianName[];
  /** The Debian package with its command, if that is another one. */
  readonly commandPackage: string | undefined;
  /** True if Debian ships another project than PyPI under this name. */
  readonly isHomonym: boolean;
  /** The probable meaning of the name, if it is not the project of this name. */
  readonly correction: Correction | undefined;
  /** The project that continues this one. */
  readonly successor: string | undefined;
  readonly standardLibrary: StandardModule | undefined;
  readonly distributor: DistributorPackage | undefined;
}

/** Everything known about a name in any spelling. Every name has an answer, mostly `unknown`. */
export function findPackage(name: string): KnownPackage {
  const cached = packagesByName.get(name);
  if (cached) return cached;
  const normalized = normalizeName(name);
  const known = normalized === name ? readPackage(normalized) : findPackage(normalized);
  packagesByName.set(name, known);
  return known;
}

/** Kept, since one command asks for its names many times. */
const packagesByName = new Map<string, KnownPackage>();

/** All Debian packages in any table, sorted. Some for the Raspberry Pi are not in Debian's archive. */
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

/** A number that changes with the tables, so that data kept from an older catalogue can be recognised. */
export function catalogStamp(): number {
  return applicationTable.length * 4096 + debianStamp();
}

function readPackage(name: NormalizedName): KnownPackage {
  const findInSmallTable = isInSmallTable(name) ? findRow : () => undefined;
  const application = findRow(applicationTable, name);
  const distributor = parseDistributorPackage(findInSmallTable(distributorTable, name));
  const debian = debianOf(name, application, distributor);
  const standardLibrary = parseStandardModule(findInSmallTable(standardLibraryTable, name));
  const packageClass = parseClass(application) ?? (debian.length === 0 ? 'unknown' : 'library');
  const isKnown = packageClass !== 'unknown' || standardLibrary !== undefined;
  return {
    name,
    class: packageClass,
    leaning: parseLeaning(application),
    includeDeps: application?.words.includes('include-deps') ?? false,
    systemSite: application?.words.includes('system-site') ?? false,
    tool: application?.words.includes('tool') ?? false,
    debian,
    commandPackage: application && findField(application, 'command'),
    isHomonym: findInSmallTable(homonymTable, name) !== undefined,
    correction:
      findCorrection(findInSmallTable(importTable, name), findInSmallTable(namesakeTable, name)) ??
      (isKnown ? undefined : similarTo(name)),
    successor: application && findField(application, 'see'),
    standardLibrary,
    distributor,
  };
}

const smallTables = [distributorTable, homonymTable, importTable, namesakeTable, standardLibraryTable];

let smallTableNames: ReadonlySet<string> | undefined;

/** True if a name is in one of the small tables. Most names are in none, so one look spares them five. */
function isInSmallTable(name: NormalizedName): boolean {
  smallTableNames ??= new Set(smallTables.flatMap(parseKeys));
  return smallTableNames.has(name);
}

function parseClass(application: Row | undefined): 'app' | 'both' | undefined {
  if (application === undefined) return undefined;
  return application.words[0] === 'both' ? 'both' : 'app';
}

function parseLeaning(application: Row | undefined): Leaning | undefined {
  if (application?.words[0] !== 'both') return undefined;
  return application.words.includes('leans-tool') ? 'tool' : 'project';
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

function findCorrection(imported: Row | undefined, namesake: Row | undefined): Correction | undefined {
  const project = imported?.words[0];
  if (project !== undefined) return { kind: 'import', project };
  const system = namesake && findField(namesake, 'apt');
  if (system !== undefined) return { kind: 'system', package: system };
  const known = namesake?.words[0];
  return known === undefined ? undefined : { kind: 'namesake', project: known };
}

function similarTo(name: NormalizedName): Correction | undefined {
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
