import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { canChangeUsr, withoutFiles } from '../support/namespace.ts';
import { openProject } from '../support/project.ts';
import { PYTHON_MINOR } from '../support/python.ts';
import { situation } from '../support/situation.ts';

/** A file of the interpreter's own directory that is to hold something else. */
const MARKER = `/usr/lib/python${PYTHON_MINOR}/EXTERNALLY-MANAGED`;

describe('machines', () => {
  situation(
    38,
    'a container that is thrown away: the override first, an environment second',
    async (shell) => {
      const { terminal, project } = await openProject(shell, { env: { PIPWARD_ENVIRONMENT: 'disposable' } });
      terminal.type('pip install requests');
      terminal.press('enter');
      const offer = await terminal.until('not at all');
      expect(offer).toMatch(
        /❯ s +into the system's own Python: pip install --break-system-packages requests\n +v +into a new/,
      );
      terminal.type('n');
      await terminal.prompt();
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    },
  );

  situation(39, 'a CI runner: pip is plain pip', async (shell) => {
    const { terminal, project } = await openProject(shell, { env: { CI: 'true', PIPWARD_MODE: 'auto' } });
    const ran = await terminal.run('pip install requests');
    expect(ran.status).toBe(1);
    expect(ran.output).toContain('× This environment is externally managed');
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });

  if (canChangeUsr) {
    situation(3, "a marker file that advises wrongly, as Kali's: it is not parroted", async (shell) => {
      const { home, terminal } = await openProject(shell, { env: { PIPWARD_MODE: 'suggest' } });
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
      const { home, terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'suggest' } });
      const model = home.write('model', 'Raspberry Pi 5 Model B Rev 1.0');
      const tree = '/sys/firmware/devicetree/base';
      const more = `mount -t tmpfs none /sys/firmware; mkdir -p ${tree}; cp ${model} ${tree}/model`;
      await withoutFiles(terminal, home, { files: [], more });
      const ran = await terminal.run('pip install gpiozero');
      expect(ran.output).toMatch(/^ {2}(sudo )?apt install python3-gpiozero$/m);
      expect(ran.output).toContain(`  python3 -m venv --system-site-packages ${project}/.venv`);
    });
  }

  situation(44, 'a hostile .venv in a clone: nothing of it runs, and it is not activated', async (shell) => {
    const { home, terminal } = await openProject(shell);
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
