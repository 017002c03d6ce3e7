// @module-tag python3-venv
// @module-tag pipx
// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pipxSharedLibs } from '../support/pipx.ts';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

eachShell((shell) => {
  describe('an application', () => {
    it('is installed with pipx, and the shell finds its command at once', async () => {
      const { terminal, project } = await openProject(shell, { env: { PIPX_SHARED_LIBS: pipxSharedLibs() } });
      terminal.type('pip install black');
      terminal.press('enter');
      await terminal.until('black is an application');
      await terminal.until('not at all');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect((await terminal.run('black')).output).toContain('24.1');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);

      const again = await terminal.run('pip install black');
      expect(again.status).toBe(0);
      expect(again.output).toContain(
        'black is already installed with pipx; pip install -U black upgrades it',
      );
      terminal.type('pip install -U black');
      terminal.press('enter');
      await terminal.until(/black is an application\. Upgrade it\?[^]*not at all/);
      terminal.type('n');
      expect((await terminal.prompt()).status).toBe(1);
    });

    it('that code imports is put beside that code, in a new folder as well; pipx is the second choice', async () => {
      const { home, terminal } = await openProject(shell);
      home.write('new/sub/app.py', 'import flask; print("flask", flask.__version__)\n');
      await terminal.run('cd ~/new');
      terminal.type('pip install flask');
      terminal.press('enter');
      const question = await terminal.until('not at all');
      expect(question).toMatch(
        /> v {2}into a new environment, \.venv\n {2}p {2}with pipx[^\n]* pipx install flask\n/,
      );
      expect(question).not.toContain('an application');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect((await terminal.run('python sub/app.py')).output).toBe('flask 3.0');
    });

    it('beside a library is installed with pipx, and the library into the environment', async () => {
      const { terminal, project } = await openProject(shell, {
        env: { PIPWARD_MODE: 'auto', PIPX_SHARED_LIBS: pipxSharedLibs() },
      });
      expect((await terminal.run('pip install black requests')).status).toBe(0);
      expect((await terminal.run('black')).output).toContain('24.1');
      expect(existsSync(join(project, '.venv/bin/black'))).toBe(false);
      expect((await terminal.run('python -c "import requests"')).status).toBe(0);
    });
  });
});
