import { dirname, join, resolve } from 'node:path';
import { findKeeper, type Keeper } from '../../rules/managers/distribution.ts';
import type { PipInvocation } from '../../rules/pip/invocation.ts';
import { normalizeName } from '../../rules/python/project-name.ts';
import type { Settings } from '../../rules/settings.ts';
import type { Facts } from '../../rules/verdict/facts.ts';
import type { Surroundings } from '../../rules/verdict/target.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../directories.ts';
import { findInstalled, type InstallPlaces } from '../distributions/find-installed.ts';
import { namesIn, statOf } from '../files.ts';
import { findMachineKind } from '../machine-kind.ts';
import { readDistribution } from '../packages/read-distribution.ts';
import type { AskOptions } from '../packages/read-index.ts';
import { readPackages } from '../packages/read-packages.ts';
import type { PipFinding } from '../pip/finding.ts';
import { findPipx } from '../pip/pipx.ts';
import { findProgram } from '../process.ts';
import { findPlaced } from '../trust/permissions.ts';
import { isVenv } from '../venv-files.ts';
import { findActive } from '../venv/active-venv.ts';
import { isTaken } from '../venv/create-venv.ts';
import { describeVenv } from '../venv/describe-venv.ts';
import { findPlace, findVenvs } from '../venv/project.ts';
import { canSeed } from '../venv/seed/source.ts';

/** The facts of this machine, and who manages the interpreter. */
export type FactsHere = Facts & { readonly keeper: Keeper };

/**
 * Reads the facts that a verdict on a refused command depends on, beside the finding about pip.
 *
 * @param options `mayWrite`: slow answers are kept in the cache
 */
export async function readFacts(
  finding: PipFinding,
  settings: Settings,
  options: AskOptions & Pick<InstallPlaces, 'onSlowRemoval'>,
): Promise<FactsHere> {
  const { home, cache } = findDirectories();
  const directory = workingDirectory();
  const { invocation, pip } = finding;
  const distribution = readDistribution();
  const named = invocation.requirements.flatMap(({ requirement }) =>
    requirement ? [normalizeName(requirement.name)] : [],
  );
  const keeper = findKeeper(pip.interpreter, distribution);
  const { manager } = keeper;
  const naming = { manager, release: distribution.debianRelease };
  const packages = await readPackages(named, naming, { ...options, cache });
  const machine = await findMachineKind(settings.environment);
  // Read together, without waiting in between: another shell may be making the same environment.
  const place = placeFor(invocation, { directory, home });
  const surroundings = readSurroundings(place, directory, settings);
  const hasUv = findProgram('uv') !== undefined;
  const pipx = findPipx(home);
  const installed =
    invocation.subcommand === 'uninstall'
      ? await findInstalled(named, {
          interpreter: pip.interpreter,
          venvs: surroundings.venvs,
          pipx,
          manager: distribution.manager,
          onSlowRemoval: options.onSlowRemoval,
        })
      : [];
  return {
    invocation,
    keeper,
    isNix: keeper.isNix,
    isRos: Boolean(process.env['ROS_DISTRO']),
    machine,
    directory,
    holdsCode: holdsCode(directory),
    ...surroundings,
    active: findActive(),
    missingFiles: missingFiles(invocation),
    installed,
    backend: settings.backend === 'uv' && hasUv ? 'uv' : 'pip',
    outsideInstaller: pip.doubt !== 'not-found' ? 'pip' : hasUv ? 'uv' : undefined,
    hasEnsurepip:
      statOf(join(pip.interpreter?.stdlib ?? '/nonexistent', 'ensurepip', '__init__.py')) !== undefined,
    setsPython: finding.setsPython,
    hasPipCode: pip.interpreter !== undefined && canSeed(pip.interpreter, home),
    pythonVersion: pip.interpreter?.version,
    raspberryPi: distribution.raspberryPi,
    pipxPackages: pipx.packages,
    hasPipx: pipx.isInstalled,
    packages,
  };
}

/** The environments that a command in a directory could use, and the place where it would make one. */
export function readSurroundings(
  place: Facts['place'],
  directory: string,
  settings: Pick<Settings, 'venvNames'>,
): Surroundings {
  const { home } = findDirectories();
  const newVenv = findPlaced(place.directory) ?? join(place.directory, settings.venvNames[0] ?? '.venv');
  const names = settings.venvNames;
  const defaultVenv = sharedVenv('default');
  return {
    place,
    newVenv,
    isPlaceTaken: isTaken(newVenv),
    defaultVenv: { path: defaultVenv, exists: isVenv(defaultVenv) },
    venvs: findVenvs(nearestTo(place, directory), { home, names, place }).map(describeVenv),
  };
}

/**
 * The directory to search for environments from: the working directory, or the project that the command
 * names.
 */
function nearestTo(place: Facts['place'], directory: string): string {
  const isInside = directory === place.directory || directory.startsWith(`${place.directory}/`);
  return place.kind === 'project' && !isInside ? place.directory : directory;
}

/** The project of the working directory; if it has none, the project of the files that the command names. */
function placeFor(
  invocation: PipInvocation,
  where: { readonly directory: string; readonly home: string },
): Facts['place'] {
  const here = findPlace(where.directory, where.home);
  if (here.kind === 'project') return here;
  for (const path of namedPaths(invocation)) {
    const target = resolve(where.directory, path);
    const place = findPlace(statOf(target)?.isDirectory() ? target : dirname(target), where.home);
    if (place.kind === 'project') return place;
  }
  return here;
}

/** Local files and directories that the command names. */
function namedPaths(invocation: PipInvocation): readonly string[] {
  return invocation.requirements
    .filter(({ kind }) => kind === 'requirements-file' || kind === 'editable' || kind === 'path')
    .map(({ words, value }) => value ?? words[0] ?? '')
    .filter((path) => path !== '' && !path.includes('://'));
}

/** True if a directory has a Python file or a notebook, which is neither hidden nor a directory. */
function holdsCode(directory: string): boolean {
  return namesIn(directory).some(
    (name) => /^[^.].*\.(?:py|ipynb)$/i.test(name) && statOf(join(directory, name))?.isFile(),
  );
}

function missingFiles(invocation: PipInvocation): readonly string[] {
  return invocation.requirements
    .flatMap(({ kind, words: [word = ''], value }) => {
      if (kind === 'requirements-file' && value !== undefined && !value.includes('://')) return [value];
      if (kind === 'editable' && value !== undefined && !value.includes(':')) return [value];
      return kind === 'path' || kind === 'archive' ? [word] : [];
    })
    .filter((path) => !statOf(path) && !statOf(path.replace(/\[[^\]]*\]$/, '')));
}
