// @module-tag managed-pip
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pipxSharedLibs } from '../support/pipx.ts';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

eachShell((shell) => {
  describe('a caught installation', () => {
    it('is recorded with the absolute interpreter, listed and undone, in this shell at once', async () => {
      const { terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(0);
      expect(ran.output).toMatch(
        /Successfully installed requests-2\.32\.3[^]*in scripts, cron jobs and systemd units/,
      );
      expect(ran.output).toContain(`units, use ${project}/.venv/bin/python`);
      expect((await terminal.run('pip install rich')).output).not.toContain('cron');
      expect((await terminal.run('pipward history')).output).toContain('made the environment .venv');
      terminal.type('pipward undo');
      terminal.press('enter');
      expect(await terminal.until('leave it')).toContain('it is moved to .venv.undone');
      terminal.press('enter');
      expect(await terminal.prompt()).toMatchObject({ status: 0, prefix: '' });
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe('V=');
      expect(existsSync(join(project, '.venv'))).toBe(false);
      expect(existsSync(join(project, '.venv.undone/bin/python'))).toBe(true);
    });
  });
});

describe('an application, in bash', () => {
  it(
    'is listed after it is installed, and undo uninstalls it unless pipx has changed it',
    { tags: ['pipx', 'python3-venv'] },
    async () => {
      const { terminal } = await openProject('bash', {
        env: { PIPWARD_MODE: 'auto', PIPX_SHARED_LIBS: pipxSharedLibs() },
      });
      expect(await terminal.run('pip install black')).toMatchObject({ status: 0 });
      expect((await terminal.run('pipward history')).output).toContain('installed black with pipx');
      const { output, status } = await terminal.run('pipward undo --yes');
      expect(output).toContain('uninstalled black!');
      expect(status).toBe(0);
      expect(await terminal.run('pip install nosuchapp black')).toMatchObject({
        status: 1,
      });
      expect((await terminal.run('pipward history')).output).not.toMatch(/ 4 .*pipx/);
    },
  );
});
