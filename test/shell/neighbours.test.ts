// @module-tag managed-pip
import { describe, expect, it } from 'vitest';
import { NEIGHBOURS } from '../support/neighbours.ts';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

eachShell((shell) => {
  describe('pipward works beside', () => {
    for (const [name, text] of Object.entries(NEIGHBOURS[shell]))
      it.each(['before', 'after'])(
        `${name}, loaded %s it`,
        { tags: name === 'direnv' || name === 'zoxide' ? name : [] },
        async (when) => {
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
        },
      );
  });
});
