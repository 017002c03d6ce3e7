import { execFileSync } from 'node:child_process';
import type { Interpreter } from '../../src/rules/python/interpreter.ts';

const [version = '', stdlib = ''] = execFileSync(
  '/usr/bin/python3',
  ['-I', '-c', 'import os, sys; print("%d.%d.%d" % sys.version_info[:3], os.path.dirname(os.__file__))'],
  { encoding: 'utf8' },
)
  .trim()
  .split(' ');

/** The distributor's Python. */
export const PYTHON: Interpreter = {
  executable: '/usr/bin/python3',
  version,
  prefix: '/usr',
  basePrefix: '/usr',
  stdlib,
};

/** The version of the distributor's Python, such as `3.11`. */
export const PYTHON_MINOR = version.replace(/\.\d+$/, '');

/** The directory of packages in an environment or in `~/.local`. */
export const SITE_PACKAGES = `lib/python${PYTHON_MINOR}/site-packages`;

/** True if `python3 -m venv` adds setuptools to pip, as it did until Python 3.12. */
export const HAS_SETUPTOOLS = Number(PYTHON_MINOR.split('.')[1]) < 12;

/** An option for a setup.py, which is built sooner with the setuptools of the environment, where it has one. */
export const AS_BUILT = HAS_SETUPTOOLS ? '--no-build-isolation' : '--no-cache-dir';
