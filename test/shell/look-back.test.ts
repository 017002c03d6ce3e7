// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countForks } from '../support/forks.ts';
import { breakHelper, openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { makeVenvWithPip } from '../support/venv.ts';

const PLAIN = '× This environment is externally managed';
const HELPER_RAN = "console.error('HELPER RAN')";

eachShell((shell) => {
  describe('a refused line that no function wraps', () => {
    const title = '%s is handled after it fails: one Enter installs the package';
    it.each(['python3 -m pip install requests', 'python3 -m pip install "requests>=2"'])(title, handled);
    it.each(['sudo pip install requests', 'sudo -H python3 -m pip install requests'])(
      title,
      { tags: 'sudo' },
      handled,
    );

    async function handled(line: string): Promise<void> {
      const { terminal, project } = await openProject(shell);
      terminal.type(line);
      terminal.press('enter');
      const offer = await terminal.until('not at all');
      expect(offer).toContain(PLAIN);
      expect(offer).toContain('is a library. Install it?');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(1);
      expect(terminal.screen()).toContain('Successfully installed requests-2.32.3');
      const seen = await terminal.run('python3 -c "import sys, requests; print(sys.prefix)"');
      expect(seen.output).toBe(`${project}/.venv`);
    }

    it('is handled once, and not again after an empty line or the next failure', async () => {
      const { home, terminal } = await openProject(shell);
      terminal.type('python3 -m pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.type('n');
      await terminal.prompt();
      breakHelper(home, HELPER_RAN);
      for (const line of ['', '', ' false', 'false', 'sh -c "exit 3"', ''])
        expect((await terminal.run(line)).output).not.toContain('HELPER RAN');
    });

    it('is asked about even in auto, since a line is not the same as the words of a command', async () => {
      const { terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      terminal.type('python3 -m pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('escape');
      await terminal.prompt();
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it(
      'leaves the status, and the command that then runs can ask on the terminal',
      { tags: ['sudo', 'python3-venv'] },
      async () => {
        const { terminal, project } = await openProject(shell);
        makeVenvWithPip(join(project, '.venv'));
        await terminal.run('.venv/bin/python -m pip install --quiet requests');
        terminal.type('sudo pip uninstall requests');
        terminal.press('enter');
        await terminal.until('from the environment .venv');
        terminal.press('enter');
        await terminal.until('Proceed (Y/n)?');
        terminal.type('y');
        terminal.press('enter');
        expect((await terminal.prompt()).status).toBe(1);
        expect(terminal.screen()).toContain('Successfully uninstalled requests-2.32.3');
        // The line editor works as before.
        expect((await terminal.run('echo al""ive')).output).toBe('alive');
      },
    );

    it('survives Ctrl-C and Ctrl-Z in the question', async () => {
      const { terminal, project } = await openProject(shell);
      terminal.type('python3 -m pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('ctrl-z', 'ctrl-c');
      await terminal.prompt();
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect((await terminal.run('echo al""ive')).output).toBe('alive');
    });
  });

  describe('a line of more than one plain command is only explained', () => {
    it.each([['sudo pip install requests | cat; sh -c "exit 1"', 'sudo pip']])(
      '%s',
      { tags: 'sudo' },
      explained,
    );
    it.each([
      ['cd . && python3 -m pip install requests', 'python3 -m pip'],
      ['python3 -m pip install requests; sh -c "exit 1"', 'python3 -m pip'],
      ['p=requests; python3 -m pip install $p', 'python3 -m pip'],
      ['python3 -m pip install requests 2>/dev/null', 'python3 -m pip'],
    ])('%s', explained);

    async function explained(line: string, told: string): Promise<void> {
      const { terminal, project } = await openProject(shell);
      const ran = await terminal.run(shell === 'fish' ? line.replace('p=requests', 'set p requests') : line);
      expect(ran.output).toContain(
        `hint: pip install … on a line of its own, without ${told}, puts it where it belongs`,
      );
      expect(ran.output).not.toContain('not at all');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    }
  });

  it.each([
    'grep "python3 -m pip install" *.md',
    'false && python3 -m pip install requests',
    'test -e nothing && evil/bin/python3 -m pip install requests',
    'echo python3 -m pip install requests >/dev/full',
  ])('no file of the directory runs for a line that did not run pip: %s', async (line) => {
    const { home, terminal, project } = await openProject(shell);
    home.write('app/pip.py', "open('RAN', 'w')");
    home.write('app/x.md', '');
    home.write('app/evil/bin/python3', '#!/bin/sh\ntouch RAN\n');
    await terminal.run('chmod +x evil/bin/python3');
    const ran = await terminal.run(line);
    expect(ran.status).toBe(1);
    expect(ran.output).not.toMatch(/not at all|\/.venv/);
    expect(readdirSync(project)).not.toContain('RAN');
  });

  it('nothing is asked if sudo got no password, since pip has not run', async () => {
    const { home, terminal } = await openProject(shell);
    home.write('bin/sudo', '#!/bin/sh\necho "sudo: a password is required" >&2\nexit 1\n');
    await terminal.run('chmod +x ~/bin/sudo');
    await terminal.run(shell === 'fish' ? 'set -gx PATH ~/bin $PATH' : 'PATH=~/bin:$PATH');
    const ran = await terminal.run('sudo pip install requests');
    expect(ran.output).toBe('sudo: a password is required');
  });

  if (shell === 'bash')
    it.each([
      ['a history with read-only times', 'HISTTIMEFORMAT="%F %T "; readonly HISTTIMEFORMAT'],
      ['a DEBUG trap that keeps `$_`', 'keep() { :; }; trap \'keep "$_"\' DEBUG'],
      ['an alias', "alias py='python3 -m pip'"],
    ])('a refused line is handled with %s', async (title, startup) => {
      const { terminal } = await openProject('bash', { startup });
      expect((await terminal.run('false')).output).toBe('');
      terminal.type(title === 'an alias' ? 'py install requests' : 'python3 -m pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('escape');
      await terminal.prompt();
    });

  if (shell === 'zsh')
    it('a refused line is handled with shwordsplit', { tags: 'sudo' }, async () => {
      const { terminal } = await openProject('zsh', { startup: 'setopt shwordsplit' });
      terminal.type('sudo pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('escape');
      expect((await terminal.prompt()).status).toBe(1);
    });

  describe('no helper starts', () => {
    it.each([
      ['if the line succeeds', 'python3 -m pip --version', 0],
      ['if pip fails for another reason', 'python3 -m pip install --no-such-option', 2],
      ['if the line does not run pip', 'grep pip /dev/null', 1],
      ['for pip itself, which its function handles', 'command pip install requests', 1],
    ])('%s: %s', async (_title, line, status) => {
      const { home, terminal } = await openProject(shell);
      breakHelper(home, HELPER_RAN);
      const ran = await terminal.run(line);
      expect({ status: ran.status, helper: ran.output.includes('HELPER RAN') }).toEqual({
        status,
        helper: false,
      });
    });

    it('if python3 is a function of the person', async () => {
      const { home, terminal } = await openProject(shell);
      breakHelper(home, HELPER_RAN);
      await terminal.run(
        shell === 'fish' ? 'function python3; return 1; end' : 'function python3 { return 1; }',
      );
      const ran = await terminal.run('python3 -m pip install requests');
      expect({ status: ran.status, output: ran.output }).toEqual({ status: 1, output: '' });
    });

    it('unless an alias of plain words stands for such a line', async () => {
      const { terminal } = await openProject(shell);
      // An abbreviation in fish, whose aliases are functions.
      await terminal.run(
        shell === 'fish' ? 'abbr --add python /usr/bin/python3' : "alias python='/usr/bin/python3'",
      );
      terminal.type('python -m pip install requests');
      terminal.press('enter');
      expect(await terminal.until('not at all')).toContain('requests is a library');
      terminal.press('escape');
      await terminal.prompt();
    });

    it('with PIPWARD_DISABLE', async () => {
      const { home, terminal } = await openProject(shell, { env: { PIPWARD_DISABLE: '1' } });
      breakHelper(home, HELPER_RAN);
      expect((await terminal.run('python3 -m pip install requests')).output).not.toContain('HELPER RAN');
    });
  });

  it(
    'nothing is forked after a line that succeeds, fails otherwise, or is empty',
    { tags: 'tracing' },
    async () => {
      const { terminal } = await openProject(shell);
      await terminal.run('echo python3 -m pip install');
      const forks = (...lines: readonly string[]): Promise<number> =>
        countForks(terminal.pid, async () => {
          for (const line of lines) await terminal.run(line);
        });
      expect(await forks('true', '', 'echo sudo pip install x', 'cd .', '')).toBe(0);
      // bash reads its history in a subprocess, once for each new failure.
      expect(await forks('false', '', '')).toBe(shell === 'bash' ? 1 : 0);
    },
  );

  it('nothing is said about a failure that is not the refusal', async () => {
    const { terminal } = await openProject(shell, { env: { PIP_BREAK_SYSTEM_PACKAGES: '1' } });
    const ran = await terminal.run('python3 -m pip install --dry-run nosuchproject');
    expect(ran.status).toBe(1);
    expect(ran.output).toContain('No matching distribution');
    expect(ran.output).not.toMatch(/Install it|in place of/);
  });

  it('python3 and sudo are not wrapped', { tags: 'sudo' }, async () => {
    const { terminal } = await openProject(shell);
    const names = ['python3', 'sudo'];
    for (const name of names)
      expect((await terminal.run(`type ${name}`)).output).toContain(`/usr/bin/${name}`);
    expect((await terminal.run('which python3')).output).toBe('/usr/bin/python3');
    expect(existsSync(join('/usr/bin', 'sudo'))).toBe(true);
  });
});
