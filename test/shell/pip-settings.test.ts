// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { SITE_PACKAGES } from '../support/python.ts';

const PLAIN = '× This environment is externally managed';
const AUTO = { PIPWARD_MODE: 'auto' };

eachShell((shell) => {
  describe('pip with settings of the person', () => {
    it('that requires an environment is caught: the offer says so, and declining gives 3', async () => {
      const { terminal } = await openProject(shell, { env: { PIP_REQUIRE_VIRTUALENV: '1' } });
      terminal.type('pip install requests');
      terminal.press('enter');
      expect(await terminal.until('not at all')).toContain('require-virtualenv');
      terminal.type('n');
      expect((await terminal.prompt()).status).toBe(3);
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('Successfully installed requests-2.32.3');
    });

    it('that requires an environment is also caught in observe, by its exit 3', async () => {
      const { home, terminal } = await openProject(shell, { env: AUTO });
      home.write('.config/pipward/config.json', '{"intercept": "observe"}\n');
      home.write('.config/pip/pip.conf', '[global]\nrequire-virtualenv = true\n');
      const ran = await terminal.run('pip install requests');
      expect(ran.output).toContain('Could not find an activated virtualenv (required)');
      expect(ran).toMatchObject({ status: 0 });
    });

    it.each([
      { PIP_TIMEOUT: 'abc' },
      { PIP_EXISTS_ACTION: 'zzz' },
      { PIP_PROGRESS_BAR: 'zzz' },
      { PIP_TIMEOUT: 'abc', PIP_REQUIRE_VIRTUALENV: '1' },
    ])('that exits 3 for another reason is not caught: %j', async (env) => {
      const { terminal, project } = await openProject(shell, { env: { ...AUTO, ...env } });
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(3);
      expect(ran.output).not.toMatch(/Install it|activated it/);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it.each([
      ['user = true', '[global]\nuser = true\n', {}],
      ['[install] user', '[install]\nuser = yes\n', {}],
      ['PIP_USER', undefined, { PIP_USER: '1' }],
      ['--isolated', '[global]\nbreak-system-packages = true\n', {}],
    ] as const)('that would break installing into an environment works: %s', async (option, file, env) => {
      const { home, terminal } = await openProject(shell, { env: { ...AUTO, ...env } });
      if (file !== undefined) home.write('.config/pip/pip.conf', file);
      // With --isolated pip ignores PIP_FIND_LINKS, so the words name the packages of these tests.
      const words = option === '--isolated' ? '--isolated --no-index --find-links $PIP_FIND_LINKS' : '';
      const ran = await terminal.run(`pip install ${words} requests`);
      expect(ran.status).toBe(0);
      expect(ran.output).toContain('Successfully installed requests-2.32.3');
    });

    it('installs into the environment of PIP_PYTHON', async () => {
      const { home, terminal, project } = await openProject(shell, { env: AUTO });
      await terminal.run('python3 -m venv --without-pip ~/other');
      await terminal.run(shell === 'fish' ? 'set -gx PIP_PYTHON ~/other' : 'export PIP_PYTHON=~/other');
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(0);
      expect(ran.output).toContain('Successfully installed requests-2.32.3');
      expect(existsSync(join(home.path, 'other', SITE_PACKAGES, 'requests'))).toBe(true);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it.each([
      ['the user file', '.config/pip/pip.conf', {}],
      ['the old user file', '.pip/pip.conf', {}],
      ['XDG_CONFIG_DIRS', 'etc/xdg/pip/pip.conf', { XDG_CONFIG_DIRS: 'HOME/etc/xdg' }],
      ['PIP_CONFIG_FILE', 'pip.ini', { PIP_CONFIG_FILE: 'HOME/pip.ini' }],
    ])('that override the refusal is not caught: %s', async (_title, file, env) => {
      const { home, terminal } = await openProject(shell, { env: AUTO });
      home.write(file, '[global]\nbreak-system-packages: true\n');
      for (const [name, value] of Object.entries(env)) {
        const path = value.replace('HOME', home.path);
        await terminal.run(shell === 'fish' ? `set -gx ${name} ${path}` : `export ${name}=${path}`);
      }
      const ran = await terminal.run('pip install --dry-run --no-deps requests');
      expect(ran.status).toBe(0);
      expect(ran.output).toContain('Would install requests-2.32.3');
      expect(ran.output).not.toMatch(/Install it|activated/);
    });
  });

  describe('pip shows its own message, and no environment is made, for', () => {
    it.each([
      ['a bare install', 'pip install', PLAIN],
      ['an invalid requirement', 'pip install "requests=="', PLAIN],
      ['a missing file', 'pip install -r nope.txt', PLAIN],
      ['an unknown option', 'pip install --no-such-option x', 'no such option'],
      ['an option without its value', 'pip install -r', '-r option requires 1 argument'],
      ['an unknown sub-command', 'pip isntall install', 'unknown command "isntall"'],
    ])('%s: %s', async (_title, line, words) => {
      const { terminal, project } = await openProject(shell, { env: AUTO });
      const ran = await terminal.run(line);
      expect([1, 2]).toContain(ran.status);
      expect(ran.output).toContain(words);
      expect(ran.output).not.toMatch(/Install it|activated/);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });
  });

  it('completion of pip works through its function', async () => {
    const { terminal } = await openProject(shell);
    await terminal.run(
      {
        bash: 'eval "$(pip completion --bash)"',
        zsh: 'autoload -Uz compinit; compinit -u -D; eval "$(pip completion --zsh)"',
        fish: 'pip completion --fish | source',
      }[shell],
    );
    for (const [begun, whole] of [
      ['instal', 'install'],
      ['unins', 'uninstall'],
    ]) {
      terminal.type(`pip ${begun}`);
      terminal.press('tab');
      expect(await terminal.until(new RegExp(`\\$ pip ${whole} ?$`))).not.toContain('environment');
      await terminal.cancel();
    }
  });
});
