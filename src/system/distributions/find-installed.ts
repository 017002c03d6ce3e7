import { join } from 'node:path';
import type { Manager } from '../../rules/managers/managers.ts';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { normalizeName, type NormalizedName } from '../../rules/python/project-name.ts';
import type { InstalledDistribution } from '../../rules/verdict/facts.ts';
import type { FoundVenv } from '../../rules/verdict/venv-state.ts';
import { namesIn } from '../files.ts';
import { findAlsoRemoved } from '../packages/ask-manager.ts';
import { askQuestion } from '../packages/ask-question.ts';
import { findUserBase, packageDirectories, userSiteIn } from '../pip/package-directories.ts';
import type { Pipx } from '../pip/pipx.ts';
import { sitePackagesOf } from '../venv-files.ts';

/** Places to search for distributions that the person wants to uninstall. */
export interface InstallPlaces {
  readonly interpreter: Interpreter | undefined;
  readonly venvs: readonly FoundVenv[];
  readonly pipx: Pipx;
  /** The package manager of the distribution. */
  readonly manager: Manager | undefined;
  /** Called if the manager takes long to list what else it would remove. */
  readonly onSlowRemoval?: (() => void) | undefined;
}

/**
 * The places in which these distributions are installed, nearest first; a distribution that is nowhere is
 * left out.
 */
export async function findInstalled(
  names: readonly NormalizedName[],
  places: InstallPlaces,
): Promise<readonly InstalledDistribution[]> {
  const { interpreter, venvs, pipx } = places;
  const found: InstalledDistribution[] = [];
  for (const name of names) {
    const venv = venvs.find(({ path }) => sitePackagesOf(path).some((place) => findMetadata(place, name)));
    if (venv) found.push({ name, origin: 'venv', place: venv.path });
    if (pipx.packages.includes(name)) found.push({ name, origin: 'pipx', place: name });
    if (!interpreter) continue;
    const userSite = userSiteIn(findUserBase(), minorVersion(interpreter));
    for (const place of packageDirectories(interpreter, userSite)) {
      const metadata = findMetadata(place, name);
      if (metadata === undefined) continue;
      if (place === userSite) found.push({ name, origin: 'user', place });
      else if (place.startsWith('/usr/local/')) found.push({ name, origin: 'local', place });
      else found.push(await distributorPackage(name, join(place, metadata), places));
    }
  }
  return found;
}

async function distributorPackage(
  name: NormalizedName,
  metadata: string,
  { manager, onSlowRemoval }: InstallPlaces,
): Promise<InstalledDistribution> {
  const found = { name, origin: 'distributor', place: metadata } as const;
  const owners = manager?.owners && (await askQuestion(manager.owners([metadata])));
  const owner = owners?.get(metadata);
  if (!manager || owner === undefined) return found;
  const alsoRemoved = await findAlsoRemoved(manager, owner, onSlowRemoval);
  return { ...found, package: owner, manager, alsoRemoved };
}

/** The `.dist-info` (PEP 376) or `.egg-info` of a distribution in one directory. */
function findMetadata(directory: string, name: NormalizedName): string | undefined {
  return namesIn(directory).find((entry) => {
    const stem = /^(.+)\.(?:dist|egg)-info$/.exec(entry)?.[1];
    return stem !== undefined && normalizeName(stem.replace(/-\d[^-]*(?:-py\d[^-]*)?$/, '')) === name;
  });
}
