import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEIGHBOURS } from '../support/neighbours.ts';
import { allow, makeProjects, pathOf } from '../support/projects.ts';
import { eachShell, type ShellName } from '../support/shells.ts';
import { makeVenv } from '../support/venv.ts';

/** Ways from `code` into `code/app` and out again, other than a plain `cd`. */
const WAYS: Readonly<Record<ShellName, readonly (readonly [line: string, active: string])[]>> = {
  bash: [
    ['shopt -s autocd', 'none'],
    ['./app', 'app'],
    ['..', 'none'],
    ['CDPATH=/:..; cd app', 'app'],
  ],
  zsh: [
    ['setopt autocd', 'none'],
    ['app', 'app'],
    ['..', 'none'],
    ['setopt autopushd; cd app', 'app'],
    ['cd +1 >/dev/null', 'none'],
    ['cd -q app', 'app'],
  ],
  fish: [
    ['./app', 'app'],
    ['..', 'none'],
    ['cd app', 'app'],
    ['prevd', 'none'],
    ['nextd', 'app'],
  ],
};

eachShell((shell) => {
  describe('the environment of a project', () => {
    it('is active in it and below, the nearest of several, and not outside', async () => {
      const { home, code, open, after } = makeProjects(shell, { allowed: ['app', 'app/inner', 'other'] });
      for (const name of ['app/sub/deep', 'app2', 'app/.venv-no', 'named/env']) home.project(`code/${name}`);
      const terminal = await open();
      const path = await pathOf(terminal);
      expect(path).toBe('/usr/bin:/bin');
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, 'cd sub/deep')).toBe('app');
      expect(await after(terminal, 'cd ../../inner')).toBe('app/inner');
      expect(await after(terminal, 'cd .venv/bin')).toBe('app/inner');
      expect(await after(terminal, 'cd ../../../sub')).toBe('app');
      expect(await after(terminal, 'cd ../../other')).toBe('other');
      expect(await pathOf(terminal)).toBe(`${code}/other/.venv/bin:${path}`);
      expect(await after(terminal, 'cd ../app')).toBe('app');
      expect(await after(terminal, 'cd ../app2')).toBe('none');
      expect(await pathOf(terminal)).toBe(path);
      expect(await after(terminal, 'cd /')).toBe('none');
    });

    it('follows every way to change the directory', { tags: 'zoxide' }, async () => {
      const { open, after } = makeProjects(shell, { before: NEIGHBOURS[shell]['zoxide'] ?? '' });
      const terminal = await open({ rows: 60 });
      for (const [line, active] of [
        ['pushd app >/dev/null', 'app'],
        ['popd >/dev/null', 'none'],
        ['cd -', 'app'],
        ['cd ..', 'none'],
        ...WAYS[shell],
        ['z app', 'app'],
        ['z ..', 'none'],
      ] as const) {
        expect([line, await after(terminal, line)]).toEqual([line, active]);
      }
    });

    it(
      'is used by `cd project && pip install …`, although no prompt comes between',
      { tags: 'managed-pip' },
      async () => {
        const { open } = makeProjects(shell);
        const terminal = await open({ env: { PIPWARD_MODE: 'auto' } });
        expect((await terminal.run('cd app && pip install requests')).status).toBe(0);
        const where = 'python3 -c "import requests; print(requests.__file__)"';
        expect((await terminal.run(where)).output).toContain('/code/app/.venv/');
      },
    );

    it('is active at the first prompt of a shell in it, by any name of its directory', async () => {
      const { code, open, after, active } = makeProjects(shell);
      symlinkSync(join(code, 'app'), join(code, 'link'));
      symlinkSync(code, join(code, 'all'));
      mkdirSync(join(code, 'app/sub'));
      const terminal = await open({ cwd: join(code, 'app/sub') });
      expect(await active(terminal)).toBe('app');
      expect(await after(terminal, 'cd ../../link')).toBe('app');
      expect(await after(terminal, 'cd sub')).toBe('app');
      expect(await after(terminal, 'cd ../../all/all/app/sub')).toBe('app');
      expect(await after(terminal, 'cd ../..')).toBe('none');
      expect(terminal.screen()).not.toContain('pipward:');
    });

    it('is never one with a path that PATH cannot hold', async () => {
      const { home, code, open, after } = makeProjects(shell, { allowed: ['app', 'app/a-b'] });
      // Python makes no environment at such a path, but an environment and its record can be moved there.
      renameSync(join(code, 'app/a-b'), join(code, 'app/a:b'));
      const records = join(home.path, '.local/state/pipward/allowed', code, 'app');
      renameSync(join(records, 'a-b'), join(records, 'a:b'));
      const terminal = await open();
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, 'cd a:b')).toBe('app');
    });

    it('is found 200 levels above', async () => {
      const { code, open, after } = makeProjects(shell);
      const deep = join(code, 'app', ...Array.from({ length: 200 }, () => 'd'));
      mkdirSync(deep, { recursive: true });
      const terminal = await open();
      expect(await after(terminal, `cd ${deep}`)).toBe('app');
      expect(await after(terminal, 'cd ../../../..')).toBe('app');
      expect(await after(terminal, `cd ${code}`)).toBe('none');
    });

    it('may be elsewhere, if the file system of the project cannot hold one', async () => {
      const { home, code, open, after } = makeProjects(shell);
      home.project('code/app/sub/deep');
      const venv = makeVenv(join(home.path, '.local/share/pipward/projects/sub'));
      allow(home, venv);
      home.write(`.local/state/pipward/allowed${code}/app/sub/:venv`, `${venv}\n`);
      const terminal = await open();
      expect(await after(terminal, 'cd app')).toBe('app');
      expect(await after(terminal, 'cd sub')).toBe(venv);
      expect(await after(terminal, 'cd deep')).toBe(venv);
      expect(await after(terminal, 'deactivate')).toBe('none');
      expect(await after(terminal, 'cd ..')).toBe('none');
      expect(await after(terminal, 'cd ..')).toBe('app');
    });

    it('is searched for up to HOME from within HOME, and up to the root from above', async () => {
      const { home, open, after } = makeProjects(shell, { home: 'me', allowed: ['..', '../..'] });
      home.project('code/sub');
      const terminal = await open();
      expect(await after(terminal, 'cd sub')).toBe(home.path);
      expect(await after(terminal, 'rm -r ~/.venv; cd ..')).toBe('none');
      expect(await after(terminal, 'cd ../..')).toBe(dirname(home.path));
    });

    if (shell === 'zsh')
      it('appears in the current prompt if a key binding changes the directory', async () => {
        const { open } = makeProjects(shell);
        const startup = 'function there { cd app; zle reset-prompt }; zle -N there; bindkey "^t" there';
        const terminal = await open({ startup });
        terminal.type('\u0014');
        await terminal.until('(app) $');
        expect((await terminal.run('printenv VIRTUAL_ENV')).output).toContain('/code/app/.venv');
      });
  });
});
