import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../src/rules/shells/dialects.ts';
import { ODD_NAMES } from '../support/home.ts';
import { makeProject, makeProjects, pathOf } from '../support/projects.ts';
import { writeRecords } from '../support/records.ts';
import { eachShell, startFile, type ShellName } from '../support/shells.ts';
import { makeVenv } from '../support/venv.ts';

const UNKNOWN =
  'pipward: .venv is not active here: `pipward allow` activates it from now on, `pipward deny` hides this note';
const BROKEN = 'pipward: .venv has no interpreter any more: `pipward repair` rebuilds it';
const MOVED =
  'pipward: .venv was moved from another place: `pipward repair` rebuilds it, `pipward deny` hides this note';

/** The first directory of PATH, in each shell's syntax. */
const FIRST_OF_PATH: Readonly<Record<ShellName, string>> = {
  bash: '"${PATH%%:*}"',
  zsh: '"${path[1]}"',
  fish: '"$PATH[1]"',
};

eachShell((shell) => {
  const quote = dialectOf(shell).quote;

  describe('an environment that was not allowed', () => {
    it('is named once in each shell, until it is allowed or denied', async () => {
      const { home, open, after, active } = makeProjects(shell, {
        allowed: ['app'],
        unknown: ['new', 'app/inner'],
      });
      home.project('code/new/sub');
      const terminal = await open();
      const inside = await terminal.run('cd new');
      expect(inside).toMatchObject({ status: 0, output: UNKNOWN });
      expect(await active(terminal)).toBe('none');
      expect((await terminal.run('cd sub')).output).toBe('');
      expect((await terminal.run('cd ..')).output).toBe('');
      // The environment of the outer project stays active.
      expect((await terminal.run('cd ../app/inner')).output).toBe(UNKNOWN);
      expect(await active(terminal)).toBe('app');
      expect((await terminal.run('cd ../../new')).output).toBe('');
      const allowed = await terminal.run('pipward allow');
      expect(allowed.prefix).toBe('(new) ');
      expect(await active(terminal)).toBe('new');
      expect((await terminal.run('pipward deny')).status).toBe(0);
      expect(await active(terminal)).toBe('none');
      terminal.type(`exec ${terminal.command}`);
      terminal.press('enter');
      await terminal.prompt();
      expect((await terminal.run('cd sub; cd ..')).output).toBe('');
      expect(terminal.screen().split('pipward: .venv is not')).toHaveLength(3);
      expect(await after(terminal, 'pipward allow')).toBe('new');
      expect((await terminal.run('cd ..; cd app; cd inner')).output).toBe(UNKNOWN);
      // A permission that becomes invalid ends the activation.
      expect(await after(terminal, 'cd ../../new')).toBe('new');
      expect(await terminal.run('chmod o+w .; pipward allow')).toMatchObject({ status: 1, prefix: '' });
      expect(await active(terminal)).toBe('none');
      expect(await after(terminal, 'chmod o-w .; pipward allow')).toBe('new');
      expect(await after(terminal, 'touch .venv/pyvenv.cfg; cd sub')).toBe('none');
    });

    it('gets a note with the remedy instead if its interpreter is gone or it was moved', async () => {
      const { code, open, active } = makeProjects(shell, {
        allowed: ['broken', 'upgraded'],
        unknown: ['before'],
      });
      rmSync(join(code, 'broken/.venv/bin/python'));
      symlinkSync('/usr/bin/python3.0', join(code, 'broken/.venv/bin/python'));
      // As after an upgrade of the system: the name now belongs to another Python.
      rmSync(join(code, 'upgraded/.venv/bin/python'));
      writeFileSync(join(code, 'upgraded/.venv/bin/python'), '#!/bin/sh\n');
      chmodSync(join(code, 'upgraded/.venv/bin/python'), 0o755);
      writeFileSync(join(code, 'before/.venv/bin/pip'), `#!${code}/before/.venv/bin/python3\n`);
      renameSync(join(code, 'before'), join(code, 'moved'));
      const terminal = await open();
      expect((await terminal.run('cd broken')).output).toBe(BROKEN);
      expect(await active(terminal)).toBe('none');
      expect((await terminal.run('cd ../upgraded')).output).toBe(BROKEN);
      expect(await active(terminal)).toBe('none');
      expect((await terminal.run('cd ../moved')).output).toBe(MOVED);
      expect(await active(terminal)).toBe('none');
      expect((await terminal.run('cd ..; cd moved; cd ../broken')).output).toBe('');
    });

    it('is named by its path if another one is nearer', async () => {
      const { code, open } = makeProjects(shell, { unknown: ['new', 'new/sub'] });
      for (const name of ['venv', 'my env']) makeVenv(join(code, 'new', name));
      const terminal = await open();
      await terminal.run("pipward config set venvNames '.venv,venv,my env'");
      const word = shell === 'fish' ? "'my env'" : 'my\\ env';
      const noteOf = (name: string, way: string): string =>
        `pipward: ${name} is not active here: \`pipward allow${way}\` activates it from now on, \`pipward deny${way}\` hides this note`;
      const inside = await terminal.run('cd new/sub');
      expect(inside.output.replaceAll('\n', '')).toBe(
        [
          UNKNOWN,
          noteOf('.venv', ' ../.venv'),
          noteOf('venv', ' ../venv'),
          noteOf('my env', ` ../${word}`),
        ].join(''),
      );
      await terminal.run('pipward deny; pipward deny ../.venv; pipward deny ../venv; cd ..');
      expect((await terminal.run(`pipward allow ${word}`)).prefix).toBe('(new) ');
      expect((await terminal.run('printenv VIRTUAL_ENV')).output).toBe(`${code}/new/my env`);
    });

    it(
      'causes no output or activation in substitutions, in scripts or without a terminal',
      { tags: 'managed-pip' },
      async () => {
        const { home, code, open, active } = makeProjects(shell, { unknown: ['new'] });
        const terminal = await open();
        const substitution =
          shell === 'fish' ? '(cd new; pwd; cd ..)' : '$(cd new; pip --version >/dev/null; pwd)';
        expect((await terminal.run(`echo ${substitution}`)).output).toBe(`${code}/new`);
        expect((await terminal.run(`cd new 2>/dev/null`)).output).toBe(UNKNOWN);
        expect(await active(terminal)).toBe('none');
        const environment = { HOME: home.path, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' };
        const file = join(
          home.path,
          shell === 'fish' ? '.config/fish/conf.d/pipward.fish' : startFile(shell),
        );
        const source = shell === 'fish' ? 'source' : '.';
        // The shell that sshd starts for scp may read the start file, and every fish script does.
        const line = `${source} '${file}'; cd app; cd ../new; cd ../app; command -v python3; echo "[$VIRTUAL_ENV]"`;
        const ran = spawnSync(shell, ['-c', line], { cwd: code, env: environment, encoding: 'utf8' });
        expect(ran).toMatchObject({ status: 0, stdout: '/usr/bin/python3\n[]\n', stderr: '' });
      },
    );
  });

  if (shell === 'zsh')
    it('no note is printed during an instant prompt', async () => {
      const { open } = makeProjects(shell, { unknown: ['new'] });
      const terminal = await open({ startup: 'typeset -gi __p9k_instant_prompt_active=1' });
      expect((await terminal.run('cd new')).output).toBe('');
      expect((await terminal.run('__p9k_instant_prompt_active=0')).output).toBe(UNKNOWN);
    });

  it('autoActivate, ignore and venvNames are followed at once', async () => {
    const { home, code, open, active, after } = makeProjects(shell, { unknown: ['new'] });
    makeProject(join(code, 'other'));
    renameSync(join(code, 'other/.venv'), join(code, 'other/python'));
    const terminal = await open();
    expect(await after(terminal, 'cd app')).toBe('app');
    await terminal.run('pipward config set autoActivate false');
    expect(await after(terminal, 'cd ..')).toBe('none');
    expect((await terminal.run('cd new')).output).toBe('');
    expect(await after(terminal, 'cd ../app')).toBe('none');
    await terminal.run('pipward config unset autoActivate');
    expect(await active(terminal)).toBe('app');
    await terminal.run(`pipward config set ignore ${code}/app`);
    await terminal.run('cd ../new');
    expect(await after(terminal, 'cd ../app')).toBe('none');
    await terminal.run('pipward config unset ignore; pipward config set venvNames python,.venv');
    await terminal.run('pipward allow ../other/python; cd ../other');
    expect((await terminal.run('printenv VIRTUAL_ENV')).output).toBe(`${home.path}/code/other/python`);
  });

  it('environments in directories with odd names are activated, and no name is executed', async () => {
    const { home, code, open } = makeProjects(shell, { unknown: ODD_NAMES });
    const venvs = ODD_NAMES.map((name) => join(code, name, '.venv'));
    writeRecords(home, venvs);
    const terminal = await open();
    const path = await pathOf(terminal);
    for (const name of ODD_NAMES) {
      const entered = await terminal.run(`cd -- ${quote(join(code, name))}`);
      expect({ name, output: entered.output }).toEqual({ name, output: '' });
      const agrees = await terminal.run(
        `test .venv -ef "$VIRTUAL_ENV" -a .venv/bin -ef ${FIRST_OF_PATH[shell]}`,
      );
      expect({ name, status: agrees.status }).toEqual({ name, status: 0 });
    }
    await terminal.run('cd');
    expect(await pathOf(terminal)).toBe(path);
    expect(readdirSync(code).toSorted()).toEqual(['app', ...ODD_NAMES].toSorted());
    for (const name of ODD_NAMES) expect(readdirSync(join(code, name))).toEqual(['.venv']);
    expect(readdirSync(home.path)).not.toContain('pwned');
  });
});
