import { describe, expect, it } from 'vitest';
import { makeProjects, type Projects } from '../support/projects.ts';
import { eachShell, type ShellName } from '../support/shells.ts';
import { PROMPT_MARK } from '../support/start.ts';
import { runHelper } from '../support/pipward.ts';

/** Short versions of the definitions of programs that show the environment themselves. */
const NAMED_BY_OTHERS: Readonly<Record<ShellName, Readonly<Record<string, string>>>> = {
  bash: {
    starship: 'export STARSHIP_SHELL=bash; PROMPT_COMMAND=true',
    'oh-my-posh': 'export POSH_SHELL_VERSION=$BASH_VERSION',
    'a prompt of their own': `PS1='\${VIRTUAL_ENV##*/}${PROMPT_MARK.bash}$ '`,
    'a command that sets the prompt': 'function my_venv { :; }; PROMPT_COMMAND=my_venv',
    'the variable for that': 'VIRTUAL_ENV_DISABLE_PROMPT=1',
  },
  zsh: {
    starship: 'export STARSHIP_SHELL=zsh',
    powerlevel10k: 'function p10k { : }',
    pure: 'function prompt_pure_setup { : }; function prompt_pure_precmd { : }',
    spaceship: 'SPACESHIP_VERSION=4.15.0',
    'oh-my-posh': 'export POSH_SHELL_VERSION=$ZSH_VERSION',
    "oh-my-zsh's virtualenv plugin": 'export VIRTUAL_ENV_DISABLE_PROMPT=1',
    'a theme of oh-my-zsh that shows it':
      'function virtualenv_prompt_info { [[ -n ${VIRTUAL_ENV} ]] || return; echo "[${VIRTUAL_ENV:t}]" }; RPROMPT=\'$(virtualenv_prompt_info)\'',
  },
  fish: {
    starship: 'set -gx STARSHIP_SHELL fish',
    tide: 'function tide; end',
    pure: 'function _pure_prompt_virtualenv; end',
    'oh-my-posh': 'set -gx POSH_SHELL_VERSION $FISH_VERSION',
    'a prompt of their own': `function fish_prompt; ${PROMPT_MARK.fish}; set -q NEVER; and echo $VIRTUAL_ENV; echo -n '$ '; end`,
    'the variable for that': 'set -g VIRTUAL_ENV_DISABLE_PROMPT 1',
  },
};

/** Definitions that look similar, although nothing shows the environment. */
const NAMED_BY_NOBODY: Readonly<Record<ShellName, string>> = {
  bash: 'export STARSHIP_SHELL=zsh SPACESHIP_VERSION=4',
  zsh: "export STARSHIP_SHELL=bash; autoload -Uz prompt_pure_setup; function virtualenv_prompt_info { return 1 }; RPROMPT='$(virtualenv_prompt_info)'",
  fish: 'set -gx STARSHIP_SHELL bash; set -gx SPACESHIP_VERSION 4',
};

/** Commands that print the definition of the prompt, byte for byte. */
const SHOW: Readonly<Record<ShellName, string>> = {
  bash: 'printf %s "$PS1" | od -An -tx1',
  zsh: 'printf %s "$PROMPT" | od -An -tx1',
  fish: 'functions --no-details fish_prompt; functions -an | string match -r "^__pipward_prompt_.*"',
};

eachShell((shell) => {
  describe('the prompt names the environment', () => {
    it('by the directory of its project, and is restored byte for byte', async () => {
      const { home, open } = makeProjects(shell, {
        allowed: ['app', '100% $(touch pwned) `x` \\u', 'named'],
      });
      const terminal = await open();
      const before = (await terminal.run(SHOW[shell])).output;
      expect((await terminal.run('cd app')).prefix).toBe('(app) ');
      expect((await terminal.run('cd ../100*')).prefix).toBe('(100_ __touch pwned_ _x_ _u) ');
      expect((await terminal.run('printenv VIRTUAL_ENV_PROMPT')).output).toBe('100_ __touch pwned_ _x_ _u');
      expect((await terminal.run('sh -c "exit 7"')).status).toBe(7);
      expect((await terminal.run('cd ..')).prefix).toBe('');
      expect((await terminal.run(SHOW[shell])).output).toBe(before);
      expect(() => home.read('code/pwned')).toThrow('ENOENT');
    });

    it('again after other code has set the prompt, and keeps that prompt', async () => {
      const { open } = makeProjects(shell);
      const terminal = await open();
      expect((await terminal.run('cd app')).prefix).toBe('(app) ');
      const other = {
        bash: `PS1='${PROMPT_MARK.bash}> '`,
        zsh: `PROMPT=$'${PROMPT_MARK.zsh}> '`,
        fish: `function fish_prompt; ${PROMPT_MARK.fish}; echo -n '> '; end`,
      }[shell];
      const changed = await terminal.run(other);
      // In fish, the new function fish_prompt replaces the one that shows the name.
      expect(changed.prefix).toBe(shell === 'fish' ? '' : '(app) ');
      expect((await terminal.run('cd ..')).prefix).toBe('');
      expect((await terminal.run('cd app')).prefix).toBe('(app) ');
      await terminal.run('deactivate');
      expect((await terminal.run('true')).prefix).toBe('');
      expect(terminal.screen()).toMatch(/> true$/m);
    });

    it('unless other code shows it, or the settings say otherwise', async () => {
      const { open, settings } = withSettings(makeProjects(shell));
      const terminal = await open();
      const fresh = async (startup: string): Promise<string> => {
        // Each one runs in its own shell, but in one terminal, which is faster.
        terminal.type(`${terminal.command}`);
        terminal.press('enter');
        await terminal.prompt();
        await terminal.run(startup);
        const { prefix } = await terminal.run('cd app');
        terminal.type('exit');
        terminal.press('enter');
        await terminal.prompt();
        return prefix;
      };
      for (const [name, startup] of Object.entries(NAMED_BY_OTHERS[shell]))
        expect([name, await fresh(startup)]).toEqual([name, expect.not.stringContaining('(app)')]);
      expect(await fresh(NAMED_BY_NOBODY[shell])).toBe('(app) ');
      settings('prompt', 'never');
      expect(await fresh('true')).toBe('');
      settings('prompt', 'always');
      expect(await fresh(Object.values(NAMED_BY_OTHERS[shell])[0] ?? '')).toBe('(app) ');
    });
  });
});

function withSettings(projects: Projects): Projects & { settings(key: string, value: string): void } {
  return {
    ...projects,
    settings(key, value) {
      const { status, stderr } = runHelper(projects.home, ['config', 'set', key, value]);
      if (status !== 0) throw new Error(stderr);
    },
  };
}
