// @module-tag managed-pip
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { scratchDirectory } from '../support/shell-script.ts';
import { eachShell } from '../support/shells.ts';
import { makeWheel } from '../support/wheels.ts';

/** A directory of wheels of the typed project and of the project that is probably meant. */
function wheels(): string {
  const directory = scratchDirectory();
  for (const name of ['serial', 'pyserial', 'reqeusts']) makeWheel(directory, { name, version: '1.0' });
  return `${directory} ${inject('wheelhouse')}`;
}

eachShell((shell) => {
  describe('a name that probably means another project', () => {
    it.each(['ask', 'auto'])('is asked about in mode %s, with the other project first', async (mode) => {
      const env = { PIPWARD_MODE: mode, PIP_FIND_LINKS: wheels() };
      const { terminal, project } = await openProject(shell, { env });
      terminal.type('pip install serial');
      terminal.press('enter');
      const question = await terminal.until('not at all');
      expect(question).toContain('the module serial usually comes from pyserial');
      expect(question).toMatch(/Which one do you mean\?\n> 1 {2}pyserial into [^\n]*\n\s+2 {2}serial into /);
      expect(question).not.toContain('apt install');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('Successfully installed pyserial-1.0');
      expect(existsSync(join(project, '.venv/bin/python'))).toBe(true);
    });

    it('is installed as typed if the person chooses that', async () => {
      const { terminal } = await openProject(shell, { env: { PIP_FIND_LINKS: wheels() } });
      terminal.type('pip install reqeusts');
      terminal.press('enter');
      expect(await terminal.until('not at all')).toContain('one letter away from requests');
      terminal.type('2');
      await terminal.until(/> 2|Successfully/);
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('Successfully installed reqeusts-1.0');
    });

    it('is never replaced if nobody can be asked', async () => {
      const { terminal, project } = await openProject(shell, {
        env: { PIPWARD_MODE: 'suggest', PIP_FIND_LINKS: wheels() },
      });
      const ran = await terminal.run('pip install serial');
      expect(ran.status).toBe(1);
      expect(ran.output).toMatch(
        /^pyserial into [\s\S]* install pyserial\nor serial into [\s\S]* install serial$/m,
      );
      expect(existsSync(join(project, '.venv'))).toBe(false);
    });

    it('that belongs to the standard library is explained, not installed', async () => {
      const { terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run('pip install tkinter');
      expect(ran.status).not.toBe(0);
      expect(ran.output).toContain('is part of Python; here it comes from the package');
      expect(existsSync(join(project, '.venv'))).toBe(false);
    });
  });
});
