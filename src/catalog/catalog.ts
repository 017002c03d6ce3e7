import type { NormalizedName } from '../pep/503.ts';
import { applicationTable } from './applications.ts';
import { debianTable } from './debian.ts';
import { distributorTable } from './distributor.ts';
import { importTable } from './imports.ts';
import { findField, indexRows, parseRows, type Row } from './rows.ts';
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

/** All that is known of one name without asking the machine or the network. */
export interface KnownPackage {
  readonly name: NormalizedName;
  readonly class: PackageClass;
  /** Its commands come from its dependencies: `pipx install --include-deps`. */
  readonly includeDeps: boolean;
  /** A packaging tool itself: pip, pipx, uv, poetry. */
  readonly tool: boolean;
  /** The Debian package of this very project; to be confirmed against the index of the machine. */
  readonly debian: string | undefined;
  /** The distribution probably meant, if the name is an import name. */
  readonly importHint: string | undefined;
  readonly standardLibrary: StandardModule | undefined;
  readonly distributor: DistributorPackage | undefined;
}

/** What is known of a name; every name has an answer, most of them `unknown`. */
export function findPackage(name: NormalizedName): KnownPackage {
  const application = findApplication(name);
  const distributor = parseDistributorPackage(findDistributorPackage(name));
  const debian = parseDebianField(application) ?? findDebianPackage(name)?.words[0] ?? distributor?.debian;
  return {
    name,
    class: parseClass(application) ?? (debian === undefined ? 'unknown' : 'library'),
    includeDeps: application?.words.includes('include-deps') ?? false,
    tool: application?.words.includes('tool') ?? false,
    debian,
    importHint: findImport(name)?.words[0],
    standardLibrary: parseStandardModule(findStandardModule(name)),
    distributor,
  };
}

/** Every Debian package that any table can suggest, sorted; those of a Raspberry Pi are not all in Debian's archive. */
export function debianNames(): readonly string[] {
  const names = new Set<string>();
  for (const { words } of [...parseRows(debianTable), ...parseRows(distributorTable)]) {
    if (words[0] !== undefined) names.add(words[0]);
  }
  for (const row of [...parseRows(applicationTable), ...parseRows(standardLibraryTable)]) {
    const name = parseDebianField(row);
    if (name !== undefined) names.add(name);
  }
  const sorted = [...names];
  sorted.sort(); // Node 18 has no toSorted
  return sorted;
}

const findApplication = indexRows(applicationTable);
const findDebianPackage = indexRows(debianTable);
const findDistributorPackage = indexRows(distributorTable);
const findImport = indexRows(importTable);
const findStandardModule = indexRows(standardLibraryTable);

function parseClass(application: Row | undefined): 'app' | 'both' | undefined {
  if (application === undefined) return undefined;
  return application.words[0] === 'both' ? 'both' : 'app';
}

function parseDebianField(row: Row | undefined): string | undefined {
  return row && findField(row, 'apt');
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
