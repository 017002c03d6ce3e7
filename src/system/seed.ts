import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Interpreter } from '../rules/python/interpreter.ts';
import { minorVersion } from '../rules/python/interpreter.ts';
import { buildAside } from './aside.ts';
import { Ended } from './ending.ts';
import { namesIn, readText, realPathOf, statOf } from './files.ts';
import { findMarker, locateInterpreter } from './interpreter.ts';
import { packageDirectories } from './pip-program.ts';
import { ask, findProgram } from './process.ts';

/**
 * A seed is what `python3 -m venv` would put into a new environment, installed and compiled once: pip, and before
 * Python 3.12 setuptools. Unpacking it takes a hundredth of the time that ensurepip takes for every environment anew.
 */
export interface Seed {
  /** Holds `bin/` and `lib/`, as an environment does. */
  readonly archive: string;
}

/** Where pip can come from on this machine. */
type SeedSource =
  | { readonly kind: 'wheels'; readonly wheels: readonly string[] }
  | { readonly kind: 'installed'; readonly directory: string }
  /** uv fetches it. */
  | { readonly kind: 'uv'; readonly program: string };

/** A program that makes or copies a seed failed; its message ends with what that said. */
export class SeedFailure extends Error {
  override readonly name = 'SeedFailure';
}

/** Whether there is any pip to put into a new environment. */
export function canSeed(interpreter: Interpreter, home: string): boolean {
  return findSource(interpreter, home) !== undefined;
}

/**
 * The seed for environments of this interpreter, made now if it is not there yet (two to three seconds, once for each
 * version of Python and pip).
 *
 * @param onFill called before a seed is made, to tell a person why this takes longer
 * @returns undefined where this machine holds no pip at all
 */
export async function prepareSeed(options: {
  readonly interpreter: Interpreter;
  readonly home: string;
  readonly cache: string;
  readonly onFill?: () => void;
}): Promise<Seed | undefined> {
  const { interpreter, home, cache, onFill } = options;
  const source = findSource(interpreter, home);
  if (!source) return undefined;
  const seeds = join(cache, 'seeds');
  const directory = join(
    seeds,
    `python${minorVersion(interpreter)}-${await fingerprint(interpreter, source)}`,
  );
  const seed = { archive: join(directory, 'files.tar') };
  // Who clears caches takes old files away, and leaves their directories.
  if (existsSync(seed.archive)) return seed;
  onFill?.();
  mkdirSync(seeds, { recursive: true, mode: 0o700 });
  await buildAside(directory, (making) => fill({ interpreter, source, making }));
  return seed;
}

/** Forgets a seed that turned out not to be whole. */
export function discardSeed({ archive }: Seed): void {
  rmSync(dirname(archive), { recursive: true, force: true });
}

/** Makes the seed for the distributor's Python, if pip would refuse to install into that; a failure waits for the first use. */
export async function warmSeed({
  home,
  cache,
}: {
  readonly home: string;
  readonly cache: string;
}): Promise<void> {
  const interpreter = locateInterpreter('/usr/bin/python3');
  if (!interpreter || !findMarker(interpreter)) return;
  await prepareSeed({ interpreter, home, cache }).catch((error: unknown) => {
    if (error instanceof Ended) throw error;
  });
}

/**
 * Puts a seed into a new environment: its files as they are, its scripts with this environment's interpreter.
 *
 * @param where `making` holds the environment for now, `venv` is where it is going to stand
 * @param frame makes the rest of the environment, at the same time
 */
