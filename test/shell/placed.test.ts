// @module-tag managed-pip
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { describe, expect, it } from 'vitest';
import { withLinksOnlyIn } from '../support/landlock.ts';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

eachShell((shell) => {
  describe('a file system without symbolic links (simulated)', { tags: 'landlock' }, () => {
    it('has its environments in the data directory, where they work as usual', async () => {
      const { home, terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      mkdirSync(join(project, 'sub'));
      const links = [join(home.path, '.local'), inject('caches')];
      terminal.type(`exec ${[...withLinksOnlyIn(links), terminal.command].join(' ')}`);
      terminal.press('enter');
      await terminal.prompt();

      const placed = join(home.path, '.local/share/pipward/projects', project, '.venv');
      const made = await terminal.run('pip install requests');
      expect(made.status).toBe(0);
      expect(made.output.replaceAll('\n', ' ')).toContain('since this disk cannot hold an environment');
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${placed}`);
      expect(readdirSync(project).toSorted()).toEqual(['pyproject.toml', 'sub']);

      // It is deactivated with the project, and found again from below, by both the shell and the helper.
      await terminal.run(`cd '${home.path}'`);
      expect((await terminal.run('echo "V=$VIRTUAL_ENV."')).output).toContain('V=.');
      await terminal.run(`cd '${project}/sub'`);
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${placed}`);
      await terminal.run('deactivate');
      await terminal.run(`cd '${project}'`);
      expect((await terminal.run('echo "V=$VIRTUAL_ENV."')).output).toContain('V=.');
      const again = await terminal.run('pip install rich');
      expect(again).toMatchObject({ status: 0, output: expect.stringContaining('installed rich-14.0') });

      for (const name of ['python', 'python3']) rmSync(join(placed, 'bin', name), { force: true });
      const repaired = await terminal.run('pipward repair');
      expect(repaired).toMatchObject({ status: 0, output: expect.stringContaining('with 2 packages') });
      expect((await terminal.run('python -c "import requests, rich"')).status).toBe(0);
      expect(readdirSync(project).toSorted()).toEqual(['pyproject.toml', 'sub']);
    });
  });
});
