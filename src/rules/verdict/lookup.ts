import { findPackage, type KnownPackage, type PackageClass } from '../catalog/catalog.ts';
import { apt } from '../managers/apt.ts';
import { debianNames } from '../managers/debian-names.ts';
import type { Manager } from '../managers/managers.ts';
import { packageNames } from '../managers/naming.ts';
import { normalizeName, type NormalizedName } from '../python/project-name.ts';
import { parseRequirement } from '../python/requirement.ts';
import type { SystemPackages } from './facts.ts';
import { noticesOf } from './name-notices.ts';
import type { Notice } from './notice.ts';

/** What is known of one name that was asked for. */
export interface LookedUp {
  readonly name: string;
  readonly normalized: string;
  readonly class: PackageClass;
  /** The distributor's package of the project; undefined where it has none. */
  readonly package: DistributorsPackage | undefined;
  readonly notices: readonly Notice[];
}

interface DistributorsPackage {
  readonly name: string;
  /** The version that would be installed now; undefined where the machine's lists do not have it. */
  readonly version: string | undefined;
  readonly installed: string | undefined;
}

/** The name within what was typed; undefined where no project can have it. */
export function nameIn(words: string): NormalizedName | undefined {
  const isPlain = /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/i.test(words);
  const name = isPlain ? words : parseRequirement(words)?.name;
  return name === undefined ? undefined : normalizeName(name);
}

/** The packages that `lookUp` may tell of, to be asked for beforehand. */
export function packagesToAsk(
  name: NormalizedName,
  machine: Pick<SystemPackages, 'manager' | 'release'>,
): readonly string[] {
  const known = findPackage(name);
  return machine.manager?.usesDebianNames
    ? debianNames(known, machine.release)
    : packageNames(known, machine);
}

/** Puts together what the catalogue knows and what the machine's package manager has. */
export function lookUp(words: string, packages: SystemPackages): LookedUp {
  const normalized = nameIn(words);
  if (normalized === undefined)
    return {
      name: words,
      normalized: words,
      class: 'unknown',
      package: undefined,
      notices: [{ code: 'invalid-name', args: { words } }],
    };
  const known = findPackage(normalized);
  return {
    name: words,
    normalized,
    class: known.class,
    package: packageIn(packagesToAsk(normalized, packages), packages),
    notices: noticesFor(known, packages),
  };
}

/** What `pipward lookup --json` prints of one name; the package is under the name of the manager, apt's if there is none. */
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
    [(manager ?? apt).name]: distributor ?? null,
    note: looked.notices.length === 0 ? null : looked.notices.map(describe).join('; '),
  };
}

/** Debian's name is told also where the machine's lists do not have it; of another distributor's only what is there. */
function packageIn(names: readonly string[], packages: SystemPackages): DistributorsPackage | undefined {
  const { manager, available, installed } = packages;
  const found = names.find((one) => available.has(one) || installed.has(one));
  const name = found ?? (manager?.usesDebianNames ? names[0] : undefined);
  return name === undefined
    ? undefined
    : { name, version: available.get(name), installed: installed.get(name) };
}

function noticesFor(known: KnownPackage, packages: SystemPackages): readonly Notice[] {
  const { name, standardLibrary, commandPackage } = known;
  const notices: Notice[] = standardLibrary
    ? [{ code: 'standard-library', args: { name, package: standardLibrary.debian ?? '' } }]
    : [...noticesOf(known, packages)];
  if (known.includeDeps) notices.push({ code: 'include-deps', args: { name } });
  if (known.systemSite) notices.push({ code: 'system-site', args: { name } });
  if (commandPackage !== undefined && packages.manager?.usesDebianNames)
    notices.push({ code: 'command-package', args: { package: commandPackage } });
  return notices;
}
