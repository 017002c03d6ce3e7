import { parseApkSearch } from '../../rules/managers/apk.ts';
import { parseBrewInfo } from '../../rules/managers/brew.ts';
import type { ManagerName, PackageVersions } from '../../rules/managers/manager.ts';
import { parsePacmanInfo } from '../../rules/managers/pacman.ts';
import { readCandidates, readInstalled, type AptOptions } from './ask-apt.ts';
import { ask } from '../process.ts';

/** Asks the machine's package manager about packages by their own names; what it does not have is missing. */
export async function askManager(
  manager: ManagerName | undefined,
  names: readonly string[],
  options: AptOptions & { readonly cache: string },
): Promise<PackageVersions> {
  if (names.length === 0) return nothing;
  switch (manager) {
    case 'apt':
      return {
        available: await readCandidates(names, options.cache, options),
        installed: readInstalled(names),
      };
    case 'pacman':
      return {
        available: parsePacmanInfo(await say(['pacman', '-Si', '--', ...names])),
        installed: parsePacmanInfo(await say(['pacman', '-Qi', '--', ...names])),
      };
    case 'apk':
      return {
        available: parseApkSearch(await say(['apk', 'search', '--exact', '--', ...names]), names),
        installed: parseApkSearch(
          await say(['apk', 'info', '--installed', '--verbose', '--', ...names]),
          names,
        ),
      };
    case 'brew':
      return askBrew(names);
    // These are recognised, and not asked: see `packageNames`.
    case 'dnf':
    case 'zypper':
    case undefined:
      return nothing;
    default:
      return manager satisfies never;
  }
}

/** brew says nothing of any where one is unknown, so each is asked for by itself; it takes a second for one, so not many. */
async function askBrew(names: readonly string[]): Promise<PackageVersions> {
  const answers = await Promise.all(
    names
      .slice(0, 4)
      .map(async (name) => parseBrewInfo(await say(['brew', 'info', '--json=v2', '--formula', '--', name]))),
  );
  return {
    available: new Map(answers.flatMap(({ available }) => [...available])),
    installed: new Map(answers.flatMap(({ installed }) => [...installed])),
  };
}

const nothing: PackageVersions = { available: new Map(), installed: new Map() };

async function say(words: readonly [string, ...string[]]): Promise<string> {
  const environment = { ...process.env, LC_ALL: 'C', HOMEBREW_NO_AUTO_UPDATE: '1' };
  const { stdout } = await ask(words, { environment, timeout: 10_000 });
  return stdout;
}
