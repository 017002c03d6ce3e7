// @module-tag python3-venv
// @module-tag managed-pip
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { withoutFiles } from '../support/namespace.ts';
import { openProjectWithPip } from '../support/project.ts';
import { PYTHON_MINOR } from '../support/python.ts';
import { situation } from '../support/situation.ts';

const AUTO = { env: { PIPWARD_MODE: 'auto' } };

/** Sources the environment's own `activate`, as a person does. */
const activate = (shell: string, venv = '.venv'): string =>
  shell === 'fish' ? `source ${venv}/bin/activate.fish` : `. ${venv}/bin/activate`;

describe('the remedy itself fails', () => {
  describe('with another file system', { tags: 'mounts' }, () => {
    situation(1, 'python3-venv is missing: it is not needed', async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, AUTO);
      await withoutFiles(terminal, home, { files: [`/usr/lib/python${PYTHON_MINOR}/ensurepip`] });
      expect((await terminal.run('python3 -m venv refused')).output).toContain('ensurepip is not');
      expect((await terminal.run('pip install requests')).status).toBe(0);
      expect((await terminal.run('python -c "import requests"; pip --version')).output).toContain(
        '/app/.venv/',
      );
    });
  });

  situation(2, 'a half-made .venv, without pip and without activate, is used as it is', async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, AUTO);
    await terminal.run('python3 -m venv --without-pip .venv; rm .venv/bin/activate*; pipward allow');
    expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe(`V=${project}/.venv`);
    const ran = await terminal.run('pip install requests');
    expect(ran.status).toBe(0);
    expect((await terminal.run('python -c "import requests"')).status).toBe(0);
  });

  describe('with another file system', { tags: 'mounts' }, () => {
    situation(
      5,
      'a disk mounted with noexec: into that environment, with a note on modules that will not load',
      async (shell) => {
        const { home, terminal, project } = await openProjectWithPip(shell, {
          env: { PIPWARD_MODE: 'auto' },
        });
        await terminal.run('python3 -m venv .venv');
        const more = `mount --bind ${project} ${project}; mount -o remount,bind,noexec ${project}`;
        await withoutFiles(terminal, home, { files: [], more: `${more}; cd ${project}` });
        await terminal.run(activate(shell));
        const ran = await terminal.run('pip install requests');
        expect(ran.status).toBe(0);
        expect(ran.output).toMatch(/note: .*\.venv is on a disk that runs no programs \(noexec\)/);
        expect(
          (await terminal.run('python -c "import requests; print(requests.__file__)"')).output,
        ).toContain(project);
      },
    );
  });

  situation(6, 'a project that was moved: its environment is rebuilt in its new place', async (shell) => {
    const { home, terminal } = await openProjectWithPip(shell);
    await terminal.run(
      'python3 -m venv .venv; .venv/bin/pip install -q rich==13.0; cd; mv app moved; cd moved',
    );
    terminal.type('pip install requests');
    terminal.press('enter');
    expect(await terminal.until('not at all')).toContain('.venv was moved from another place');
    terminal.press('enter');
    expect((await terminal.prompt()).status).toBe(0);
    const seen = await terminal.run(
      'python -c "import requests, rich; print(rich.__version__)"; pip --version',
    );
    expect(seen.output).toMatch(/^13\.0\npip .* from \S+\/moved\/\.venv\//);
    expect(existsSync(join(home.path, 'app'))).toBe(false);
  });

  situation(
    7,
    'simulated: the interpreter is gone after an upgrade, and the same packages come back',
    async (shell) => {
      const { terminal } = await openProjectWithPip(shell);
      await terminal.run('python3 -m venv .venv; .venv/bin/pip install -q rich==13.0; pipward allow');
      await terminal.run('ln -sf /usr/bin/python3.99 .venv/bin/python3; cd ..');
      const told = await terminal.run('cd app');
      expect(told.output).toMatch(
        /^pipward: \.venv has no interpreter any more: `pipward repair` rebuilds it$/,
      );
      expect((await terminal.run('pipward repair')).status).toBe(0);
      expect((await terminal.run('python -c "import rich; print(rich.__version__)"')).output).toBe('13.0');
    },
  );

  situation(8, 'an environment of uv, which has no pip: the command runs in that one', async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, AUTO);
    await terminal.run('python3 -m venv --without-pip .venv; echo "uv = 0.13.9" >> .venv/pyvenv.cfg');
    await terminal.run(activate(shell));
    const ran = await terminal.run('pip install requests');
    expect(ran.status).toBe(0);
    expect(ran.output).not.toContain('created');
    const found = await terminal.run('python -c "import requests; print(requests.__file__)"');
    expect(found.output).toContain(`${project}/.venv/`);
  });

  situation(
    9,
    'an alias or a shim wins over the active environment, which is used all the same',
    async (shell) => {
      const { terminal, project } = await openProjectWithPip(shell, AUTO);
      await terminal.run('python3 -m venv .venv');
      await terminal.run(activate(shell));
      // A start file that puts the system's directories first again, as shims do.
      await terminal.run(shell === 'fish' ? 'set -gx PATH /usr/bin $PATH' : 'PATH=/usr/bin:$PATH');
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(0);
      const found = await terminal.run('.venv/bin/python -c "import requests; print(requests.__file__)"');
      expect(found.output).toContain(`${project}/.venv/`);
      expect(readFileSync(join(project, '.venv/pyvenv.cfg'), 'utf8')).toContain('home = ');
    },
  );
});
