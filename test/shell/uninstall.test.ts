import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { SITE_PACKAGES } from '../support/python.ts';

eachShell((shell) => {
  describe('pip uninstall', () => {
    it("names what takes the distributor's package away, and does nothing", async () => {
      const { terminal, project } = await openProject(shell);
      const ran = await terminal.run('pip uninstall packaging');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain('packaging comes with the system: python3-packaging');
      expect(ran.output).toMatch(/\n {2}(sudo )?apt remove python3-packaging$/);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it("takes it out of the project's environment, where pip asks as ever", async () => {
      const { terminal, project } = await openProject(shell);
      await terminal.run('python3 -m venv .venv');
      await terminal.run('.venv/bin/python -m pip install --quiet requests');
      terminal.type('pip uninstall requests');
      terminal.press('enter');
      expect(await terminal.until('not at all')).toContain("is in the project's environment. Uninstall it?");
      terminal.press('enter');
      await terminal.until('Proceed (Y/n)?');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('Successfully uninstalled requests-2.32.3');
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe(`V=${project}/.venv`);
    });

    it('names pipx, the directory of the person and that of all, and what is nowhere', async () => {
      const { home, terminal } = await openProject(shell);
      home.write('.local/pipx/venvs/black/pyvenv.cfg', 'home = /usr/bin\n');
      const user = `.local/${SITE_PACKAGES}`;
      home.write(`${user}/Left_Over-1.0.dist-info/METADATA`, 'Name: Left.Over\n');
      const line = 'pip uninstall black left-over nosuchproject';
      const { output, status } = await terminal.run(line);
      expect(status).toBe(1);
      expect(output).toContain('black was installed with pipx');
      expect(output).toContain('left-over is in');
      expect(output).toContain('nosuchproject is not installed, neither here nor with pipx');
      expect(output).toContain('\n  pipx uninstall black\n');
      expect(output).toMatch(/\n {2}pip uninstall --break-system-packages left-over$/);
    });

    it('makes nothing, and leaves it to pip, where nothing is named', async () => {
      const { home, terminal, project } = await openProject(shell);
      const ran = await terminal.run('pip uninstall');
      expect(ran).toMatchObject({ status: 1 });
      expect(ran.output).toContain('You must give at least one requirement to uninstall');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect(existsSync(join(home.path, '.local/share/pipward/venvs'))).toBe(false);
    });
  });
});
