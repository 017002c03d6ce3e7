import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * A ready `PIPX_SHARED_LIBS` for the `env` of a shell, made once a test file. Without it, the first `pipx
 * install` in every HOME takes 8 s to make one.
 */
export function pipxSharedLibs(): string {
  const venv = join(inject('runDirectory'), `pipx-${process.pid}`);
  if (existsSync(join(venv, 'bin/pip'))) return venv;

  const env = {
    PATH: '/usr/bin:/bin',
    HOME: inject('runDirectory'),
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: inject('wheelhouse'),
  };
  execFileSync('/usr/bin/python3', ['-m', 'venv', '--without-pip', venv], { env });
  const install = ['--python', venv, 'install', '--quiet', '--no-compile', 'pip', 'setuptools', 'wheel'];
  execFileSync('/usr/bin/pip3', install, { env });
  return venv;
}

/** The directory of an application of pipx: another one since pipx 1.2. */
export function pipxVenvIn(home: string, name: string): string {
  const venvs = ['.local/pipx', '.local/share/pipx'].map((place) => join(home, place, 'venvs', name));
  return venvs.find((venv) => existsSync(venv)) ?? '';
}
