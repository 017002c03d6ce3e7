import { describe, expect, it } from 'vitest';
import { decodesUtf8, environmentDoubt } from '../../../src/rules/pip/doubt.ts';

describe('an environment', () => {
  it.each<[environment: Record<string, string | undefined>, doubt: string | undefined]>([
    [{}, undefined],
    [{ HOME: '/home/me', PATH: '/bin', VIRTUAL_ENV: '/x', PIP_TARGET: 'x' }, undefined],
    [{ PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1', PYTHONSTARTUP: '/x' }, undefined],
    [{ PYTHONPATH: '', PYTHONHOME: undefined }, undefined],
    [{ PYTHONPATH: '/x' }, 'python-variable'],
    [{ PYTHONHOME: '/x' }, 'python-variable'],
    [{ PYTHONUSERBASE: '/x' }, 'python-variable'],
    [{ PYTHONWARNINGS: 'error' }, 'python-variable'],
    [{ PYTHONIOENCODING: 'utf-8' }, undefined],
    [{ PYTHONIOENCODING: 'utf8:replace' }, undefined],
    [{ PYTHONIOENCODING: 'nonsense' }, 'python-variable'],
    [{ PYTHONHASHSEED: 'random' }, undefined],
    [{ PYTHONHASHSEED: 'x' }, 'python-variable'],
    [{ DEB_PYTHON_INSTALL_LAYOUT: 'deb' }, 'python-variable'],
    [{ _PIP_RUNNING_IN_SUBPROCESS: '1' }, 'pip-internal-variable'],
    [{ PIP_AUTO_COMPLETE: '1' }, 'completion-variable'],
    [{ PIP_USER: '1', PIP_user: '0' }, 'variable-twice'],
    [{ PIP_NO_INPUT: '1', PIP___NO_INPUT: '0' }, 'variable-twice'],
    [{ PIP_USER: '1', PIP_user: '1' }, undefined],
    [{ HOME: '' }, 'odd-directories'],
    [{ XDG_CONFIG_HOME: 'x' }, 'odd-directories'],
  ])('%j leaves the doubt %s', (environment, doubt) => {
    expect(environmentDoubt(environment)).toBe(doubt);
  });

  it.each<[environment: Record<string, string>, isUtf8: boolean]>([
    [{}, true],
    [{ LANG: 'C' }, true],
    [{ LANG: 'de_AT.UTF-8' }, true],
    [{ LANG: 'de_AT.UTF-8', LC_ALL: 'de_AT.ISO8859-1' }, false],
    [{ LANG: 'de_AT@euro' }, false],
  ])('%j decodes files as UTF-8: %s', (environment, isUtf8) => {
    expect(decodesUtf8(environment)).toBe(isUtf8);
  });
});
