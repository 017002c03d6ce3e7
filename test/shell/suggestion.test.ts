// @module-tag python3-venv
// @module-tag managed-pip
import { describe, expect, it } from 'vitest';
import { answersLeft, openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { until, WAITING } from '../support/until.ts';

const SUGGEST = { env: { PIPWARD_MODE: 'suggest' } };

eachShell((shell) => {
  describe('the suggested command', () => {
    const arrow = shell === 'bash' ? ', an arrow key away' : '';

    it(`is ready in the line editor${arrow}, so that Enter runs it`, async () => {
      const { terminal, project } = await openProject(shell, SUGGEST);
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain('\n  python3 -m venv ');
      if (shell === 'bash') terminal.press('up');
      await terminal.until(/\$ python3 -m venv [\s\S]*requests$/);
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('Successfully installed requests-2.32.3');
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe(`V=${project}/.venv`);
    });

    it('is not in the line editor if it removes something', async () => {
      const { terminal } = await openProject(shell, SUGGEST);
      const ran = await terminal.run('pip uninstall packaging');
      expect(ran.output).toMatch(/^ {2}(sudo )?apt remove python3-packaging$/m);
      terminal.press('up');
      await terminal.until(/\$ pip uninstall packaging$/);
      await terminal.cancel();
    });

    it('is not in the line editor if a line was typed ahead, since that would follow it', async () => {
      const { home, terminal } = await openProject(shell, SUGGEST);
      terminal.type(`${WAITING}; pip install requests`);
      terminal.press('enter');
      await terminal.until(/^waiting$/m);
      terminal.type('echo typed > ~/ahead');
      terminal.press('enter');
      await terminal.until(/^echo typed > ~\/ahead$/m);
      home.write('go', '');
      await terminal.until(/ahead\n[\s\S]*apt install python3-requests\n[\s\S]*\$ echo typed > ~\/ahead/);
      await terminal.until(/typed > ~\/ahead\n\$$/);
      expect((await terminal.run('cat ~/ahead')).output).toBe('typed');
    });

    it('is not in the line editor if the beginning of a line was typed ahead', async () => {
      const { home, terminal } = await openProject(shell, SUGGEST);
      terminal.type(`${WAITING}; pip install requests`);
      terminal.press('enter');
      await terminal.until(/^waiting$/m);
      terminal.type('echo "a"');
      await terminal.until(/^echo "a"$/m);
      home.write('go', '');
      await terminal.until(/apt install python3-requests\n[\s\S]*\$ echo "a"$/);
      terminal.press('enter');
      await terminal.prompt();
      expect(terminal.screen()).toMatch(/\$ echo "a"\na\n/);
    });

    if (shell === 'zsh')
      it('is not in the line editor if Enter was pressed ahead', async () => {
        const slow = `precmd_functions+=(slow); slow() { [[ ! -e ~/slow ]] || ${WAITING}; }`;
        const { home, terminal } = await openProject(shell, { ...SUGGEST, startupBefore: slow });
        home.write('slow', '');
        terminal.type('pip install requests');
        terminal.press('enter');
        await terminal.until(/apt install python3-requests[^]*^waiting$/m);
        terminal.press('enter');
        await until(() => terminal.raw().endsWith('waiting\r\n\r\n'));
        home.write('go', '');
        await terminal.until(/\$\n[^]*\$ ?$/);
        expect((await terminal.run('echo al""ive')).output).toMatch(/^alive$/m);
        expect(terminal.screen()).not.toMatch(/\$ python3 -m venv/);
      });

    if (shell !== 'fish')
      it('is not in the line editor in the background, where reading the terminal would stop a program', async () => {
        const { home, terminal } = await openProject(shell, SUGGEST);
        const ran = await terminal.run('pip install requests & wait; echo "ended $?"');
        expect(ran.output).toMatch(/python3 -m venv [\s\S]*exit 1 [\s\S]*ended 0$/i);
        expect((await terminal.run('jobs')).output).toBe('');
        expect(answersLeft(home)).toEqual([]);
      });

    it('has each value as one word, whatever it holds', async () => {
      const { home, terminal } = await openProject(shell, SUGGEST);
      home.project("it's $(touch PWNED); a", { 'pyproject.toml': '' });
      await terminal.run(`cd ~/it*`);
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(1);
      if (shell === 'bash') terminal.press('up');
      await terminal.until(/requests$/);
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect((await terminal.run('ls')).output).not.toContain('PWNED');
      expect((await terminal.run('python -c "import requests"')).status).toBe(0);
    });
  });
});

describe('in bash', () => {
  it.each(['', 'ignoreboth', 'ignoredups:erasedups'])(
    'the history keeps the typed command, before the suggestion: HISTCONTROL=%s',
    async (control) => {
      const { terminal } = await openProject('bash', {
        ...SUGGEST,
        startup: `HISTCONTROL=${control}`,
      });
      await terminal.run('echo before');
      await terminal.run('pip install requests');
      const { output } = await terminal.run('history | cut -c8- | tail -4');
      expect(output.split('\n')).toEqual([
        'echo before',
        'pip install requests',
        expect.stringMatching(/^python3 -m venv .* requests$/),
        'history | cut -c8- | tail -4',
      ]);
    },
  );

  it('nothing fails with `set +o history`, which has no history for it', async () => {
    const { terminal } = await openProject('bash', { ...SUGGEST, startup: 'set +o history' });
    expect((await terminal.run('pip install requests')).status).toBe(1);
    expect((await terminal.run('history | wc -l; echo $-')).output).toMatch(/^0\n[^H]*H?/);
  });
});
