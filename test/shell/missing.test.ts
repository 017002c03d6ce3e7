// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PIP_FILES, withoutFiles } from '../support/namespace.ts';
import { openProjectWithPip } from '../support/project.ts';
import { removeTree } from '../support/remove-tree.ts';
import { eachShell } from '../support/shells.ts';
import { PYTHON_MINOR } from '../support/python.ts';

eachShell((shell) => {
  describe('pip: command not found', { tags: 'mounts' }, () => {
    const COMMANDS = ['/usr/bin/pip', '/usr/bin/pip3*'];

    it('is handled with a pip on disk, the wheels of python3-venv', async () => {
      const { home, terminal, project } = await openProjectWithPip(shell);
      await withoutFiles(terminal, home, { files: COMMANDS });
      expect((await terminal.run('command pip --version')).status).toBe(127);
      terminal.type('pip install requests');
      terminal.press('enter');
      const offer = await terminal.until('not at all');
      expect(offer).toContain('there is no pip on this machine');
      expect(offer).not.toContain('not found');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect((await terminal.run('python -c "import requests, sys; print(sys.prefix)"')).output).toBe(
        `${project}/.venv`,
      );
      expect((await terminal.run('pip --version')).output).toContain(`${project}/.venv/`);
    });

    it('ends with 127 if the offer is declined, or there is nothing to offer', async () => {
      const { home, terminal, project } = await openProjectWithPip(shell);
      await withoutFiles(terminal, home, { files: COMMANDS });
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.type('n');
      expect((await terminal.prompt()).status).toBe(127);
      const absent = (await terminal.run('nosuchprogram')).output;
      for (const line of ['pip list', 'pip install', 'pip install --no-such-option x', 'pip3.99 install x']) {
        const ran = await terminal.run(line);
        expect({ line, status: ran.status }).toEqual({ line, status: 127 });
        expect(ran.output).toBe(absent.replaceAll('nosuchprogram', line.split(' ')[0] ?? ''));
      }
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it('is handled with the pip that pipx shares, if that is the only one', async () => {
      const { home, terminal, project } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'auto' } });
      removeTree(join(home.path, '.cache/pipward'));
      const shared = join(home.path, `.local/share/pipx/shared/lib/python${PYTHON_MINOR}`);
      const more = `mkdir -p ${shared} && cp -r $layer/pip ${shared}/site-packages`;
      await terminal.run(`mkdir -p ~/kept && cp -r /usr/lib/python3/dist-packages/pip* ~/kept`);
      await withoutFiles(terminal, home, {
        files: PIP_FILES,
        more: more.replace('$layer/pip', `${home.path}/kept`),
      });
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(0);
      expect(ran.output).toContain('Successfully installed requests-2.32.3');
      expect(existsSync(join(project, '.venv/bin/pip'))).toBe(true);
    });

    it('is answered with one apt command if there is no pip at all, and no environment is made', async () => {
      const { home, terminal, project } = await openProjectWithPip(shell);
      removeTree(join(home.path, '.cache/pipward'));
      await withoutFiles(terminal, home, { files: PIP_FILES });
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(127);
      expect(ran.output).toContain('there is no pip to put into an environment');
      expect(ran.output.split('\n').filter((line) => line.includes('apt install'))).toEqual([
        '  apt install python3-pip',
      ]);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    if (shell === 'bash')
      it('is handled with uv if nothing else is there', async () => {
        const { home, terminal, project } = await openProjectWithPip(shell, {
          env: { PIPWARD_MODE: 'auto' },
        });
        removeTree(join(home.path, '.cache/pipward'));
        // uv gets its wheels from the test's own directory.
        home.write(
          'bin/uv',
          `#!/bin/sh
echo "$@" >>${home.path}/uv-ran
for word in "$@"; do [ "$before" != --python ] || python=$word; before=$word; done
exec "$python/bin/python" ${home.path}/kept/pip.whl/pip install --quiet --ignore-installed --no-index --find-links ${home.path}/kept pip setuptools
`,
        );
        await terminal.run(
          'chmod +x ~/bin/uv; mkdir -p ~/kept; cp /usr/share/python-wheels/*.whl ~/kept; cp ~/kept/pip-*.whl ~/kept/pip.whl',
        );
        await withoutFiles(terminal, home, { files: PIP_FILES });
        await terminal.run('export PATH=~/bin:$PATH');
        const ran = await terminal.run('pip install requests');
        expect(ran.status).toBe(0);
        expect(ran.output).toContain('Successfully installed requests-2.32.3');
        // Like `python3 -m venv`, it adds setuptools until Python 3.12.
        expect(home.read('uv-ran')).toMatch(/^pip install .*--python \S+ pip( setuptools)?\n$/);
        expect(existsSync(join(project, '.venv/bin/pip'))).toBe(true);
      });
  });
});
