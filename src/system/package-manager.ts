import type { ManagerName } from '../catalog/manager.ts';
import { readCandidates, readInstalled, type AptOptions, type Versions } from './apt.ts';
import { ask } from './process.ts';

/** What a package manager has of some packages. */
export interface PackageVersions {
  readonly available: Versions;
  readonly installed: Versions;
}

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

/** `pacman -Si` and `-Qi`: paragraphs with `Name : …` and `Version : 1:2.31.0-1`. */
export function parsePacmanInfo(text: string): Versions {
  const versions = new Map<string, string>();
  for (const paragraph of text.split(/\n{2,}/)) {
    const name = /^Name +: (\S+)$/m.exec(paragraph)?.[1];
    const version = /^Version +: (\S+)$/m.exec(paragraph)?.[1];
    // The first repository wins, as it does in pacman.
    if (name !== undefined && version !== undefined && !versions.has(name)) versions.set(name, version);
  }
  return versions;
}

/** `apk search --exact` and `apk info -v`: `py3-requests-2.31.0-r0`, a name and its version without a border between. */
export function parseApkSearch(text: string, names: readonly string[]): Versions {
  const versions = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, version] = /^(.+)-(\d[^-]*-r\d+)$/.exec(line.trim()) ?? [];
    if (name !== undefined && version !== undefined && names.includes(name)) versions.set(name, version);
  }
  return versions;
}

/** `brew info --json=v2`: formulae with their stable version and what is installed of them. */
export function parseBrewInfo(text: string): PackageVersions {
  const available = new Map<string, string>();
  const installed = new Map<string, string>();
  for (const formula of formulaeIn(text)) {
    const { name, versions, installed: kept } = formula;
    if (typeof name !== 'string') continue;
    if (typeof versions?.stable === 'string') available.set(name, versions.stable);
    const version = kept?.[0]?.version;
    if (typeof version === 'string') installed.set(name, version);
  }
  return { available, installed };
}

/** What of brew's answer is read; every part of it may be missing or of another form. */
interface Formula {
  readonly name?: unknown;
  readonly versions?: { readonly stable?: unknown } | null;
  readonly installed?: readonly ({ readonly version?: unknown } | null)[] | null;
}

function formulaeIn(text: string): readonly Formula[] {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null || !('formulae' in answer)) return [];
    return Array.isArray(answer.formulae)
      ? answer.formulae.filter(
          (formula): formula is Formula => typeof formula === 'object' && formula !== null,
        )
      : [];
  } catch {
    return [];
  }
}
