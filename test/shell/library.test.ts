// @module-tag managed-pip
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersLeft, breakHelper, openProjectWithPip } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

const REFUSAL = 'Debian GNU/Linux manages /usr/bin/python3';

eachShell((shell) => {
  describe('a library in a project', () => {
    it('is installed into a new .venv, active in this shell, after one Enter', async () => {
      const { home, terminal, project } = await openProjectWithPip(shell);
      terminal.type('pip install requests');
      terminal.press('enter');
      const offer = await terminal.until('not at all');
      expect(offer).toContain(REFUSAL);
      expect(offer).toContain('requests is a library');
      expect(offer).not.toContain('× This environment');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('created .venv and activated it in this shell');
      expect(terminal.screen()).toContain('Successfully installed requests-2.32.3');
      const seen = await terminal.run(
        'python -c "import sys, requests; print(sys.prefix, requests.__version__)"',
      );
      expect(seen.output).toContain(`${project}/.venv 2.32.3`);
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${project}/.venv`);
      expect(readFileSync(join(project, '.venv/.gitignore'), 'utf8')).toBe('*\n');
      expect(answersLeft(home)).toEqual([]);
    });

    it('leaves no trace in the shell after deactivate', async () => {
      const { terminal } = await openProjectWithPip(shell, {
        pip: 'real',
        env: { PYTHONHOME: '/usr', PIPWARD_MODE: 'auto' },
      });
      const before = (await terminal.run('echo "P=$PATH"')).output;
      await terminal.run('pip install requests');
      expect((await terminal.run('echo "H=$PYTHONHOME"')).output.trim()).toBe('H=');
      expect((await terminal.run('deactivate')).status).toBe(0);
      expect((await terminal.run('echo "P=$PATH"')).output).toBe(before);
      expect(
        (await terminal.run('echo "V=$VIRTUAL_ENV$VIRTUAL_ENV_PROMPT H=$PYTHONHOME"')).output.trim(),
      ).toBe('V= H=/usr');
      expect((await terminal.run('deactivate')).status).toBe(127);
    });

    it('is asked about once: in the active environment pip is plain pip, and no helper starts', async () => {
      const { home, terminal } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'auto' } });
      await terminal.run('pip install requests');
      breakHelper(home, 'process.exit(99)');
      const second = await terminal.run('pip install rich');
      expect(second.status).toBe(0);
      expect(second.output).toContain('Successfully installed rich-14.0');
    });

    it('is installed, and so is the next one, with user = true in pip.conf', async () => {
      const { home, terminal } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'auto' } });
      home.write('.config/pip/pip.conf', '[install]\nuser = true\n');
      for (const name of ['requests', 'rich'])
        expect(await terminal.run(`pip install ${name}`)).toMatchObject({ status: 0 });
      expect((await terminal.run('python -c "import requests, rich"')).status).toBe(0);
    });

    it('is not installed by a dry run, which pip does not refuse with a report', async () => {
      const { terminal, project } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run('pip install --dry-run requests');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain('pip install --report /dev/null --dry-run requests');
      if (shell === 'bash') terminal.press('up');
      await terminal.until(/\$ pip install --report \/dev\/null --dry-run requests$/);
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('Would install requests-2.32.3');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it('goes to the project root from a directory below it', async () => {
      const { home, terminal, project } = await openProjectWithPip(shell, {
        pip: 'real',
        env: { PIPWARD_MODE: 'auto' },
      });
      home.write('app/requirements.txt', 'requests\n');
      home.project('app/src/deep');
      expect((await terminal.run('cd src/deep && pip install -r ../../requirements.txt')).status).toBe(0);
      expect(existsSync(join(project, '.venv/bin/python'))).toBe(true);
      expect(readdirSync(join(project, 'src/deep'))).toEqual([]);
    });

    it('that pip fails to install gives the status of pip, and the environment is kept', async () => {
      const { terminal, project } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run('pip install nosuchproject');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain('No matching distribution found for nosuchproject');
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${project}/.venv`);
    });
  });
});
