// @module-tag python3-setuptools
// @module-tag python3-venv
// @module-tag pipx
// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { pipxSharedLibs, pipxVenvIn } from '../support/pipx.ts';
import { openProjectWithPip } from '../support/project.ts';
import { AS_BUILT, PYTHON_MINOR, SITE_PACKAGES } from '../support/python.ts';
import { situation } from '../support/situation.ts';

const AUTO = { env: { PIPWARD_MODE: 'auto' } };

describe('what is not for an environment of the project', () => {
  situation(11, '`pip install -U pip`: explained, and the project may have an environment', async (shell) => {
    const { home, terminal, project } = await openProjectWithPip(shell);
    await terminal.run('cd; mkdir empty; cd empty');
    const ran = await terminal.run('pip install -U pip');
    expect(ran.status).toBe(1);
    expect(ran.output).toContain("the system's pip is upgraded with the system");
    await terminal.run('cd ~/app');
    terminal.type('pip install -U pip');
    terminal.press('enter');
    await terminal.until('not at all');
    terminal.type('n');
    expect((await terminal.prompt()).status).toBe(1);
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
    home.write('app/requirements.txt', 'rich\n');
    terminal.type('pip install -U pip && pip install -r requirements.txt');
    terminal.press('enter');
    await terminal.until(
      /the system's pip is upgraded with the system[^]*Make an environment for this project[^]*not at all/,
    );
    terminal.press('enter');
    expect((await terminal.prompt()).status).toBe(0);
    expect((await terminal.run('python -c "import rich; print(rich.__file__)"')).output).toContain(
      `${project}/.venv/`,
    );
    await terminal.run('deactivate; rm -r .venv');
    await terminal.run('python3 -m venv .venv && .venv/bin/pip --version');
    expect((await terminal.run('pip install -U pip >/dev/null 2>&1 || echo asked')).output).toBe('asked');
  });

  situation(12, '`pip install pipx`, uv, poetry: beside projects, from the system or pipx', async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'suggest' } });
    // The one of the two that is true on this machine.
    const pipx = await terminal.run('pip install pipx');
    expect(pipx.output).toMatch(
      /^ {2}(sudo )?apt install pipx$|^it is already installed, so there is nothing to do$/m,
    );
    const poetry = await terminal.run('pip install poetry');
    expect(poetry.output).toMatch(/^ {2}pipx install poetry$/m);
    expect(poetry.output).not.toContain('-m venv');
    await terminal.cancel();
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });

  situation(13, 'an application: on PATH everywhere, with pipx', async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, {
      env: { PIPWARD_MODE: 'auto', PIPX_SHARED_LIBS: pipxSharedLibs() },
    });
    expect((await terminal.run('pip install httpie')).status).toBe(0);
    expect((await terminal.run('cd / && http')).output).toContain('3.2');
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });

  situation(14, "`-U` of an application that apt has in an old version: pipx's newest", async (shell) => {
    const { terminal } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'suggest' } });
    const ran = await terminal.run('pip install -U yt-dlp');
    expect(ran.output).toMatch(/^ {2}pipx install yt-dlp$/m);
    expect(ran.output).not.toContain('apt install');
    await terminal.cancel();
    expect((await terminal.run('pip install --pre yt-dlp')).output).toContain('--pip-args=--pre');
  });

  situation(16, 'ansible, whose commands come from its dependencies', async (shell) => {
    const { terminal } = await openProjectWithPip(shell, {
      env: { PIPWARD_MODE: 'auto', PIPX_SHARED_LIBS: pipxSharedLibs() },
    });
    expect((await terminal.run('pip install ansible')).status).toBe(0);
    expect((await terminal.run('ansible-playbook')).output).toContain('2.16.0');
  });

  situation(
    17,
    'an application of pipx is found at once, although its directory was not on PATH',
    async (shell) => {
      const { terminal } = await openProjectWithPip(shell, {
        env: { PIPWARD_MODE: 'auto', PIPX_SHARED_LIBS: pipxSharedLibs() },
      });
      expect((await terminal.run('command -v black; echo $PATH')).output).not.toContain('.local/bin');
      expect((await terminal.run('pip install black')).status).toBe(0);
      expect((await terminal.run('black')).output).toContain('24.1');
    },
  );

  describe('with sudo', { tags: 'sudo' }, () => {
    situation(
      18,
      'for all users, with sudo: the command is shown, and sudo is never run without a question',
      async (shell) => {
        const { terminal } = await openProjectWithPip(shell, AUTO);
        terminal.type('sudo pip install black');
        terminal.press('enter');
        const offer = await terminal.until('not at all');
        expect(offer).toContain('with pipx');
        terminal.type('n');
        await terminal.prompt();
        expect((await terminal.run('command -v black')).status).not.toBe(0);
      },
    );
  });

  situation(
    19,
    'applications of pipx that broke with an upgrade: doctor names them and their remedy',
    async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, {
        env: { PIPWARD_MODE: 'auto', PIPX_SHARED_LIBS: pipxSharedLibs() },
      });
      await terminal.run('pip install black');
      for (const name of ['python', 'python3', `python${PYTHON_MINOR}`])
        await terminal.run(`ln -sf /usr/bin/python3.99 ${pipxVenvIn(home.path, 'black')}/bin/${name}`);
      expect((await terminal.run('black')).status).not.toBe(0);
      const doctor = await terminal.run('pipward doctor');
      expect(doctor.status).toBe(1);
      expect(doctor.output).toMatch(
        /tools of pipx have lost their Python: black[\s\S]*hint: pipx reinstall-all/,
      );
      expect((await terminal.run('pipx reinstall-all')).output).toContain('black');
      expect((await terminal.run('black')).output).toContain('24.1');
    },
  );

  situation(20, 'uninstall of what pip put into ~/.local before the upgrade', async (shell) => {
    const { home, terminal } = await openProjectWithPip(shell);
    const info = `.local/${SITE_PACKAGES}/left_over-1.0.dist-info`;
    home.write(`${info}/METADATA`, 'Metadata-Version: 2.1\nName: left-over\nVersion: 1.0\n');
    home.write(
      `${info}/RECORD`,
      ['METADATA', 'RECORD'].map((file) => `${info.slice(info.lastIndexOf('/') + 1)}/${file},,\n`).join(''),
    );
    terminal.type('pip uninstall -y left-over');
    terminal.press('enter');
    const asked = await terminal.until('not at all');
    expect(asked).toContain('where pip installed it for you');
    expect(asked).toContain('pip uninstall --break-system-packages -y left-over');
    terminal.press('enter');
    expect((await terminal.prompt()).status).toBe(0);
    expect(existsSync(join(home.path, info))).toBe(false);
  });

  situation(21, '`--user`: what it was meant for, without the user site', async (shell) => {
    const { home, terminal } = await openProjectWithPip(shell, AUTO);
    expect((await terminal.run('cd && pip install --user requests')).status).toBe(0);
    expect((await terminal.run('python -c "import requests"')).status).toBe(0);
    expect(existsSync(join(home.path, `.local/${SITE_PACKAGES}`))).toBe(false);
  });

  describe('with sudo', { tags: 'sudo' }, () => {
    situation(22, '`sudo pip install`, also with an environment active: no sudo is needed', async (shell) => {
      const { terminal, project } = await openProjectWithPip(shell);
      await terminal.run('python3 -m venv --without-pip .venv; pipward allow');
      terminal.type('sudo pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('enter');
      await terminal.prompt();
      const found = await terminal.run('python -c "import requests; print(requests.__file__)"');
      expect(found.output).toContain(`${project}/.venv/`);
    });
  });

  situation(
    23,
    '`pip install -e .` of people who avoid environments: `ignore` is respected',
    async (shell) => {
      const { home, terminal, project } = await openProjectWithPip(shell, AUTO);
      await terminal.run(`pipward config set ignore '${project}'`);
      const ran = await terminal.run('pip install -e .');
      expect(ran.output).toContain('error: externally-managed-environment');
      expect(ran.output).not.toContain('created');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      await terminal.run('pipward config unset ignore');
      home.write('app/setup.py', "from setuptools import setup\nsetup(name='app', py_modules=['app'])\n");
      home.write('app/app.py', 'print(42)\n');
      expect((await terminal.run(`rm pyproject.toml; pip install ${AS_BUILT} -e .`)).status).toBe(0);
      expect((await terminal.run('mkdir sub && cd sub && python -m app')).output).toBe('42');
    },
  );
});
