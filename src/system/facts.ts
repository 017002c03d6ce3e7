import { dirname, join, resolve } from 'node:path';
import type { Facts, FoundVenv, Settled } from '../facts.ts';
import { parsePyvenvCfg } from '../pep/405.ts';
import { normalizeName } from '../pep/503.ts';
import { configurationPaths } from '../pip/configuration-paths.ts';
import type { ConfigurationFile } from '../pip/configuration.ts';
import { parseInvocation, type PipInvocation } from '../pip/invocation.ts';
import { predict, type Prediction } from '../pip/prediction.ts';
import type { Settings } from '../settings.ts';
import type { TypedCommand } from '../typed-command.ts';
import { isAllowed } from './allowed.ts';
import { readAptIndex, upstreamVersion } from './apt.ts';
import { findDirectories } from './directories.ts';
import { readDistribution, type Distribution } from './distribution.ts';
import { lstatOf, namesIn, readText, statOf } from './files.ts';
import { findInstalled } from './installed.ts';
import { findMarker } from './interpreter.ts';
import { findMachineKind } from './machine.ts';
import { findMissingPip, findPip, findPipModule, type PipProgram } from './pip-program.ts';
import { findPipx } from './pipx.ts';
import { findProgram } from './process.ts';
import { findPlace, findVenvs } from './project.ts';
import { canSeed } from './seed.ts';
import { environmentOf, searchPathOf } from './sudo.ts';
import { findTrustProblem } from './trust.ts';

/** What is known of a command line before anything is decided. */
export interface PipFinding {
  readonly pip: PipProgram;
  readonly marker: string | undefined;
  readonly invocation: PipInvocation;
  readonly prediction: Prediction | Settled;
  /** pip is told to log somewhere already. */
  readonly logsItself: boolean;
}

/** Finds the pip that was typed and predicts by its own rules whether it will refuse. */
export async function findRefusal(typed: TypedCommand, exact: boolean): Promise<PipFinding> {
  const { home } = findDirectories();
  const path = searchPathOf(typed);
  const pip = typed.isModule
    ? await findPipModule(typed.program, home, path)
    : await findPip(typed.program, { home, exact, path });
  if (pip.doubt === 'not-found' && !typed.isModule && !typed.program.includes('/'))
    return withoutPip(typed, { home, path });
  const { interpreter } = pip;
  const marker = interpreter && findMarker(interpreter);
  const version = pip.version ?? '';
  const invocation = parseInvocation(typed.args, { version });
  const environment = environmentOf(typed);
  const configuration = readConfiguration(home, interpreter?.prefix ?? '/usr', pip.version);
  const prediction = predict({
    args: typed.args,
    environment,
    configuration,
    pipVersion: pip.version,
    marker: marker !== undefined,
    inVenv: interpreter !== undefined && interpreter.prefix !== interpreter.basePrefix,
  });
  const isCertain =
    pip.doubt === undefined || (prediction.kind === 'not-refused' && prediction.reason === 'not-install');
  return {
    pip,
    marker,
    invocation,
    prediction: isCertain ? prediction : { kind: 'uncertain', reason: `pip-${pip.doubt}` },
    logsItself:
      environment['PIP_LOG'] !== undefined ||
      invocation.options.some(({ name }) => name === 'log') ||
      configuration.some(({ text = '' }) =>
        /^[ \t-]*(?:log|log[-_]file|local[-_]log)[ \t]*[=:]/im.test(text),
      ),
  };
}

/** pip is not there at all (stock Ubuntu), or under its other name only: what it would have done is still known. */
async function withoutPip(
  typed: TypedCommand,
  where: { readonly home: string; readonly path: string | undefined },
): Promise<PipFinding> {
  const pip = await findMissingPip(typed.program, where);
  const marker = pip.interpreter && findMarker(pip.interpreter);
  const invocation = parseInvocation(typed.args, { version: pip.version ?? '' });
  const { subcommand, problem } = invocation;
  const isInstall = subcommand === 'install' || subcommand === 'uninstall';
  const isInVenv = pip.interpreter !== undefined && pip.interpreter.prefix !== pip.interpreter.basePrefix;
  const isOurs = isInstall && !problem && (marker !== undefined || isInVenv);
  const prediction: Settled = isOurs
    ? { kind: 'refused', reason: 'pip-missing' }
    : { kind: 'not-refused', reason: 'asked' };
  return { pip, marker, invocation, prediction, logsItself: false };
}

/**
 * What else a verdict on a refused command rests on.
 *
 * @param options `mayWrite`: what takes long to find out is kept in the cache
 */
