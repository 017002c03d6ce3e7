// @module-tag managed-pip
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

eachShell((shell) => {
  describe('the environment for a package', () => {
    it.each([
      ['--user', {}],
      ['', { PIP_USER: '1' }],
    ] as const)('gets the package despite %s%j', async (option, env) => {
      const { terminal } = await openProject(shell, { env: { ...env, PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run(`pip install ${option} requests`);
      expect(ran.status).toBe(0);
      expect(ran.output).toContain('Successfully installed requests-2.32.3');
    });

    it('is the default one in HOME, where nothing is created', async () => {
      const { home, terminal } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run('cd && pip install requests');
      expect(ran.status).toBe(0);
      expect(existsSync(join(home.path, '.local/share/pipward/venvs/default/bin/python'))).toBe(true);
      expect(existsSync(join(home.path, '.venv'))).toBe(false);
      expect((await terminal.run('python -c "import requests"')).status).toBe(0);
    });

    it('is the nearest .venv of the person, after one question, even in auto', async () => {
      const { terminal } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      await terminal.run('python3 -m venv --without-pip .venv; mkdir sub; cd sub');
      terminal.type('pip install requests');
      terminal.press('enter');
      expect(await terminal.until('not at all')).toContain('~/app/.venv was not made by pipward');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('/.venv in this shell');
      expect((await terminal.run('python -c "import requests"')).status).toBe(0);
      await terminal.run('deactivate');
      const second = await terminal.run('pip install rich');
      expect(second.status).toBe(0);
      expect(second.output).not.toContain('was not made by pipward');
    });

    it('is never above the root of the project', async () => {
      const { home, terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      home.write('app/inner/pyproject.toml', '');
      await terminal.run('python3 -m venv --without-pip .venv; cd inner');
      expect((await terminal.run('pip install requests')).status).toBe(0);
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${project}/inner/.venv`);
    });

    it('is the default one, with a reason, if the nearest one is writable by other users', async () => {
      const { terminal } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      await terminal.run('python3 -m venv --without-pip .venv; chmod o+w .venv');
      const ran = await terminal.run('pip install requests');
      expect(ran.output).toContain('.venv is not used: it is writable by other users');
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain('/venvs/default');
    });

    it('is the active one, even if that has no pip', async () => {
      const { terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      const activate = shell === 'fish' ? 'source .venv/bin/activate.fish' : '. .venv/bin/activate';
      await terminal.run(`python3 -m venv --without-pip .venv; ${activate}`);
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(0);
      expect((await terminal.run('python -c "import requests; print(requests.__file__)"')).output).toContain(
        `${project}/.venv/`,
      );
    });
  });
});
