import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { SITE_PACKAGES } from '../support/python.ts';

const PLAIN = '× This environment is externally managed';
const AUTO = { PIPWARD_MODE: 'auto' };

eachShell((shell) => {
  describe('pip as the person has set it', () => {
    it('wants an environment (exit 3): the offer says so, and a declined one ends with 3', async () => {
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

    it('wants an environment, and is observed: its exit 3 is caught', async () => {
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
    ])('exits 3 for another reason: %j', async (env) => {
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
    ] as const)('is put right for the environment: %s', async (option, file, env) => {
      const { home, terminal } = await openProject(shell, { env: { ...AUTO, ...env } });
      if (file !== undefined) home.write('.config/pip/pip.conf', file);
      // Isolated from variables, pip would look for the packages of these tests in the network.
      const words = option === '--isolated' ? '--isolated --no-index --find-links $PIP_FIND_LINKS' : '';
      const ran = await terminal.run(`pip install ${words} requests`);
      expect(ran.status).toBe(0);
      expect(ran.output).toContain('Successfully installed requests-2.32.3');
    });

    it('goes to another Python by PIP_PYTHON, as it says', async () => {
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
    ])('is overridden, and not met, by %s', async (_title, file, env) => {
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

  describe('what pip says itself is what is seen, and nothing is made', () => {
    it.each([
      ['a bare install', 'pip install', PLAIN],
      ['a requirement that is none', 'pip install "requests=="', PLAIN],
      ['a file that is missing', 'pip install -r nope.txt', PLAIN],
      ['an option that is none', 'pip install --no-such-option x', 'no such option'],
      ['an option without its value', 'pip install -r', '-r option requires 1 argument'],
      ['a sub-command that is none', 'pip isntall install', 'unknown command "isntall"'],
    ])('%s: %s', async (_title, line, words) => {
      const { terminal, project } = await openProject(shell, { env: AUTO });
      const ran = await terminal.run(line);
      expect([1, 2]).toContain(ran.status);
      expect(ran.output).toContain(words);
      expect(ran.output).not.toMatch(/Install it|activated/);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });
  });

  it('completes pip through its function', async () => {
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
