import { join } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import { findDirectories } from '../directories.ts';

/** The directories of installed packages in the order of `sys.path`, including Debian's `dist-packages`. */
export function packageDirectories(interpreter: Interpreter, userSite?: string): readonly string[] {
  const python = `python${minorVersion(interpreter)}`;
  const local = join('/usr/local/lib', python, 'dist-packages');
  return [
    ...(userSite ? [userSite] : []),
    ...(interpreter.prefix === '/usr' ? [local] : []),
    join(interpreter.prefix, 'lib', 'python3', 'dist-packages'),
    join(interpreter.stdlib, 'dist-packages'),
    join(interpreter.stdlib, 'site-packages'),
  ];
}

/** The directory below which `pip install --user` installs: Python's `site.USER_BASE`. */
export function findUserBase(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['PYTHONUSERBASE'] || join(findDirectories(environment).home, '.local');
}

/** The `site-packages` directory below the user base, for one version of Python (`3.11`). */
export function userSiteIn(userBase: string, python: string): string {
  return join(userBase, 'lib', `python${python}`, 'site-packages');
}
