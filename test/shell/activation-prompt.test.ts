import { describe, expect, it } from 'vitest';
import { makeProjects, type Projects } from '../support/projects.ts';
import { eachShell, type ShellName } from '../support/shells.ts';
import { PROMPT_MARK } from '../support/start.ts';
import { runHelper } from '../support/pipward.ts';

/** What programs that name the environment themselves define, in short. */
const NAMED_BY_OTHERS: Readonly<Record<ShellName, Readonly<Record<string, string>>>> = {
  bash: {
    starship: 'export STARSHIP_SHELL=bash; PROMPT_COMMAND=true',
    'oh-my-posh': 'export POSH_SHELL_VERSION=$BASH_VERSION',
    'a prompt of their own': `PS1='\${VIRTUAL_ENV##*/}${PROMPT_MARK.bash}$ '`,
    'a command that makes one': 'function my_venv { :; }; PROMPT_COMMAND=my_venv',
    'the variable that says so': 'VIRTUAL_ENV_DISABLE_PROMPT=1',
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
    'the variable that says so': 'set -g VIRTUAL_ENV_DISABLE_PROMPT 1',
  },
};

/** What is there without anything that names it, and is not taken for more than it is. */
const NAMED_BY_NOBODY: Readonly<Record<ShellName, string>> = {
  bash: 'export STARSHIP_SHELL=zsh SPACESHIP_VERSION=4',
  zsh: "export STARSHIP_SHELL=bash; autoload -Uz prompt_pure_setup; function virtualenv_prompt_info { return 1 }; RPROMPT='$(virtualenv_prompt_info)'",
  fish: 'set -gx STARSHIP_SHELL bash; set -gx SPACESHIP_VERSION 4',
};

/** What the prompt is made of, byte for byte. */
const SHOW: Readonly<Record<ShellName, string>> = {
  bash: 'printf %s "$PS1" | od -An -tx1',
  zsh: 'printf %s "$PROMPT" | od -An -tx1',
  fish: 'functions --no-details fish_prompt; functions -an | string match -r "^__pipward_prompt_.*"',
};

eachShell((shell) => {
  describe('the prompt names the environment', () => {
    it('of a project by its directory, and is given back byte for byte', async () => {
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

    it('anew where something else has made the prompt, and leaves that as it is', async () => {
      const { open } = makeProjects(shell);
      const terminal = await open();
      expect((await terminal.run('cd app')).prefix).toBe('(app) ');
      const other = {
        bash: `PS1='${PROMPT_MARK.bash}> '`,
        zsh: `PROMPT=$'${PROMPT_MARK.zsh}> '`,
        fish: `function fish_prompt; ${PROMPT_MARK.fish}; echo -n '> '; end`,
      }[shell];
      const changed = await terminal.run(other);
      // fish has no prompt that one could put a name before without making it another function.
      expect(changed.prefix).toBe(shell === 'fish' ? '' : '(app) ');
      expect((await terminal.run('cd ..')).prefix).toBe('');
      expect((await terminal.run('cd app')).prefix).toBe('(app) ');
      await terminal.run('deactivate');
      expect((await terminal.run('true')).prefix).toBe('');
      expect(terminal.screen()).toMatch(/> true$/m);
    });

    it('unless something else does, by what that defines, or as the settings have it', async () => {
      const { open, settings } = withSettings(makeProjects(shell));
      const terminal = await open();
      const fresh = async (startup: string): Promise<string> => {
        // Each in a shell of its own, without the cost of a terminal of its own.
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
