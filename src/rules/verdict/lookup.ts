import { findPackage, type KnownPackage, type Leaning, type PackageClass } from '../catalog/catalog.ts';
import { apt } from '../managers/apt.ts';
import { debianNames } from '../managers/debian-names.ts';
import type { Manager } from '../managers/managers.ts';
import { packageNames } from '../managers/naming.ts';
import { normalizeName, type NormalizedName } from '../python/project-name.ts';
import { parseRequirement } from '../python/requirement.ts';
import type { SystemPackages } from './facts.ts';
import { noticesOf } from './name-notices.ts';
import type { Notice } from './notice.ts';

/** Everything known about one name. */
export interface LookedUp {
  readonly name: string;
  readonly normalized: string;
  readonly class: PackageClass;
  readonly leaning: Leaning | undefined;
  /** The distributor's package of the project; undefined if it has none. */
  readonly package: DistributorsPackage | undefined;
  readonly notices: readonly Notice[];
}

interface DistributorsPackage {
  readonly name: string;
  /** The version that would be installed now; undefined if the machine's lists do not have it. */
  readonly version: string | undefined;
  readonly installed: string | undefined;
}

/** The project name in the typed words; undefined if the name is not valid. */
export function nameIn(words: string): NormalizedName | undefined {
  const isPlain = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/i.test(words);
  const name = isPlain ? words : parseRequirement(words)?.name;
  return name === undefined ? undefined : normalizeName(name);
}

/** The packages that `lookUp` may report. The caller asks the package manager about them first. */
export function packagesToAsk(
  name: NormalizedName,
  machine: Pick<SystemPackages, 'manager' | 'release'>,
): readonly string[] {
  const entry = findPackage(name);
  return machine.manager?.usesDebianNames
    ? debianNames(entry, machine.release)
    : packageNames(entry, machine);
}

/** Combines the catalog's entry with the versions that the machine's package manager has. */
export function lookUp(words: string, packages: SystemPackages): LookedUp {
  const normalized = nameIn(words);
  if (normalized === undefined)
    return {
      name: words,
      normalized: words,
      class: 'unknown',
      leaning: undefined,
      package: undefined,
      notices: [{ code: 'invalid-name', args: { words } }],
    };
  const entry = findPackage(normalized);
  return {
    name: words,
    normalized,
    class: entry.class,
    leaning: entry.leaning,
    package: packageIn(packagesToAsk(normalized, packages), packages),
    notices: noticesFor(entry, packages),
  };
}

/**
 * The JSON of one name for `pipward lookup --json`. The package's key is the manager's name, or apt's without
 * a manager.
 */
export function renderLookedUp(
  looked: LookedUp,
  manager: Manager | undefined,
  describe: (notice: Notice) => string,
): object {
  const { name, normalized, package: found } = looked;
  const distributor = found && {
    package: found.name,
    version: found.version ?? null,
    available: found.version !== undefined,
    installed: found.installed ?? null,
  };
  return {
    name,
    normalized,
    class: looked.class,
    leaning: looked.leaning ?? null,
    [(manager ?? apt).name]: distributor ?? null,
    note: looked.notices.length === 0 ? null : looked.notices.map(describe).join('; '),
  };
}

/**
 * Debian's name is reported even if the machine's lists do not have it, the name of another distributor only
 * if they do.
 */
function packageIn(names: readonly string[], packages: SystemPackages): DistributorsPackage | undefined {
  const { manager, available, installed } = packages;
  const listed = names.find((candidate) => available.has(candidate) || installed.has(candidate));
  const name = listed ?? (manager?.usesDebianNames ? names[0] : undefined);
  return name === undefined
    ? undefined
    : { name, version: available.get(name), installed: installed.get(name) };
}

function noticesFor(entry: KnownPackage, packages: SystemPackages): readonly Notice[] {
  const { name, standardLibrary, commandPackage } = entry;
  const notices: Notice[] = standardLibrary
    ? [{ code: 'standard-library', args: { name, package: standardLibrary.debian ?? '' } }]
    : [...noticesOf(entry, packages)];
  if (entry.includeDeps) notices.push({ code: 'include-deps', args: { name } });
  if (entry.systemSite) notices.push({ code: 'system-site', args: { name } });
  if (commandPackage !== undefined && packages.manager?.usesDebianNames)
    notices.push({ code: 'command-package', args: { package: commandPackage } });
  return notices;
}
