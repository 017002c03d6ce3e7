import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

/** The registry itself, in place of the directory of wheels that the other tests have. */
const LIVE = { PIP_NO_INDEX: undefined, PIP_FIND_LINKS: undefined };
const PATIENCE = { timeout: 300_000 };

eachShell((shell) => {
  describe('with the real packages', () => {
    it.each(['requests', 'numpy'])(
      '%s is installed and imported after one Enter',
      async (name) => {
        const { terminal, project } = await openProject(shell, { env: LIVE });
        terminal.type(`pip install ${name}`);
        terminal.press('enter');
        await terminal.until('not at all', PATIENCE);
        terminal.press('enter');
        expect((await terminal.prompt(PATIENCE)).status).toBe(0);
        const seen = await terminal.run(`python -c "import ${name}; print(${name}.__file__)"`);
        expect(seen.output).toContain(`${project}/.venv/lib/`);
      },
      600_000,
    );

    it('black is installed with pipx and runs at once', async () => {
      const { terminal } = await openProject(shell, { env: LIVE });
      terminal.type('pip install black');
      terminal.press('enter');
      await terminal.until('not at all', PATIENCE);
      terminal.press('enter');
      expect((await terminal.prompt(PATIENCE)).status).toBe(0);
      expect((await terminal.run('black --version')).output).toMatch(/^black, \d/);
    }, 600_000);

    it('python3 -m pip install requests is met after it failed', async () => {
      const { terminal } = await openProject(shell, { env: LIVE });
      terminal.type('python3 -m pip install requests');
      terminal.press('enter');
      await terminal.until('not at all', PATIENCE);
      terminal.press('enter');
      await terminal.prompt(PATIENCE);
      expect((await terminal.run('python -c "import requests"')).status).toBe(0);
    }, 600_000);
  });
});
