import { join } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { normalizeName, type NormalizedName } from '../../rules/python/project-name.ts';
import type { InstalledDistribution } from '../../rules/verdict/facts.ts';
import type { FoundVenv } from '../../rules/verdict/venv-state.ts';
import { namesIn } from '../files.ts';
import { findAlsoRemoved } from '../packages/ask-apt.ts';
import { findUserBase, packageDirectories, userSiteIn } from '../pip/package-directories.ts';
import type { Pipx } from '../pip/pipx.ts';
import { ask } from '../process.ts';
import { sitePackagesOf } from '../venv-files.ts';

/** Where to look for distributions that are to be uninstalled. */
export interface InstallPlaces {
  readonly interpreter: Interpreter | undefined;
  readonly venvs: readonly FoundVenv[];
  readonly pipx: Pipx;
  /** Whether dpkg knows which package a file belongs to. */
  readonly hasDpkg: boolean;
  /** Called when apt takes long to say what else it would remove. */
  readonly onSlowRemoval?: (() => void) | undefined;
}

/** Where each of these distributions is installed, nearest first; nothing for one that is nowhere. */
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
  { hasDpkg, onSlowRemoval }: InstallPlaces,
): Promise<InstalledDistribution> {
  const answer = hasDpkg ? await ask(['dpkg-query', '--search', metadata]) : undefined;
  const owner =
    answer?.status === 0 ? /^([a-z0-9][a-z0-9+.-]*)(?::[a-z0-9]+)?: /.exec(answer.stdout)?.[1] : undefined;
  const found = { name, origin: 'distributor', place: metadata } as const;
  return owner === undefined
    ? found
    : { ...found, package: owner, alsoRemoved: await findAlsoRemoved(owner, onSlowRemoval) };
}

/** The `.dist-info` (PEP 376) or `.egg-info` of a distribution in one directory. */
function findMetadata(directory: string, name: NormalizedName): string | undefined {
  return namesIn(directory).find((entry) => {
    const stem = /^(.+)\.(?:dist|egg)-info$/.exec(entry)?.[1];
    return stem !== undefined && normalizeName(stem.replace(/-\d[^-]*(?:-py\d[^-]*)?$/, '')) === name;
  });
}
