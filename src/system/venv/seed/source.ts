import { statSync } from 'node:fs';
import { join } from 'node:path';
import { minorVersion, type Interpreter } from '../../../rules/python/interpreter.ts';
import { namesIn, realPathOf, statOf } from '../../files.ts';
import { packageDirectories } from '../../pip/package-directories.ts';
import { findPipxHome } from '../../pip/pipx.ts';
import { findProgram } from '../../process.ts';
import { sitePackagesFor } from '../../venv-files.ts';
import { digest } from './digest.ts';

/** A source of pip on this machine. */
export type SeedSource =
  | { readonly kind: 'wheels'; readonly wheels: readonly string[] }
  | { readonly kind: 'installed'; readonly directory: string }
  /** uv, which fetches pip. */
  | { readonly kind: 'uv'; readonly program: string };

/** True if there is any pip to put into a new environment. */
export function canSeed(interpreter: Interpreter, home: string): boolean {
  return findSeedSource(interpreter, home) !== undefined;
}

/**
 * The best source of pip. The wheels that ensurepip would use come first, since they give what `python3 -m
 * venv` gives.
 */
export function findSeedSource(interpreter: Interpreter, home: string): SeedSource | undefined {
  const directories = [join(interpreter.stdlib, 'ensurepip', '_bundled'), '/usr/share/python-wheels'];
  const wheels = distributionsFor(interpreter).flatMap((name) => findWheel(directories, name) ?? []);
  if (wheels.some((wheel) => /\/pip-[^/]*$/.test(wheel))) return { kind: 'wheels', wheels };
  const shared = sitePackagesFor(join(findPipxHome(home), 'shared'), interpreter);
  const directory = [...packageDirectories(interpreter), shared].find(
    (place) =>
      statOf(join(place, 'pip', '__init__.py')) &&
      namesIn(place).some((name) => /^pip-[^/]*\.dist-info$/.test(name)),
  );
  if (directory !== undefined) return { kind: 'installed', directory };
  const program = findProgram('uv');
  return program === undefined ? undefined : { kind: 'uv', program };
}

/** The distributions for a new environment: ensurepip installed setuptools beside pip until Python 3.12. */
export function distributionsFor(interpreter: Interpreter): readonly string[] {
  return Number(minorVersion(interpreter).split('.')[1]) < 12 ? ['pip', 'setuptools'] : ['pip'];
}

/** Twelve digits that change with the interpreter and with the pip that it would get. */
export async function fingerprint(interpreter: Interpreter, source: SeedSource): Promise<string> {
  const executable = realPathOf(interpreter.executable) ?? interpreter.executable;
  const identity = [executable, interpreter.stdlib, ...filesOf(source)].map(
    (file) => `${file}:${statSync(file).mtimeMs}:tar`,
  );
  return (await digest(identity.join('\n'), 'hex')).slice(0, 12);
}

function findWheel(directories: readonly string[], name: string): string | undefined {
  return directories
    .flatMap((directory) => namesIn(directory).map((file) => join(directory, file)))
    .findLast((file) => file.endsWith('.whl') && file.includes(`/${name}-`));
}

/** The files whose paths and times identify the pip of a source. */
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