export async function plantSeed(
  seed: Seed,
  where: {
    readonly making: string;
    readonly venv: string;
    readonly interpreter: Interpreter;
  },
  frame: () => Promise<void>,
): Promise<void> {
  const { making, venv, interpreter } = where;
  const sitePackages = sitePackagesOf(making, interpreter);
  // venv fails where a directory appears at the moment that it is to make it.
  mkdirSync(sitePackages, { recursive: true });
  mkdirSync(join(making, 'bin'), { recursive: true });
  const isWhole = (): boolean =>
    scriptsOf(making).length > 0 && statOf(join(sitePackages, 'pip', '__init__.py')) !== undefined;
  // What takes longer comes first, and neither is left to itself where the other fails.
  const halves = [frame(), tar(unpacking, [seed.archive], { interpreter, directory: making, isWhole })];
  for (const half of await Promise.allSettled(halves)) if (half.status === 'rejected') throw half.reason;
  const records = new Map<string, string>();
  for (const name of scriptsOf(making)) {
    const file = join(making, 'bin', name);
    const script = `${shebang(join(venv, 'bin', 'python3'))}\n${readFileSync(file, 'utf8')}`;
    writeFileSync(file, script);
    chmodSync(file, 0o755);
    const hash = await digest(script, 'base64url');
    records.set(`../../../bin/${name}`, `sha256=${hash},${Buffer.byteLength(script)}`);
  }
  editRecords(sitePackages, (line) => {
    const [path = ''] = line.split(',', 1);
    const record = records.get(path);
    return record === undefined ? line : `${path},${record}`;
  });
}

/** The wheels that ensurepip would use come first, since they give what `python3 -m venv` gives. */
function findSource(interpreter: Interpreter, home: string): SeedSource | undefined {
  const directories = [join(interpreter.stdlib, 'ensurepip', '_bundled'), '/usr/share/python-wheels'];
  const wheels = distributionsFor(interpreter).flatMap((name) => findWheel(directories, name) ?? []);
  if (wheels.some((wheel) => /\/pip-[^/]*$/.test(wheel))) return { kind: 'wheels', wheels };
  const python = `python${minorVersion(interpreter)}`;
  const shared = ['.local/share/pipx', '.local/pipx'].map((pipx) =>
    join(home, pipx, 'shared', 'lib', python, 'site-packages'),
  );
  const directory = [...packageDirectories(interpreter), ...shared].find(
    (place) =>
      statOf(join(place, 'pip', '__init__.py')) &&
      namesIn(place).some((name) => /^pip-[^/]*\.dist-info$/.test(name)),
  );
  if (directory !== undefined) return { kind: 'installed', directory };
  const program = findProgram('uv');
  return program === undefined ? undefined : { kind: 'uv', program };
}

function findWheel(directories: readonly string[], name: string): string | undefined {
  return directories
    .flatMap((directory) => namesIn(directory).map((file) => join(directory, file)))
    .findLast((file) => file.endsWith('.whl') && file.includes(`/${name}-`));
}

/** ensurepip installed setuptools beside pip until Python 3.12. */
function distributionsFor(interpreter: Interpreter): readonly string[] {
  return Number(minorVersion(interpreter).split('.')[1]) < 12 ? ['pip', 'setuptools'] : ['pip'];
}

/** Changes whenever the interpreter or the pip it would get is another one. */
async function fingerprint(interpreter: Interpreter, source: SeedSource): Promise<string> {
  const files = filesOf(source);
  const executable = realPathOf(interpreter.executable) ?? interpreter.executable;
  const identity = [executable, interpreter.stdlib, ...files].map(
    (file) => `${file}:${statSync(file).mtimeMs}:tar`,
  );
  return (await digest(identity.join('\n'), 'hex')).slice(0, 12);
}

/** What stands for the pip of a source: another one has other files, or other times. */
function filesOf(source: SeedSource): readonly string[] {
  switch (source.kind) {
    case 'wheels':
      return source.wheels;
    case 'installed':
      return [join(source.directory, 'pip', '__init__.py')];
    case 'uv':
      return [source.program];
    default:
      return source satisfies never;
  }
}

interface Filling {
  readonly interpreter: Interpreter;
  readonly source: SeedSource;
  readonly making: string;
}

async function fill(work: Filling): Promise<void> {
  // Whoever has an environment of it decides by their own what others may do with that.
  const mask = process.umask(0o022);
  try {
    await fillOpenly(work);
  } finally {
    process.umask(mask);
  }
}

