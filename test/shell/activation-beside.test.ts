import { expect, it } from 'vitest';
import { NEIGHBOURS } from '../support/neighbours.ts';
import { makeProjects, pathOf } from '../support/projects.ts';
import { eachShell, type ShellName } from '../support/shells.ts';

/** Lines that people have in their start files. */
const HABITS: Readonly<Record<ShellName, readonly string[]>> = {
  bash: [
    'set -o errexit -o nounset -o noclobber -o pipefail; shopt -s nullglob nocasematch; IFS=:',
    'set -o posix -o errexit -o nounset; shopt -s failglob; IFS=/',
    'set -fk -o vi; readonly name=x dir=y tree=z; alias local=false builtin=false export=false unset=false test=false',
    'shopt -s localvar_inherit extglob cdspell autocd; declare -i root=7; function cd { builtin cd "$@"; }; PATH=:$PATH::',
  ],
  zsh: [
    'setopt ksharrays shwordsplit noglob globsubst extendedglob rcquotes autonamedirs errexit nounset; IFS=/',
    'setopt errreturn warncreateglobal noclobber chaselinks pushdtohome; typeset -U path; bindkey -v; IFS=:',
    'setopt nomatch promptsubst transientrprompt; readonly name=x dir=y tree=z; alias local=false builtin=false export=false; PATH=:$PATH::',
  ],
  fish: [
    'fish_vi_key_bindings; set -g name x; set -g lines a b; alias cd="builtin cd"',
    'set -gx PATH $PATH .; set -g each x; function node; echo swallowed; end; function seq; echo swallowed; end',
  ],
};

/** Values of PROMPT_COMMAND in start files: a title, the line before pipward's, and the line after it. */
const PROMPT_COMMANDS = [
  ['a scalar', "PROMPT_COMMAND='seen=$?'", ''],
  ['a scalar that ends in a semicolon', "PROMPT_COMMAND='seen=$?; '", ''],
  ['an array', "PROMPT_COMMAND=('seen=$?' true)", ''],
  ['extended by an entry after it', '', "PROMPT_COMMAND+=('seen=$?')"],
  ['extended by a command before it', '', 'PROMPT_COMMAND="seen=\\$?;$PROMPT_COMMAND"'],
] as const;

