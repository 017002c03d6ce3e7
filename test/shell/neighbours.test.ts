import { describe, expect, it } from 'vitest';
import { NEIGHBOURS } from '../support/neighbours.ts';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

eachShell((shell) => {
  describe('pipward works beside', () => {
    it.each(
      Object.entries(NEIGHBOURS[shell]).flatMap(([name, text]) =>
        ['before', 'after'].map((when) => [name, when, text] as const),
      ),
    )('%s, loaded %s it', async (_name, when, text) => {
      const settings = when === 'after' ? { startup: text } : { startupBefore: text };
      const { terminal, project } = await openProject(shell, settings);
      expect((await terminal.run('sh -c "exit 5"')).status).toBe(5);
      terminal.type('python3 -m pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(1);
      expect((await terminal.run('python -c "import requests, sys; print(sys.prefix)"')).output).toBe(
        `${project}/.venv`,
      );
      await terminal.run('deactivate');
      terminal.type('pip install rich');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect((await terminal.run('sh -c "exit 6"')).status).toBe(6);
      expect(await terminal.run('')).toMatchObject({ output: '' });
    });
  });
});
