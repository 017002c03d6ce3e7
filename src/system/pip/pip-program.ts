import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { lstatOf, readText, statOf } from '../files.ts';
import { findProgram } from '../process.ts';
import { askInterpreter, locateInterpreter } from './find-interpreter.ts';
import { packageDirectories, userSiteIn } from './package-directories.ts';

/** The pip that a typed command starts. */
export interface PipProgram {
  /** The script on PATH, or the interpreter of `python3 -m pip`. */
  readonly path: string;
  readonly interpreter: Interpreter | undefined;
  /** Its version, from its own `__init__.py`. */
  readonly version: string | undefined;
  /** The reason why this is uncertain; undefined if it is certain. */
  readonly doubt: 'path' | 'script' | 'shebang' | 'layout' | 'user-site' | 'not-found' | undefined;
}

/** The places to search for a pip and for its packages. */
interface PipPlaces {
  readonly userBase: string;
  readonly path: string | undefined;
}

/**
 * Finds what `pip` on PATH will run, without running it. Certain if the script is one that a known installer
 * writes, its first line names a plain interpreter, and no other `pip` comes before the distributor's on
 * `sys.path`.
 */
export async function findPip(program: string, where: PipPlaces): Promise<PipProgram> {
  const path = findProgram(program, where.path);
  if (!path) return { path: program, interpreter: undefined, version: undefined, doubt: 'not-found' };
  const script = readText(path, 1 << 16);
  const shebang = script && /^#!\s*(\S+)[ \t]*\r?\n/.exec(script)?.[1];
  if (!script || !shebang || !isAbsolute(shebang))
    return { path, interpreter: undefined, version: undefined, doubt: 'shebang' };
  const found = await describe(path, shebang, where);
  if (found.doubt) return found;
  if (!isEntryPoint(script)) return { ...found, doubt: 'script' };
  if (hasRelativeEntry(where.path)) return { ...found, doubt: 'path' };
  // sys.path[0] is the script's own directory.
  const shadowed = ['pip', 'pip.py', 're.py', 'sys.py'].some((name) => {
    const place = join(dirname(path), name);
    return name === 'pip' ? statOf(place)?.isDirectory() : lstatOf(place) !== undefined;
  });
  return shadowed ? { ...found, doubt: 'script' } : found;
}

/**
 * The pip to use if the typed one is not on PATH: that of its sibling (`pip3` for `pip`), or only the Python
 * that it would belong to. Its `doubt` stays `not-found`.
 */
export async function findMissingPip(program: string, where: PipPlaces): Promise<PipProgram> {
  const sibling = { pip: 'pip3', pip3: 'pip' }[program];
  const found = sibling && (await findPip(sibling, where));
  if (found && found.interpreter) return { ...found, path: program, doubt: 'not-found' };
  const python = /^pip(3(?:\.\d+)?)?$/.exec(program)?.[1] ?? '3';
  return {
    ...(await findPipModule(`python${python}`, where)),
    path: program,
    doubt: 'not-found',
  };
}

/** Finds what `PYTHON -m pip` will run; never certain, since `sys.path[0]` is the working directory. */
export async function findPipModule(python: string, where: PipPlaces): Promise<PipProgram> {
  const executable = findProgram(python, where.path);
  if (!executable) return { path: python, interpreter: undefined, version: undefined, doubt: 'not-found' };
  const found = await describe(executable, executable, where);
  return { ...found, doubt: found.doubt ?? 'script' };
}

async function describe(path: string, executable: string, { userBase }: PipPlaces): Promise<PipProgram> {
  const located = locateInterpreter(executable);
  const interpreter = located ?? (await askInterpreter(executable));
  if (!interpreter) return { path, interpreter, version: undefined, doubt: 'layout' };
  const userSite = userSiteIn(userBase, minorVersion(interpreter));
  const hasUserSite = statOf(userSite) !== undefined;
  const userDoubt =
    hasUserSite &&
    ['pip', 'usercustomize.py', 'sitecustomize.py'].some((name) => lstatOf(join(userSite, name)));
  const directory = packageDirectories(interpreter, hasUserSite ? userSite : undefined).find((place) =>
    statOf(join(place, 'pip', '__init__.py'))?.isFile(),
  );
  const version = directory && versionIn(readText(join(directory, 'pip', '__init__.py')));
  return {
    path,
    interpreter,
    version,
    doubt: userDoubt ? 'user-site' : located && directory ? undefined : 'layout',
  };
}

/** A relative or empty entry of PATH means another program in every directory. */
function hasRelativeEntry(path = ''): boolean {
  return path.split(delimiter).some((entry) => !isAbsolute(entry));
}

/** The scripts that distlib, setuptools, installer and uv write for `pip = pip._internal.cli.main:main`. */
function isEntryPoint(script: string): boolean {
  const lines = script.split('\n').map((line) => line.trim());
  return (
    lines.every(
      (line) => line === '' || line.startsWith('#') || usualLines.includes(line) || isRareLine(line),
    ) && lines.includes('sys.exit(main())')
  );
}

const usualLines = [
  'import re',
  'import sys',
  'from pip._internal.cli.main import main',
  "if __name__ == '__main__':",
  'if __name__ == "__main__":',
  String.raw`sys.argv[0] = re.sub(r'(-script\.pyw|\.exe)?$', '', sys.argv[0])`,
  'sys.exit(main())',
];

function isRareLine(line: string): boolean {
  const known = [
    /^sys\.argv\[0\] = re\.sub\(r?['"][^'"]*['"], ['"]{2}, sys\.argv\[0\]\)$/,
    /^(if|elif) sys\.argv\[0\]\.endswith\(['"][^'"]*['"]\):$/,
    /^sys\.argv\[0\] = sys\.argv\[0\]\[:-\d+\]$/,
  ];
  return known.some((form) => form.test(line));
}

function versionIn(text: string | undefined): string | undefined {
  return text && /^__version__ = ["']([^"']+)["']$/m.exec(text)?.[1];
}
