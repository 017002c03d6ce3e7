// @module-tag managed-pip
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

/** Lines in people's start files, by shell, that can break a wrapper. */
const HABITS = {
  bash: [
    'readonly status=3 words=1 lines=x program=y line=z node=n',
    'IFS=,:!aeiou; set -f',
    'shopt -s nocasematch; export PATH=/TMP/APP/bin:$PATH',
    'shopt -s failglob nullglob extglob',
    'shopt -s localvar_inherit; lines=(a b); declare -i words=7',
    'alias command=false local=false eval=false builtin=false export=false',
    'function command { echo swallowed; }; function rm { echo swallowed; }; function node { echo swallowed; }',
    'set -o vi',
    'set -o errexit -o nounset -o noclobber -o pipefail; shopt -s nullglob',
    'set -o posix -o errexit -o nounset -o noclobber -o pipefail; shopt -s failglob',
  ],
  zsh: [
    'readonly words=1 lines=x program=y line=z node=n code=3',
    'IFS=,:!aeiou; setopt nobareglobqual noclobber',
    'setopt warncreateglobal errreturn shglob',
    'alias command=false local=false eval=false builtin=false export=false',
    'function command { echo swallowed }; function rm { echo swallowed }; function node { echo swallowed }',
    'bindkey -v',
    'setopt ksharrays shwordsplit noglob globsubst extendedglob rcquotes autonamedirs errexit nounset',
  ],
  fish: [
    'set -g lines a b; set -g words c; set -g line d; set -g code 3; set -g program x',
    'function rm; echo swallowed; end; function node; echo swallowed; end; function seq; echo swallowed; end; function count; echo swallowed; end',
    'fish_vi_key_bindings',
  ],
} as const;

eachShell((shell) => {
  const show = shell === 'fish' ? 'echo "P=$PATH"' : 'echo "P=$PATH I=$IFS O=$-"';

  describe('a library is installed, and nothing else changes, with', () => {
    it.each(HABITS[shell].map((habit) => [habit]))('%s', async (habit) => {
      const { terminal } = await openProject(shell, { startup: habit, env: { PIPWARD_MODE: 'auto' } });
      const before = (await terminal.run(show)).output;
      const ran = await terminal.run('pip install requests');
      expect({ status: ran.status, swallowed: ran.output.includes('swallowed') }).toEqual({
        status: 0,
        swallowed: false,
      });
      expect(
        (await terminal.run('python -c "import requests; print(requests.__version__)"')).output,
      ).toContain('2.32.3');
      await terminal.run('deactivate');
      expect((await terminal.run(show)).output).toBe(before);
    });
  });

  if (shell === 'zsh')
    it('the snippet loads under options that change how it is parsed', async () => {
      const startupBefore = 'setopt shglob ksharrays shwordsplit noglob extendedglob rcquotes ignorebraces';
      const { terminal } = await openProject(shell, { startupBefore, env: { PIPWARD_MODE: 'auto' } });
      expect(await terminal.run('pip install requests')).toMatchObject({ status: 0 });
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain('/app/.venv');
    });

  it('deactivate restores its own changes even if other code has changed VIRTUAL_ENV', async () => {
    const { terminal } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
    const before = (await terminal.run('echo "P=$PATH"')).output;
    await terminal.run('pip install requests');
    await terminal.run(shell === 'fish' ? 'set -e VIRTUAL_ENV' : 'unset VIRTUAL_ENV');
    expect((await terminal.run('deactivate')).status).toBe(0);
    expect((await terminal.run('deactivate')).status).toBe(127);
    expect((await terminal.run('echo "P=$PATH"')).output).toBe(before);
  });

  it('a pip in the current directory runs if PATH puts that first', async () => {
    const { home, terminal } = await openProject(shell);
    home.write('app/pip', '#!/bin/sh\necho my own pip "$@"\n');
    await terminal.run('chmod +x pip');
    await terminal.run(shell === 'fish' ? 'set -gx PATH . $PATH' : 'PATH=.:$PATH');
    expect((await terminal.run('pip install requests')).output).toContain('my own pip install requests');
  });
});
