// @module-tag managed-pip
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell, type ShellName } from '../support/shells.ts';

/** Lines that remove the hook and hide the wrappers. */
const WRECK: Readonly<Record<ShellName, string>> = {
  bash: 'unset PROMPT_COMMAND; alias pip=/usr/bin/pip3; function pip3 { command pip3; }',
  zsh: 'precmd_functions=(); alias pip=/usr/bin/pip3; function pip3 { command pip3 }',
  fish: 'functions -e __pipward_on_prompt; alias pip=/usr/bin/pip3; function pip3; command pip3; end',
};

const QUIET: Readonly<Record<ShellName, string>> = {
  bash: "alias pip='pip3' pip3='time pip3'",
  zsh: "alias pip='noglob pip' pip3='noglob pip3'",
  fish: 'alias pip=pip3',
};

eachShell((shell) => {
  describe('pipward doctor, typed in a shell', () => {
    it('finds the hook and the wrappers, even behind harmless aliases, or says they are gone', async () => {
      const { terminal } = await openProject(shell);
      expect(await terminal.run('pipward doctor')).toMatchObject({ status: 0 });
      expect(await terminal.run(QUIET[shell])).toMatchObject({ status: 0 });
      const fine = await terminal.run('pipward doctor');
      expect(fine).toMatchObject({ status: 0 });
      expect(fine.output).toContain(`shell   ${shell}`);
      await terminal.run(shell === 'fish' ? 'functions -e pip' : 'unalias pip pip3');
      await terminal.run(WRECK[shell]);
      const { output, status } = await terminal.run('pipward doctor');
      expect(status).toBe(1);
      for (const code of ['hook-overwritten', 'wrapper-overwritten', 'wrapper-behind-alias'])
        expect(output).toContain(`(${code})`);
      expect(output).toContain('pip is an alias of /usr/bin/pip3 in this shell');
      expect(output).toContain('pip3 is another function in this shell');
    });
  });
});

describe('pipward doctor in bash', () => {
  it('names a read-only PROMPT_COMMAND', async () => {
    const { terminal } = await openProject('bash', {
      startupBefore: "readonly PROMPT_COMMAND='__harness_nothing=1'",
    });
    expect((await terminal.run('pipward doctor')).output).toContain('(hook-read-only)');
  });
});
