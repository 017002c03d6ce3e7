import { join } from 'node:path';
import { minorVersion, type Interpreter } from '../rules/python/interpreter.ts';
import { parsePyvenvCfg, type PyvenvCfg } from '../rules/python/pyvenv-cfg.ts';
import { namesIn, readText, statOf } from './files.ts';

/** True if a directory is a virtual environment, by the file that makes it one (PEP 405). */
export function isVenv(path: string): boolean {
  return statOf(join(path, 'pyvenv.cfg')) !== undefined;
}

/** The content of `pyvenv.cfg`; the defaults if it cannot be read. */
export function readPyvenvCfg(venv: string): PyvenvCfg {
  return parsePyvenvCfg(readText(join(venv, 'pyvenv.cfg'), 64 * 1024) ?? '');
}

/** An environment's `site-packages` directories, one for each version of Python that was ever used in it. */
export function sitePackagesOf(venv: string): readonly string[] {
  const libraries = namesIn(join(venv, 'lib')).filter((name) => /^python3\.\d+$/.test(name));
  return libraries.map((name) => join(venv, 'lib', name, 'site-packages'));
}

/** The `site-packages` directory for this interpreter. */
export function sitePackagesFor(venv: string, interpreter: Interpreter): string {
  return join(venv, 'lib', `python${minorVersion(interpreter)}`, 'site-packages');
}