async function fillOpenly(work: Filling): Promise<void> {
  const { interpreter, source, making } = work;
  const template = join(making, 'template');
  const sitePackages = sitePackagesOf(template, interpreter);
  await demand([interpreter.executable, '-I', '-m', 'venv', '--without-pip', template]);
  if (source.kind === 'wheels') await installWheels(template, source.wheels);
  else if (source.kind === 'installed')
    await copyInstalled({ ...work, template, sitePackages, directory: source.directory });
  else await fetchWithUv({ ...work, template, program: source.program });
  if (!statOf(join(sitePackages, 'pip', '__init__.py'))) throw new SeedFailure('no pip came of it');
  for (const name of scriptsOf(template)) {
    const file = join(template, 'bin', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(#!\/bin\/sh\n.*\n.*\n|#!.*\n)/, ''));
  }
  for (const path of readdirSync(sitePackages, { recursive: true, encoding: 'utf8' }))
    if (unwanted.test(path)) rmSync(join(sitePackages, path), { recursive: true, force: true });
  editRecords(sitePackages, (line) => (unwanted.test(line.split(',', 1)[0] ?? '') ? undefined : line));
  const archive = join(making, 'files.tar');
  const scripts = scriptsOf(template).map((name) => `bin/${name}`);
  const isWhole = (): boolean => (statOf(archive)?.size ?? 0) > 0;
  await tar(packing, [archive, 'lib', ...scripts], { interpreter, directory: template, isWhole });
  // After a loss of power, it is whole or not there.
  const file = openSync(archive, 'r');
  fsyncSync(file);
  closeSync(file);
  rmSync(template, { recursive: true });
}

/**
 * ensurepip leaves no `direct_url.json`, the trace of an installation from a file (PEP 610). What is compiled of setuptools
 * is a quarter of all the files, and no pip loads it to install something: Python compiles it where it is imported.
 */
const unwanted = /\.dist-info\/direct_url\.json$|^(setuptools|pkg_resources)\/(.*\/)?__pycache__(\/|$)/;

/** pip runs from its own wheel, which is an importable archive, and installs itself. */
async function installWheels(template: string, wheels: readonly string[]): Promise<void> {
  const [pip] = wheels;
  const environment = { PIP_CONFIG_FILE: '/dev/null', PIP_DISABLE_PIP_VERSION_CHECK: '1' };
  const options = ['install', '--quiet', '--no-index', '--no-deps', '--no-cache-dir'];
  await demand([join(template, 'bin', 'python'), '-I', join(pip ?? '', 'pip'), ...options, ...wheels], {
    environment,
  });
}

/** The network is needed for this once; environments made later copy what it brought. */
async function fetchWithUv(
  work: Filling & { readonly template: string; readonly program: string },
): Promise<void> {
  const { template, program, interpreter } = work;
  const options = ['--quiet', '--compile-bytecode', '--link-mode=copy'];
  await demand([
    program,
    'pip',
    'install',
    ...options,
    '--python',
    template,
    ...distributionsFor(interpreter),
  ]);
}

/** Takes pip, and setuptools where it belongs to it, from where the distributor or pipx installed them. */
async function copyInstalled(
  work: Filling & { readonly template: string; readonly sitePackages: string; readonly directory: string },
): Promise<void> {
  const { template, sitePackages, directory, interpreter } = work;
  const wanted =
    /^(pip|setuptools|pkg_resources|_distutils_hack|distutils-precedence\.pth|(pip|setuptools)-[^/]*\.(dist|egg)-info)$/;
  const names = namesIn(directory).filter((name) => wanted.test(name));
  const paths = names.map((name) => join(directory, name));
  await demand(['cp', '-RLp', ...paths, sitePackages]);
  // A distributor's RECORD knows its scripts elsewhere.
  editRecords(sitePackages, (line) =>
    line.replace(/^(\.\.\/)+(scripts|bin)\/(pip[0-9.]*),/, '../../../bin/$3,'),
  );
  const python = join(template, 'bin', 'python3');
  const scripts = ['pip', 'pip3', `pip${minorVersion(interpreter)}`];
  for (const script of scripts)
    writeFileSync(join(template, 'bin', script), `${shebang(python)}\n${entryPoint}`);
  await demand([python, '-I', '-m', 'compileall', '-q', sitePackages]);
}

function sitePackagesOf(venv: string, interpreter: Interpreter): string {
  return join(venv, 'lib', `python${minorVersion(interpreter)}`, 'site-packages');
}

function scriptsOf(venv: string): readonly string[] {
  return namesIn(join(venv, 'bin')).filter((name) => /^pip[0-9.]*$/.test(name));
}

/**
 * Packs or unpacks. Python's own is slower, and there where small systems have no tar, or the person one that is something
 * else.
 *
 * @throws SeedFailure where nothing whole came of any
 */
async function tar(
  options: typeof packing,
  words: readonly string[],
  work: {
    readonly interpreter: Interpreter;
    readonly directory: string;
    readonly isWhole: () => boolean;
  },
): Promise<void> {
  const { interpreter, directory, isWhole } = work;
  const program = findProgram('tar');
  const commands: readonly (readonly [string, ...string[]])[] = [
    ...(program === undefined ? [] : [[program, ...options.tar] as const]),
    [interpreter.executable, '-I', '-m', 'tarfile', options.python],
  ];
  let said = '';
  for (const command of commands) {
    const answer = await ask([...command, ...words], {
      timeout: 120_000,
      directory,
      environment: bareEnvironment(),
    });
    if (answer.status === 0 && isWhole()) return;
    said = answer.stderr || answer.stdout;
  }
  throw new SeedFailure(`the seed of the environment could not be packed or unpacked: ${said}`);
}

/** What tar is told, and what Python's `tarfile`. */
const packing = { tar: ['-cf'], python: '-c' };

const unpacking: typeof packing = { tar: ['-xo', '--no-same-permissions', '-f'], python: '-e' };

/** Puts another line in the place of each that a RECORD has, or none. */
function editRecords(sitePackages: string, edit: (line: string) => string | undefined): void {
  for (const name of namesIn(sitePackages).filter((entry) => entry.endsWith('.dist-info'))) {
    const file = join(sitePackages, name, 'RECORD');
    const lines = readText(file)?.split('\n');
    if (lines) writeFileSync(file, lines.flatMap((line) => edit(line) ?? []).join('\n'));
  }
}

async function demand(
  words: readonly [string, ...string[]],
  options: { readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<void> {
  const environment = { ...bareEnvironment(), ...options.environment };
  const answer = await ask(words, { timeout: 120_000, environment });
  if (answer.status !== 0)
    throw new SeedFailure(`\`${words.slice(0, 4).join(' ')}\` failed: ${answer.stderr || answer.stdout}`);
}

/** Without the person's own settings for pip and tar: what is installed and packed here is named in full. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const without = /^(PIP_|PYTHON|TAR_|VIRTUAL_ENV)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !without.test(name)));
}

/** The kernel takes 127 bytes and no spaces on a script's first line; beyond that, `sh` starts the interpreter. */
function shebang(python: string): string {
  if (Buffer.byteLength(python) <= 125 && !/\s/.test(python)) return `#!${python}`;
  return `#!/bin/sh\n'''exec' ${shellQuote(python)} "$0" "$@"\n' '''`;
}

/** Python reads the same lines as a string: there a backslash is written twice, so for `sh` it stands outside the quotes. */
function shellQuote(word: string): string {
  return `'${word.replace(/['\\]/g, (character) => `'${character === "'" ? "\\'" : '\\\\'}'`)}'`;
}

const entryPoint = `import sys
from pip._internal.cli.main import main
if __name__ == '__main__':
    sys.exit(main())
`;

/** Loaded where it is needed: 5 ms that no answer waits for. */
async function digest(text: string, encoding: 'hex' | 'base64url'): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(text).digest(encoding);
}
