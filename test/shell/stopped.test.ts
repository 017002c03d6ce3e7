// @module-tag managed-pip
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Home } from '../support/home.ts';
import { breakHelper, openProjectWithPip } from '../support/project.ts';
import { eachShell, type ShellName } from '../support/shells.ts';
import type { Shell } from '../support/terminal.ts';
import { SITE_PACKAGES } from '../support/python.ts';
import { until } from '../support/until.ts';

/** Makes a project whose installation waits until a file appears. */
function slowProject(home: Home): string {
  home.write(
    'links/slow-1.0/setup.py',
    `import os, time
from setuptools import setup
open(${JSON.stringify(join(home.path, 'building'))}, 'w')
while not os.path.exists(${JSON.stringify(join(home.path, 'go'))}):
    time.sleep(0.02)
setup(name='slow', version='1.0', py_modules=[])
`,
  );
  const links = join(home.path, 'links');
  execFileSync('tar', ['czf', 'slow-1.0.tar.gz', 'slow-1.0'], { cwd: links });
  return links;
}

/** Opens a shell and types a command of two steps: the first waits in pip, the second is pipx's. */
async function openSlow(shell: ShellName): Promise<{ readonly home: Home; readonly terminal: Shell }> {
  const { home, terminal } = await openProjectWithPip(shell, {
    env: { PIPWARD_MODE: 'auto', PIP_QUIET: '1' },
  });
  const links = slowProject(home);
  home.write('bin/pipx', `#!/bin/sh\necho "pipx $*" >>${home.path}/pipx-ran\n`);
  await terminal.run('chmod +x ~/bin/pipx');
  const set = (name: string, value: string): string =>
    shell === 'fish' ? `set -gx ${name} ${value}` : `export ${name}=${value}`;
  await terminal.run(
    set('PATH', `${home.path}/bin:$PATH`.replace(':$PATH', shell === 'fish' ? ' $PATH' : ':$PATH')),
  );
  await terminal.run(set('PIP_FIND_LINKS', `"$PIP_FIND_LINKS ${links}"`));
  terminal.type('pip install slow black');
  terminal.press('enter');
  return { home, terminal };
}

eachShell((shell) => {
  describe('Ctrl-Z', () => {
    it('in pip returns to the prompt without the next step, and fg goes on', async () => {
      const { home, terminal } = await openSlow(shell);
      await until(() => existsSync(join(home.path, 'building')));
      terminal.press('ctrl-z');
      const stopped = await terminal.prompt();
      // zsh suspends the whole function, and has its own status for that.
      expect(stopped.status).toBe(shell === 'zsh' ? 1 : 148);
      expect((await terminal.run('echo al""ive')).output).toContain('alive');
      expect(existsSync(join(home.path, 'pipx-ran'))).toBe(false);
      // The environment was activated before pip ran, so it is not lost.
      const venv = await terminal.run('echo "V=$VIRTUAL_ENV"');
      expect(venv.output).toBe(`V=${home.path}/app/.venv`);
      home.write('go', '');
      expect((await terminal.run('fg')).status).toBe(0);
      const installed = readdirSync(join(home.path, 'app/.venv', SITE_PACKAGES));
      expect(installed.filter((name) => /^slow-1\.0.*-info$/.test(name))).toHaveLength(1);
    });

    it('in a helper that works returns to the prompt, and fg goes on', async () => {
      const { home, terminal, project } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'auto' } });
      const helper = home.read('.local/share/pipward/pipward.cjs').replace(/^#!.*\n/, '');
      breakHelper(
        home,
        `process.stderr.write('working\\n');
while (!require('fs').existsSync(${JSON.stringify(join(home.path, 'go'))})) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
${helper}`,
      );
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('working');
      terminal.press('ctrl-z');
      await terminal.prompt();
      expect((await terminal.run('echo al""ive')).output).toContain('alive');
      expect(existsSync(join(project, '.venv'))).toBe(false);
      home.write('go', '');
      terminal.type('fg');
      terminal.press('enter');
      await terminal.prompt();
      expect((await terminal.run('echo al""ive')).output).toContain('alive');
    });
  });

  it('Ctrl-C in pip ends the plan without a further step', async () => {
    const { home, terminal } = await openSlow(shell);
    await until(() => existsSync(join(home.path, 'building')));
    terminal.press('ctrl-c');
    const { status } = await terminal.prompt();
    expect([1, 2, 130]).toContain(status);
    expect((await terminal.run('echo al""ive')).output).toContain('alive');
    expect(existsSync(join(home.path, 'pipx-ran'))).toBe(false);
  });
});
