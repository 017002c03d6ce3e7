import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeProjects, pathOf } from '../support/projects.ts';
import { eachShell, type ShellName } from '../support/shells.ts';

/** An export in each shell's syntax. */
const EXPORT: Readonly<Record<ShellName, (name: string, value: string) => string>> = {
  bash: (name, value) => `export ${name}=${value}`,
  zsh: (name, value) => `export ${name}=${value}`,
  fish: (name, value) => `set -gx ${name} ${value}`,
};

eachShell((shell) => {
  const activate = shell === 'fish' ? 'source .venv/bin/activate.fish' : '. .venv/bin/activate';
  const set = EXPORT[shell];
  const unset = shell === 'fish' ? 'set -e' : 'unset';
  const prepend = (entry: string): string =>
    shell === 'fish' ? `set -gx PATH ${entry} $PATH` : `export PATH=${entry}:$PATH`;

  describe('deactivate', () => {
    it('lasts until the project is left', async () => {
      const { home, code, open, after } = makeProjects(shell, { allowed: ['app', 'app/inner'] });
      home.project('code/app/sub');
      const terminal = await open();
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
      expect((await terminal.run('deactivate')).status).toBe(127);
      expect(await after(terminal, 'cd sub')).toBe('none');
      expect(await after(terminal, 'cd ../inner')).toBe('none');
      expect(await after(terminal, 'cd ../..')).toBe('none');
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect(await after(terminal, `pipward allow ${code}/app`)).toBe('app');
    });

    it('works after pipward was loaded twice and then removed', async () => {
      const { home, open, after } = makeProjects(shell);
      const installed = join(home.path, '.local/share/pipward/shell');
      const terminal = await open();
      expect(await after(terminal, 'cd app')).toBe('app');
      await terminal.run(`source ${installed}/pipward.${shell}; rm -r ${installed}`);
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
    });
  });

  describe('an environment that the person or another program activated', () => {
    it('stays active in any directory until it is deactivated', async () => {
      const { open, after } = makeProjects(shell, { allowed: ['app', 'other'], unknown: ['mine'] });
      const terminal = await open();
      expect(await after(terminal, `cd mine; ${activate}; cd ..`)).toBe('mine');
      expect(await after(terminal, 'cd app')).toBe('mine');
      expect(await after(terminal, 'cd ../other')).toBe('mine');
      expect((await terminal.run('true')).prefix).toMatch(/^\(\.venv\) $/);
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
      expect((await terminal.run('true')).prefix).toBe('');
      expect(await after(terminal, 'cd ../app')).toBe('app');
    });

    it('replaces the one of the project, and restores the state before both', async () => {
      const { open, after } = makeProjects(shell, { unknown: ['mine'] });
      const terminal = await open({ env: { PYTHONHOME: '/usr' } });
      const over = activate.replace('.venv', '../mine/.venv');
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, over)).toBe('mine');
      expect((await terminal.run('true')).prefix).toBe('(.venv) ');
      expect(await pathOf(terminal)).not.toContain('app/.venv');
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect((await terminal.run('printenv PYTHONHOME')).output).toBe('/usr');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
      expect((await terminal.run('true')).prefix).toBe('');
      expect(await after(terminal, 'cd ..')).toBe('none');
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, `${over}; cd ..`)).toBe('mine');
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
      expect((await terminal.run('true')).prefix).toBe('');
    });

    it('may be the environment of the project, which pipward has activated before', async () => {
      const { home, open, after } = makeProjects(shell);
      home.project('code/app/sub');
      const terminal = await open();
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, activate)).toBe('app');
      expect((await terminal.run('true')).prefix).toBe('(.venv) ');
      expect(await after(terminal, 'cd ..')).toBe('app');
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
      expect((await terminal.run('true')).prefix).toBe('');
      expect(await after(terminal, 'cd sub')).toBe('none');
      expect(await after(terminal, 'cd ../..')).toBe('none');
      expect(await after(terminal, 'cd app')).toBe('app');
      expect((await terminal.run('true')).prefix).toBe('(app) ');
      expect(await pathOf(terminal)).toMatch(/\/app\/\.venv\/bin:\/usr\/bin:\/bin$/);
    });

    it.each([
      ['an editor with its guard variable', { VSCODE_PYTHON_AUTOACTIVATE_GUARD: '1' }],
      ['conda', { CONDA_PREFIX: '/opt/conda/envs/x', CONDA_DEFAULT_ENV: 'x' }],
    ])('of %s keeps pipward from activating others, not from ending its own', async (_who, variables) => {
      const { open, after } = makeProjects(shell);
      const terminal = await open();
      const line = Object.entries(variables).map(([name, value]) => set(name, value));
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, line.join('; '))).toBe('app');
      expect(await after(terminal, 'cd ..')).toBe('none');
      expect(await after(terminal, 'cd app')).toBe('none');
      await terminal.run(`cd ..; ${set('CONDA_DEFAULT_ENV', 'base')}`);
      expect(await after(terminal, 'cd app')).toBe('CONDA_PREFIX' in variables ? 'app' : 'none');
    });
  });

  describe('the state', () => {
    it('is not exported; a nested shell has its own `deactivate`, and leaves the project as usual', async () => {
      const { home, code, open, after, active } = makeProjects(shell, {
        allowed: ['app', 'other'],
        before: shell === 'fish' ? '' : 'set -o allexport',
      });
      home.project('code/app/sub');
      symlinkSync(code, join(home.path, 'all'));
      const terminal = await open();
      expect(await after(terminal, 'cd app')).toBe('app');
      expect((await terminal.run('env | grep -i __pipward')).status).toBe(1);
      terminal.type(`exec ${terminal.command}`);
      terminal.press('enter');
      expect((await terminal.prompt()).prefix).toBe('(app) ');
      expect(await after(terminal, 'cd ..')).toBe('none');
      expect(await after(terminal, 'cd app')).toBe('app');
      terminal.type(terminal.command);
      terminal.press('enter');
      await terminal.prompt();
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
      terminal.type('exit');
      terminal.press('enter');
      await terminal.prompt();
      expect(await active(terminal)).toBe('app');
      // With allexport, a child would also inherit the functions of `activate`.
      if (shell !== 'fish') await terminal.run('set +o allexport');
      // A child ends an environment activated by hand only if the child starts in its project.
      expect(await after(terminal, `cd ..; ${activate.replace('.venv', 'app/.venv')}`)).toBe('app');
      for (const [start, stays] of [
        ['cd ..', 'app'],
        ['cd ~/all/app/sub', 'other'],
        ['cd ~/code/app/sub', 'other'],
      ] as const) {
        await terminal.run(start);
        terminal.type(terminal.command);
        terminal.press('enter');
        await terminal.prompt();
        expect([start, await after(terminal, 'cd ~/code/other')]).toEqual([start, stays]);
        expect([start, await after(terminal, 'deactivate')]).toEqual([start, 'none']);
        expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
        terminal.type('exit');
        terminal.press('enter');
        await terminal.prompt();
      }
    });

    it('that is inherited is repaired if a start file put system directories first in PATH', async () => {
      const { code, open, active, after } = makeProjects(shell, {
        before: shell === 'fish' ? 'set -gx PATH /usr/bin /bin $PATH' : 'PATH=/usr/bin:/bin:$PATH',
        unknown: ['mine'],
      });
      const venv = join(code, 'mine/.venv');
      const terminal = await open({ env: { VIRTUAL_ENV: venv, PATH: `${venv}/bin:/usr/bin:/bin` } });
      expect(await active(terminal)).toBe('mine');
      // It was not allowed, so only the person ends it.
      expect(await after(terminal, 'cd app')).toBe('mine');
      expect(await after(terminal, 'deactivate')).toBe('none');
      await terminal.run('cd ..');
      expect(await after(terminal, 'cd app')).toBe('app');
    });

    it('is repaired at the next prompt if other code has restored an old PATH', async () => {
      const { code, open, after } = makeProjects(shell);
      const terminal = await open();
      const old = shell === 'fish' ? 'set -gx PATH $old' : 'export PATH="$old"';
      const save = shell === 'fish' ? 'set -g old $PATH' : 'old=$PATH';
      await terminal.run(`${save}; cd app`);
      expect(await after(terminal, old)).toBe('app');
      expect(await pathOf(terminal)).toBe(`${code}/app/.venv/bin:/usr/bin:/bin`);
      await terminal.run(`${save}; cd ..`);
      expect(await after(terminal, old)).toBe('none');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
      await terminal.run('cd app');
      await terminal.run(set('PATH', '/nonexistent'));
      expect((await terminal.run('echo "$PATH"')).output).toBe(`${code}/app/.venv/bin:/nonexistent`);
      await terminal.run(set('PATH', shell === 'fish' ? '/usr/bin /bin' : '/usr/bin:/bin'));
      await terminal.run('cd ..');
      // As direnv does on leaving a directory.
      expect(await after(terminal, `cd app`)).toBe('app');
      expect(await after(terminal, `${unset} VIRTUAL_ENV; ${old}; cd ..`)).toBe('none');
      expect(await pathOf(terminal)).toBe('/usr/bin:/bin');
      expect((await terminal.run('true')).prefix).toBe('');
    });
  });

  it('PATH loses exactly the entry that was added, whatever else has changed in it', async () => {
    const { home, code, open, after } = makeProjects(shell);
    const mine = home.project('my bin');
    const terminal = await open();
    const entry = `'${mine}'`;
    expect(await after(terminal, 'cd app')).toBe('app');
    await terminal.run(prepend(entry));
    expect(await pathOf(terminal)).toBe(`${mine}:${code}/app/.venv/bin:/usr/bin:/bin`);
    expect(await after(terminal, 'cd ..')).toBe('none');
    expect(await pathOf(terminal)).toBe(`${mine}:/usr/bin:/bin`);
  });

  if (shell === 'bash')
    it('an entry that differs in case is another one, even with nocasematch', async () => {
      const { home, code, open, after } = makeProjects(shell);
      const terminal = await open();
      expect(await after(terminal, 'cd app')).toBe('app');
      const other = `${code}/APP/.venv/bin`;
      await terminal.run(
        `shopt -s nocasematch; PATH=/usr/bin:${other}:/bin; deactivate; shopt -u nocasematch`,
      );
      expect(await pathOf(terminal)).toBe(`/usr/bin:${other}:/bin`);
      // An earlier version kept an array of the environments that were left.
      const snippet = join(home.path, '.local/share/pipward/shell/pipward.bash');
      await terminal.run(`__pipward_left=(${code}/app/.venv ${code}/b); . ${snippet}; cd ..`);
      expect(await after(terminal, 'cd app')).toBe('app');
    });

  it('an entry of PATH that the person added stays in its place', async () => {
    const { code, open, after } = makeProjects(shell);
    const own = `/usr/bin:${code}/app/.venv/bin:/bin`;
    const terminal = await open({ env: { PATH: own } });
    expect(await after(terminal, 'cd app')).toBe('app');
    await terminal.run('true');
    expect(await pathOf(terminal)).toBe(`${code}/app/.venv/bin:${own}`);
    expect(await after(terminal, 'cd ..')).toBe('none');
    expect(await pathOf(terminal)).toBe(own);
    expect(await after(terminal, 'cd app')).toBe('app');
    expect(await after(terminal, 'deactivate')).toBe('none');
    expect(await pathOf(terminal)).toBe(own);
    await terminal.run('cd ..; cd app');
    await terminal.run(set('VIRTUAL_ENV', '/elsewhere'));
    await terminal.run('true');
    expect(await pathOf(terminal)).toBe(own);
    await terminal.run(`${unset} VIRTUAL_ENV`);
    expect(await pathOf(terminal)).toBe(own);
  });

  it('PYTHONHOME is restored, and the shell forgets the places of commands', async () => {
    const { home, open } = makeProjects(shell);
    const terminal = await open({ env: { PYTHONHOME: '/usr' } });
    chmodSync(home.write('code/app/.venv/bin/greet', '#!/bin/sh\necho from the project\n'), 0o755);
    chmodSync(home.write('bin/greet', '#!/bin/sh\necho from HOME\n'), 0o755);
    await terminal.run(shell === 'fish' ? 'set -gx --append PATH ~/bin' : 'PATH=$PATH:~/bin');
    expect((await terminal.run('greet; printenv PYTHONHOME')).output).toBe('from HOME\n/usr');
    await terminal.run('cd app');
    expect((await terminal.run('greet; printenv PYTHONHOME || echo none')).output).toBe(
      'from the project\nnone',
    );
    await terminal.run('cd ..');
    expect((await terminal.run('greet; printenv PYTHONHOME')).output).toBe('from HOME\n/usr');
    expect((await terminal.run('deactivate')).status).toBe(127);
  });

  it('variables of the person with common names keep their values', async () => {
    const { open, after } = makeProjects(shell);
    const names = [
      'tree',
      'name',
      'dir',
      'directory',
      'records',
      'found',
      'root',
      'each',
      'candidate',
      'physical',
      'line',
      'python',
      'place',
    ];
    const terminal = await open({ startup: names.map((name) => set(name, 'mine')).join('\n') });
    expect(await after(terminal, 'cd app')).toBe('app');
    await terminal.run('deactivate');
    expect(await after(terminal, 'cd ..; cd app; cd ..')).toBe('none');
    const values = (await terminal.run(`printenv ${names.join(' ')} | sort -u | xargs`)).output;
    expect(values).toBe('mine');
  });
});
