// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { makeVenvWithPip } from '../support/venv.ts';
import { SITE_PACKAGES } from '../support/python.ts';

eachShell((shell) => {
  describe('pip uninstall', () => {
    it("offers to remove the distributor's package and its dependents, but never with one key", async () => {
      const { terminal, project } = await openProject(shell);
      terminal.type('pip uninstall wheel');
      terminal.press('enter');
      const asked = await terminal.until(/not at all[\s\S]*apt remove python3-wheel/);
      expect(asked).toContain('wheel belongs to the system: python3-wheel');
      expect(asked).toContain('removing python3-wheel also removes python3-pip');
      terminal.type('a');
      await terminal.until(/^Run .*apt remove python3-wheel\?\n> n {2}no, back/m);
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.type('n');
      expect((await terminal.prompt()).status).toBe(1);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it(
      "removes it from the project's environment, where pip asks as usual",
      { tags: 'python3-venv' },
      async () => {
        const { terminal, project } = await openProject(shell);
        makeVenvWithPip(join(project, '.venv'));
        await terminal.run('.venv/bin/python -m pip install --quiet requests');
        terminal.type('pip uninstall requests');
        terminal.press('enter');
        expect(await terminal.until('not at all')).toContain(
          "is in the project's environment. Uninstall it?",
        );
        terminal.press('enter');
        await terminal.until('Proceed (Y/n)?');
        terminal.press('enter');
        expect((await terminal.prompt()).status).toBe(0);
        expect(terminal.screen()).toContain('Successfully uninstalled requests-2.32.3');
        expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe(`V=${project}/.venv`);
      },
    );

    it('names packages of pipx, of the person and of all users, and those that are nowhere', async () => {
      const { home, terminal } = await openProject(shell, { env: { PIPWARD_MODE: 'suggest' } });
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
      home.write(`${user}/wheel-99.0.dist-info/METADATA`, 'Name: wheel\n');
      const twice = await terminal.run('pip uninstall wheel');
      expect(twice.output).toMatch(
        /\n {2}pip uninstall --break-system-packages wheel\nthe system's own.*\n {2}(sudo )?apt remove python3-wheel$/,
      );
    });

    it('removes an application and a package of pip after the person agrees', async () => {
      const { home, terminal } = await openProject(shell);
      home.write('.local/pipx/venvs/black/pyvenv.cfg', 'home = /usr/bin\n');
      await terminal.run('/usr/bin/pip3 install --quiet --user --break-system-packages requests');
      terminal.type('pip uninstall requests black');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('enter');
      await terminal.until('Proceed (Y/n)?');
      terminal.press('enter');
      await terminal.prompt();
      expect(terminal.screen()).toContain('Successfully uninstalled requests-2.32.3');
      expect(existsSync(join(home.path, '.local/pipx/venvs/black'))).toBe(false);
    });

    it('makes nothing, and leaves the command to pip, if nothing is named', async () => {
      const { home, terminal, project } = await openProject(shell);
      const ran = await terminal.run('pip uninstall');
      expect(ran).toMatchObject({ status: 1 });
      expect(ran.output).toContain('You must give at least one requirement to uninstall');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect(existsSync(join(home.path, '.local/share/pipward/venvs'))).toBe(false);
    });
  });
});
