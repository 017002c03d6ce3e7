// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { withLinksOnlyIn } from '../support/landlock.ts';
import { withoutFiles, withOwnRoot } from '../support/namespace.ts';
import { openProjectWithPip } from '../support/project.ts';
import { PYTHON_MINOR } from '../support/python.ts';
import { situation } from '../support/situation.ts';
import { makeWheel } from '../support/wheels.ts';

/** A file in the interpreter's directory, with other content. */
const MARKER = `/usr/lib/python${PYTHON_MINOR}/EXTERNALLY-MANAGED`;

const PYTHON = `/usr/bin/python${PYTHON_MINOR}`;
const AUTO = { env: { PIPWARD_MODE: 'auto' } };

describe('machines', () => {
  situation(38, 'a disposable container: the override first, an environment second', async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, {
      env: { PIPWARD_ENVIRONMENT: 'disposable' },
    });
    terminal.type('pip install requests');
    terminal.press('enter');
    const offer = await terminal.until('not at all');
    expect(offer).toMatch(
      /> s +into the system's Python: pip install --break-system-packages requests\n +v +into a new/,
    );
    terminal.type('n');
    await terminal.prompt();
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });

  situation(39, 'a CI runner: pip is plain pip', async (shell) => {
    const { terminal, project } = await openProjectWithPip(shell, {
      env: { CI: 'true', PIPWARD_MODE: 'auto' },
    });
    const ran = await terminal.run('pip install requests');
    expect(ran.status).toBe(1);
    expect(ran.output).toContain('× This environment is externally managed');
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });

  describe('with another file system', { tags: 'mounts' }, () => {
    situation(3, "a marker file that advises wrongly, as Kali's: it is not parroted", async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'suggest' } });
      const marker = home.write(
        'marker',
        '[externally-managed]\nError=Make sure you have pypy3-venv installed.\n',
      );
      const os = home.write('os-release', 'ID=kali\nID_LIKE=debian\nNAME="Kali GNU/Linux"\n');
      await withoutFiles(terminal, home, {
        files: [],
        more: `cp ${marker} ${MARKER}; mount --bind ${os} /etc/os-release`,
      });
      const ran = await terminal.run('pip install requests');
      expect(ran.output).toContain('Kali GNU/Linux manages /usr/bin/python3');
      expect(ran.output).not.toContain('pypy3');
      expect(ran.output).toMatch(/^ {2}python3 -m venv /m);
    });

    situation(26, "simulated: a Raspberry Pi's pins, from apt, seen by the environment", async (shell) => {
      const { home, terminal, project } = await openProjectWithPip(shell, {
        env: { PIPWARD_MODE: 'suggest' },
      });
      const model = home.write('model', 'Raspberry Pi 5 Model B Rev 1.0');
      const tree = '/sys/firmware/devicetree/base';
      const more = `mount -t tmpfs none /sys/firmware; mkdir -p ${tree}; cp ${model} ${tree}/model`;
      await withoutFiles(terminal, home, { files: [], more });
      const ran = await terminal.run('pip install gpiozero');
      expect(ran.output).toMatch(/^ {2}(sudo )?apt install python3-gpiozero$/m);
      expect(ran.output).toContain(`  python3 -m venv --system-site-packages ${project}/.venv`);
    });
  });

  describe('without symbolic links', { tags: 'landlock' }, () => {
    situation(4, 'simulated: a disk without symbolic links, as that of Windows in WSL', async (shell) => {
      const { home, terminal, project } = await openProjectWithPip(shell, AUTO);
      const links = [join(home.path, '.local'), inject('caches')];
      terminal.type(`exec ${[...withLinksOnlyIn(links), terminal.command].join(' ')}`);
      terminal.press('enter');
      await terminal.prompt();
      expect((await terminal.run('pip install requests')).status).toBe(0);
      expect((await terminal.run('python -c "import requests"')).status).toBe(0);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });
  });

  describe('with another file system', { tags: 'mounts' }, () => {
    situation(40, 'provisioning that deleted the marker file: doctor says what that means', async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell);
      await withoutFiles(terminal, home, { files: [MARKER] });
      const ran = await terminal.run('pipward doctor');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain('marker-');
      expect((await terminal.run('pip install requests')).status).toBe(0);
    });

    situation(42, 'simulated: NixOS, where there are environments and no apt', async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'suggest' } });
      const store = '/nix/store/abc-python3';
      await withOwnRoot(terminal, home, [
        `mkdir -p ${store}/bin ${store}/lib`,
        `cp ${PYTHON} ${store}/bin/`,
        `ln -s python${PYTHON_MINOR} ${store}/bin/python3`,
        `ln -s /usr/lib/python${PYTHON_MINOR} /usr/lib/python3 ${store}/lib/`,
        `sed '1s|.*|#!${store}/bin/python3|' /usr/bin/pip3 > ${store}/bin/pip`,
        `chmod +x ${store}/bin/pip`,
        `export PATH=${store}/bin:$PATH`,
      ]);
      const ran = await terminal.run('pip install black');
      expect(ran.output).toContain(`Nix manages ${store}/bin/python3`);
      expect(ran.output).toContain('https://nixos.org/manual/');
      expect(ran.output).not.toMatch(/apt|pipx/);
    });
  });

  situation(
    41,
    'after an override of years ago, packages that override the system are shown, and moved on consent',
    async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell);
      home.write('.config/pip/pip.conf', '[global]\nbreak-system-packages = true\n');
      makeWheel(join(home.path, 'old'), { name: 'packaging', version: '99.0' });
      const links = `"${home.path}/old $PIP_FIND_LINKS"`;
      await terminal.run(
        shell === 'fish' ? `set -gx PIP_FIND_LINKS ${links}` : `export PIP_FIND_LINKS=${links}`,
      );
      await terminal.run('/usr/bin/pip install -q --user packaging==99.0; rm ~/.config/pip/pip.conf');
      expect((await terminal.run('python3 -c "import packaging; print(packaging.__version__)"')).output).toBe(
        '99.0',
      );
      const doctor = await terminal.run('pipward doctor');
      expect(doctor.status).toBe(1);
      expect(doctor.output).toMatch(/packaging 99\.0[\s\S]*pipward rescue/);
      terminal.type('pipward rescue');
      terminal.press('enter');
      await terminal.until(/packaging[\s\S]*\?/);
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      const now = await terminal.run('python3 -c "import packaging; print(packaging.__file__)"');
      expect(now.output).toContain('/usr/lib/python3/dist-packages/');
    },
  );

  situation(
    43,
    "simulated: a Python of uv's own is marked, too, and has nothing to do with apt",
    async (shell) => {
      const { home, terminal } = await openProjectWithPip(shell, { env: { PIPWARD_MODE: 'suggest' } });
      const python = join(home.path, '.local/share/uv/python/cpython');
      await terminal.run(`mkdir -p ${python}/bin ${python}/lib; cp ${PYTHON} ${python}/bin/`);
      await terminal.run(`ln -s /usr/lib/python${PYTHON_MINOR} /usr/lib/python3 ${python}/lib/`);
      await terminal.run(
        `sed '1s|.*|#!${python}/bin/python${PYTHON_MINOR}|' /usr/bin/pip3 > ${python}/bin/pip`,
      );
      const path = shell === 'fish' ? `set -gx PATH ${python}/bin $PATH` : `PATH=${python}/bin:$PATH`;
      await terminal.run(`chmod +x ${python}/bin/pip; ${path}`);
      const ran = await terminal.run('pip install requests');
      expect(ran.output).toContain('uv manages');
      expect(ran.output).not.toContain('apt');
      expect(ran.output).toMatch(/-m venv /);
    },
  );

  situation(44, 'a hostile .venv in a clone: nothing of it runs, and it is not activated', async (shell) => {
    const { home, terminal } = await openProjectWithPip(shell);
    home.project('clone/.venv/bin', {
      '../pyvenv.cfg': 'home = /usr/bin\n',
      activate: 'touch ~/PWNED\n',
      'activate.fish': 'touch ~/PWNED\n',
      python: '#!/bin/sh\ntouch ~/PWNED\n',
      ls: '#!/bin/sh\ntouch ~/PWNED\n',
    });
    await terminal.run('chmod +x ~/clone/.venv/bin/*');
    const ran = await terminal.run('cd ~/clone && ls');
    expect(ran.output).toContain('pipward allow');
    expect((await terminal.run('pipward allow')).status).toBe(1);
    expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe('V=');
    expect(existsSync(join(home.path, 'PWNED'))).toBe(false);
  });
});
