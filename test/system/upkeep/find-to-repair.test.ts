import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findInterpreterFor } from '../../../src/system/upkeep/find-to-repair.ts';
import { useCleanEnvironment } from '../../support/clean-process.ts';
import { PYTHON_MINOR } from '../../support/python.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

useCleanEnvironment(() => ({ HOME: scratchDirectory(), PATH: '/usr/bin:/bin' }));

describe('the interpreter to rebuild with', () => {
  const found = async (
    configuration: string,
    { project = scratchDirectory(), isTrusted = true } = {},
  ): Promise<string | undefined> => {
    const venv = join(project, '.venv');
    mkdirSync(venv, { recursive: true });
    writeFileSync(join(project, 'pyproject.toml'), '');
    writeFileSync(join(venv, 'pyvenv.cfg'), configuration);
    return (await findInterpreterFor({ path: venv, root: project }, { isTrusted }))?.executable;
  };
  const own = `/usr/bin/python${PYTHON_MINOR}`;

  it.each([
    ['the one it was made from', `home = /usr/bin\nversion = ${PYTHON_MINOR}.1\n`, own],
    ['one of the same version', `home = /nonexistent\nversion = ${PYTHON_MINOR}.1\n`, own],
    [
      'the usual one if that version is missing',
      'home = /nonexistent\nversion = 3.7.1\n',
      '/usr/bin/python3',
    ],
    ['the usual one if the environment names none', '', '/usr/bin/python3'],
  ])('is %s', async (_title, configuration, executable) => {
    expect(await found(configuration)).toBe(executable);
  });

  it('is not one that others could have put there', async () => {
    const home = scratchDirectory();
    writeFileSync(join(home, `python${PYTHON_MINOR}`), '#!/bin/sh\ntouch /tmp/pwned\n', { mode: 0o777 });
    expect(await found(`home = ${home}\nversion = ${PYTHON_MINOR}.1\n`)).toBe(own);
  });

  it('is not inside the project, and not one that a refused environment names', async () => {
    const project = scratchDirectory();
    const prefix = (place: string): string => {
      mkdirSync(join(place, 'bin'), { recursive: true });
      mkdirSync(join(place, 'lib/python3.99'), { recursive: true });
      writeFileSync(join(place, 'lib/python3.99/os.py'), '');
      writeFileSync(join(place, 'bin/python3.99'), '', { mode: 0o755 });
      return `home = ${place}/bin\nversion = 3.99.1\n`;
    };
    const elsewhere = scratchDirectory();
    expect(await found(prefix(elsewhere), { project })).toBe(join(elsewhere, 'bin/python3.99'));
    expect(await found(prefix(elsewhere), { project, isTrusted: false })).toBe('/usr/bin/python3');
    expect(await found(prefix(join(project, 'evil')), { project })).toBe('/usr/bin/python3');
  });
});
