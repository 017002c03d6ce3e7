import { basename, dirname, join } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { realPathOf, statOf } from '../files.ts';
import { ask, findPrograms } from '../process.ts';
import { isVenv } from '../venv-files.ts';

/**
 * What the files around an executable say, found as CPython's getpath.py finds it: `pyvenv.cfg` beside the executable
 * or one level up means a virtual environment, `lib/python3.N/os.py` above the real executable marks the prefix.
 * Undefined where the layout is another one: then only the interpreter itself can tell.
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
 * Asks an interpreter about itself. It is started isolated (`-I`), so that neither the directory nor the environment
 * can put code in its way, and without `site` (`-S`). Only for interpreters the person runs anyway: nothing in a
 * project's `.venv` is started to find out about it.
 */
export async function askInterpreter(executable: string): Promise<Interpreter | undefined> {
  const { status, stdout } = await ask([executable, '-I', '-S', '-c', question]);
  const [version, prefix, basePrefix, stdlib] = stdout.split('\n');
  if (status !== 0 || !version || !prefix || !basePrefix || !stdlib) return undefined;
  // Without `site`, which would run what lies in it, Python does not tell that it is in an environment.
  return { executable, version, prefix: findVenvOf(executable) ?? prefix, basePrefix, stdlib };
}

/**
 * An interpreter that new environments can be made from: the program that was named, else the first `python3` on PATH.
 * Where that belongs to an environment, it is the one that the environment was made from.
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

/** The marker file of an externally managed interpreter (PEP 668); undefined in a virtual environment, as for pip. */
export function findMarker(interpreter: Interpreter): string | undefined {
  if (interpreter.prefix !== interpreter.basePrefix) return undefined;
  const marker = join(interpreter.stdlib, 'EXTERNALLY-MANAGED');
  return statOf(marker)?.isFile() ? marker : undefined;
}

const question = `
import sys, sysconfig
print('%d.%d.%d' % sys.version_info[:3], sys.prefix, sys.base_prefix, sysconfig.get_path('stdlib'), sep='\\n')
`;

/** The virtual environment that an executable stands in (PEP 405). */
function findVenvOf(executable: string): string | undefined {
  const directory = dirname(executable);
  return [directory, dirname(directory)].find(isVenv);
}
