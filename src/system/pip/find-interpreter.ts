import { basename, dirname, join } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { realPathOf, statOf } from '../files.ts';
import { ask, findPrograms } from '../process.ts';
import { isVenv } from '../venv-files.ts';

/**
 * Describes an interpreter from the files around its executable, by the rules of CPython's getpath.py:
 * `pyvenv.cfg` beside the executable or one level up means a virtual environment, `lib/python3.N/os.py` above
 * the real executable marks the prefix. Undefined for any other layout: then only the interpreter itself can
 * tell.
 */
export function locateInterpreter(executable: string): Interpreter | undefined {
  const real = realPathOf(executable);
  const version = real && /^python(3\.\d+)$/.exec(basename(real))?.[1];
  if (!real || !version) return undefined;
  const basePrefix = dirname(dirname(real));
  const stdlib = ['lib', 'lib64']
    .map((library) => join(basePrefix, library, `python${version}`))
    .find((place) => statOf(join(place, 'os.py'))?.isFile());
  if (!stdlib) return undefined;
  return { executable, version, prefix: findVenvOf(executable) ?? basePrefix, basePrefix, stdlib };
}

/**
 * Asks an interpreter about itself. It is started isolated (`-I`), so that neither the directory nor the
 * environment can inject code, and without `site` (`-S`). Only for interpreters that the person runs anyway:
 * nothing in a project's `.venv` is run to examine it.
 */
export async function askInterpreter(executable: string): Promise<Interpreter | undefined> {
  const { status, stdout } = await ask([executable, '-I', '-S', '-c', question]);
  const [version, prefix, basePrefix, stdlib] = stdout.split('\n');
  if (status !== 0 || !version || !prefix || !basePrefix || !stdlib) return undefined;
  // Without `site`, which would run code of the environment, Python does not notice that it is in one.
  return { executable, version, prefix: findVenvOf(executable) ?? prefix, basePrefix, stdlib };
}

/**
 * An interpreter that new environments can be made from: the program that was named, else the first `python3`
 * on PATH. If that belongs to an environment, the interpreter that the environment was made from.
 */
export async function findBaseInterpreter(
  program: string | undefined,
  path = process.env['PATH'],
): Promise<Interpreter | undefined> {
  const names = program === undefined ? ['python3', 'python'] : [program];
  for (const executable of names.flatMap((name) => findPrograms(name, path))) {
    const interpreter = locateInterpreter(executable) ?? (await askInterpreter(executable));
    if (!interpreter) continue;
    if (interpreter.prefix === interpreter.basePrefix) return interpreter;
    const base = join(interpreter.basePrefix, 'bin', `python${minorVersion(interpreter)}`);
    const original = locateInterpreter(base) ?? (await askInterpreter(base));
    if (original) return original;
  }
  return undefined;
}

/**
 * The marker file of an externally managed interpreter (PEP 668); undefined in a virtual environment, as for
 * pip.
 */
export function findMarker(interpreter: Interpreter): string | undefined {
  if (interpreter.prefix !== interpreter.basePrefix) return undefined;
  const marker = join(interpreter.stdlib, 'EXTERNALLY-MANAGED');
  return statOf(marker)?.isFile() ? marker : undefined;
}

const question = `
import sys, sysconfig
print('%d.%d.%d' % sys.version_info[:3], sys.prefix, sys.base_prefix, sysconfig.get_path('stdlib'), sep='\\n')
`;

/** The virtual environment that an executable belongs to (PEP 405). */
function findVenvOf(executable: string): string | undefined {
  const directory = dirname(executable);
  return [directory, dirname(directory)].find(isVenv);
}