eachShell((shell) => {
  it.each(HABITS[shell].map((habit) => [habit]))('activation works as usual with %s', async (habit) => {
    const { home, code, open } = makeProjects(shell, {
      allowed: ['app', 'app2'],
      unknown: ['new'],
      before: habit,
    });
    home.project('code/APP');
    const terminal = await open();
    const options = shell === 'fish' ? 'true' : 'echo "O=$- I=$IFS"; set -o | cksum';
    const before = (await terminal.run(options)).output;
    const path = await pathOf(terminal);
    const none = (await terminal.run('true')).prefix;
    const named = (name: string): unknown => expect.stringContaining(`(${name}) `);
    expect(await terminal.run('cd app')).toMatchObject({ status: 0, output: '', prefix: named('app') });
    expect(await pathOf(terminal)).toBe(`${code}/app/.venv/bin:${path}`);
    expect(await terminal.run('cd ../app2')).toMatchObject({
      status: 0,
      output: '',
      prefix: named('app2'),
    });
    expect(await pathOf(terminal)).toBe(`${code}/app2/.venv/bin:${path}`);
    expect(await terminal.run('cd ../new')).toMatchObject({ status: 0, prefix: none });
    expect(terminal.screen()).toContain('.venv is not active here');
    expect(await pathOf(terminal)).toBe(path);
    expect(await terminal.run('cd ../app')).toMatchObject({ output: '', prefix: named('app') });
    expect(await terminal.run('cd ../APP')).toMatchObject({ output: '', prefix: none });
    expect(await terminal.run('cd ../app')).toMatchObject({ output: '', prefix: named('app') });
    expect(await terminal.run('deactivate')).toMatchObject({ status: 0, output: '', prefix: none });
    expect(await pathOf(terminal)).toBe(path);
    expect((await terminal.run(options)).output).toBe(before);
    expect(terminal.screen()).not.toContain('swallowed');
  });

  it.each(['before', 'after'])(
    'direnv and zoxide, loaded %s pipward, work beside it',
    { tags: ['direnv', 'zoxide'] },
    async (when) => {
      const text = ['direnv', 'zoxide'].map((name) => NEIGHBOURS[shell][name] ?? '').join('\n');
      const { home, code, open, active, after } = makeProjects(shell, {
        allowed: ['app', 'other'],
        unknown: ['other/theirs'],
        ...(when === 'before' && { before: text }),
      });
      home.write('code/app/.envrc', 'PATH_add tools; export FROM_DIRENV=1\n');
      home.write('code/direnv/.envrc', 'PATH_add tools\n');
      home.write('code/other/theirs/.envrc', 'export VIRTUAL_ENV=$PWD/.venv; PATH_add .venv/bin\n');
      home.write('code/alone/.envrc', 'export VIRTUAL_ENV=/nonexistent\n');
      home.project('code/app/sub');
      const terminal = await open(when === 'after' ? { startup: text } : {});
      await terminal.run(
        'direnv allow app; direnv allow direnv; direnv allow other/theirs; direnv allow alone',
      );
      const path = '/usr/bin:/bin';
      for (const round of [1, 2]) {
        expect([round, await after(terminal, 'cd app')]).toEqual([round, 'app']);
        expect((await pathOf(terminal)).split(':').toSorted()).toEqual(
          [`${code}/app/tools`, `${code}/app/.venv/bin`, '/usr/bin', '/bin'].toSorted(),
        );
        expect(await after(terminal, 'cd sub')).toBe('app');
        await terminal.run('cd ../../other');
        expect(await pathOf(terminal)).toBe(`${code}/other/.venv/bin:${path}`);
        expect(await active(terminal)).toBe('other');
        // An environment that direnv activates is active alone. The one before it is back after it.
        expect((await terminal.run('cd theirs')).prefix).toBe('');
        expect(await active(terminal)).toBe('other/theirs');
        expect(await pathOf(terminal)).toBe(`${code}/other/theirs/.venv/bin:${path}`);
        expect((await terminal.run('printenv VIRTUAL_ENV_PROMPT')).status).toBe(1);
        expect(await after(terminal, 'cd ..')).toBe('other');
        const back = await terminal.run('printenv VIRTUAL_ENV_PROMPT PATH');
        expect(back).toMatchObject({
          output: `other\n${code}/other/.venv/bin:${path}`,
          prefix: '(other) ',
        });
        await terminal.run('cd theirs');
        expect(await after(terminal, 'cd ../../direnv')).toBe('none');
        await terminal.run('cd ..');
        expect(await pathOf(terminal)).toBe(path);
        // Outside of a project, direnv's variables do not activate the last project again.
        await terminal.run('z direnv');
        expect(await pathOf(terminal)).toBe(`${code}/direnv/tools:${path}`);
        await terminal.run('cd ../alone');
        expect(await after(terminal, 'cd ../app')).toBe('app');
        await terminal.run('cd ..');
        expect(await pathOf(terminal)).toBe(path);
      }
    },
  );

  if (shell === 'bash')
    it.each(PROMPT_COMMANDS)('activation works if PROMPT_COMMAND is %s', async (_what, before, startup) => {
      const { open, after } = makeProjects(shell, { before });
      const terminal = await open({ startup });
      expect(await after(terminal, 'cd app')).toBe('app');
      expect((await terminal.run('sh -c "exit 5"')).status).toBe(5);
      expect((await terminal.run('echo "seen=$seen"')).output).toBe('seen=5');
      expect(await after(terminal, 'cd ..')).toBe('none');
    });

  if (shell === 'bash')
    it('a read-only PROMPT_COMMAND causes no message, and pip still finds the environment of the directory', async () => {
      const { open, after } = makeProjects(shell, { before: "readonly PROMPT_COMMAND='true'" });
      const terminal = await open({ env: { PIPWARD_MODE: 'auto' } });
      expect(terminal.screen()).toBe('$');
      expect(await after(terminal, 'cd app')).toBe('none');
      expect(await after(terminal, 'pip --version')).toBe('app');
    });
});
