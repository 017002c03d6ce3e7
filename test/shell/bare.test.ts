// @module-tag managed-pip
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeTree } from '../support/remove-tree.ts';
import { openProjectWithPip } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { PYTHON_MINOR } from '../support/python.ts';

eachShell((shell) => {
  it(
    'a package is installed without python3-venv, with no ensurepip and no wheels on disk',
    { tags: 'namespaces' },
    async () => {
      const { home, terminal, project } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'auto' } });
      // Both are empty in a mount namespace, and the caches of other tests are removed.
      removeTree(join(home.path, '.cache/pipward'));
      await terminal.run(`export XDG_CACHE_HOME=${home.path}/empty-cache`);
      const hidden = home.write(
        'hidden.sh',
        `mount -t tmpfs none /usr/lib/python${PYTHON_MINOR}/ensurepip
mount -t tmpfs none /usr/share/python-wheels
exec ${terminal.command}
`,
      );
      terminal.type(`exec unshare --map-root-user --mount sh ${hidden}`);
      terminal.press('enter');
      await terminal.prompt();
      const venv = await terminal.run('python3 -m venv refused');
      expect(venv.output).toContain('ensurepip is not');
      const ran = await terminal.run('pip install requests', { timeout: 90_000 });
      expect(ran.status).toBe(0);
      expect(ran.output).toContain('Successfully installed requests-2.32.3');
      expect(existsSync(join(project, '.venv/bin/pip'))).toBe(true);
      expect((await terminal.run('python -m pip --version')).output).toContain(`${project}/.venv/lib`);
      expect((await terminal.run('pip list')).output).toMatch(/requests +2\.32\.3/);
    },
  );
});