export async function readFacts(
  finding: PipFinding,
  settings: Settings,
  options: { readonly mayWrite: boolean },
): Promise<Facts & { readonly distribution: Distribution }> {
  const { home, data, cache } = findDirectories();
  const directory = process.cwd();
  const { invocation, prediction, pip } = finding;
  const distribution = readDistribution();
  const place = placeFor(invocation, { directory, home });
  const newVenv = join(place.directory, settings.venvNames[0] ?? '.venv');
  const defaultVenv = join(data, 'venvs', 'default');
  const pipx = findPipx(home);
  const venvs = findVenvs(directory, { home, names: settings.venvNames, place }).map(describeVenv);
  const named = invocation.requirements.flatMap(({ requirement }) => requirement ?? []);
  const installed =
    invocation.subcommand === 'uninstall'
      ? await findInstalled(
          named.map(({ name }) => normalizeName(name)),
          { interpreter: pip.interpreter, home, venvs, pipx, hasDpkg: distribution.manager === 'apt' },
        )
      : [];
  const candidates =
    distribution.manager === 'apt' ? await readAptIndex(cache, options) : new Map<string, string>();
  return {
    invocation,
    prediction,
    distribution,
    machine: await findMachineKind(settings.environment),
    directory,
    place,
    newVenv,
    isPlaceTaken: isThere(newVenv),
    defaultVenv: { path: defaultVenv, exists: statOf(join(defaultVenv, 'pyvenv.cfg')) !== undefined },
    venvs,
    active: findActive(),
    missingFiles: missingFiles(invocation),
    installed,
    outsideInstaller: pip.doubt !== 'not-found' ? 'pip' : findProgram('uv') === undefined ? undefined : 'uv',
    hasPipCode: pip.interpreter !== undefined && canSeed(pip.interpreter, home),
    raspberryPi: distribution.raspberryPi,
    pipxPackages: pipx.packages,
    hasPipx: pipx.isInstalled,
    apt: new Map([...candidates].map(([name, version]) => [name, upstreamVersion(version)])),
  };
}

function readConfiguration(
  home: string,
  prefix: string,
  pipVersion: string | undefined,
): readonly ConfigurationFile[] {
  const platform = process.platform === 'darwin' ? 'darwin' : 'linux';
  const paths = configurationPaths({
    home,
    environment: process.env,
    prefix,
    platform,
    pathExists: isThere,
    pipVersion,
  });
  return paths.filter(({ path }) => isThere(path)).map((file) => ({ ...file, text: readText(file.path) }));
}

function isThere(path: string): boolean {
  return lstatOf(path) !== undefined;
}

/** The project of the directory one stands in; where there is none, that of the files the command names. */
function placeFor(
  invocation: PipInvocation,
  where: { readonly directory: string; readonly home: string },
): Facts['place'] {
  const here = findPlace(where.directory, where.home);
  if (here.kind === 'project') return here;
  for (const path of namedPaths(invocation)) {
    const there = resolve(where.directory, path);
    const place = findPlace(statOf(there)?.isDirectory() ? there : dirname(there), where.home);
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

function missingFiles(invocation: PipInvocation): readonly string[] {
  return invocation.requirements
    .flatMap(({ kind, value }) => (kind === 'requirements-file' && value !== undefined ? [value] : []))
    .filter((path) => !path.includes('://') && !statOf(path));
}

/** The environment that `VIRTUAL_ENV` names. It is the person's own choice, so it needs no check. */
function findActive(): FoundVenv | undefined {
  const path = process.env['VIRTUAL_ENV'];
  if (!path || !statOf(join(path, 'pyvenv.cfg'))) return undefined;
  return { ...shapeOf(path), isKnown: true, problem: undefined };
}

function describeVenv(path: string): FoundVenv {
  const isKnown = isAllowed(path);
  return { ...shapeOf(path), isKnown, problem: isKnown ? undefined : findTrustProblem(path) };
}

function shapeOf(path: string): Omit<FoundVenv, 'problem' | 'isKnown'> {
  const { includeSystemSitePackages } = parsePyvenvCfg(readText(join(path, 'pyvenv.cfg'), 64 * 1024) ?? '');
  const libraries = namesIn(join(path, 'lib')).filter((name) => /^python3\.\d+$/.test(name));
  return {
    path,
    hasPip: libraries.some((name) => statOf(join(path, 'lib', name, 'site-packages', 'pip', '__init__.py'))),
    systemSitePackages: includeSystemSitePackages,
    isWhole: statOf(join(path, 'bin', 'python'))?.isFile() ?? false,
  };
}
