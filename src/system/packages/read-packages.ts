import { findPackage } from '../../rules/catalog/catalog.ts';
import { upstreamVersion } from '../../rules/managers/debian-version.ts';
import { packageNames, type Naming } from '../../rules/managers/naming.ts';
import type { Versions } from '../../rules/managers/question.ts';
import { normalizeName, type NormalizedName } from '../../rules/python/project-name.ts';
import type { SystemPackages } from '../../rules/verdict/facts.ts';
import { askManager } from './ask-manager.ts';
import type { AskOptions } from './read-index.ts';

/** The manager's packages of these projects, of pip and of pipx. */
export async function readPackages(
  names: readonly NormalizedName[],
  naming: Naming,
  options: AskOptions & { readonly cache: string },
): Promise<SystemPackages> {
  const all = [...names, normalizeName('pip'), normalizeName('pipx')];
  const venv = naming.manager?.venvPackage ?? [];
  return readVersions(all.flatMap((name) => namesOf(name, naming)).concat(venv), naming, options);
}

/** The manager's versions of packages, by its own names for them. */
export async function readVersions(
  packages: readonly string[],
  naming: Naming,
  options: AskOptions & { readonly cache: string },
): Promise<SystemPackages> {
  const { available, installed } = await askManager(naming.manager, [...new Set(packages)], options);
  return { ...naming, available: upstream(available), installed: upstream(installed) };
}

/** The packages that may be suggested for a name. */
function namesOf(name: NormalizedName, naming: Naming): readonly string[] {
  const known = findPackage(name);
  const names = packageNames(known, naming);
  const { correction } = known;
  if (correction === undefined) return names;
  if (correction.kind !== 'system')
    return [...names, ...packageNames(findPackage(correction.project), naming)];
  return naming.manager?.usesDebianNames ? [...names, correction.package] : names;
}

function upstream(versions: Versions): Versions {
  return new Map([...versions].map(([name, version]) => [name, upstreamVersion(version)]));
}
