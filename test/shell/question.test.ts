// @module-tag managed-pip
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { WAITING } from '../support/until.ts';

/** What is asked with numbers. */
const ASKED = /not at all\n.*(Enter takes|Enter for 1:)/;

eachShell((shell) => {
  describe('the question', () => {
    it.each([
      ['n', ['n']],
      ['Esc', ['escape']],
      ['Ctrl-D', ['ctrl-d']],
      ['arrow keys to the last choice and Enter', ['up', 'enter']],
    ] as const)(
      "is declined with %s: status 1, pip's reason in one line, nothing made",
      async (_title, keys) => {
        const { terminal, project } = await openProject(shell);
        terminal.type('pip install requests');
        terminal.press('enter');
        await terminal.until('not at all');
        for (const key of keys) {
          if (key === 'n') terminal.type('n');
          else terminal.press(key);
        }
        expect((await terminal.prompt()).status).toBe(1);
        const lines = terminal
          .screen()
          .split('\n')
          .filter((line) => line.includes('externally-managed-environment'));
        expect(lines).toHaveLength(1);
        expect(terminal.screen()).not.toContain('not at all');
        expect(readdirSync(project)).toEqual(['pyproject.toml']);
      },
    );

    it('is ended with Ctrl-C: status 130, no pip, nothing made', async () => {
      const { terminal, project } = await openProject(shell);
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('ctrl-c');
      expect((await terminal.prompt()).status).toBe(130);
      expect(terminal.screen()).not.toContain('Collecting');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect((await terminal.run('echo alive')).output.trim()).toBe('alive');
    });

    it('is not answered by Ctrl-A, a key of the line editor, and apt is asked about once more', async () => {
      const { terminal, project } = await openProject(shell);
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('ctrl-a');
      terminal.type('a');
      await terminal.until(/^Run apt install python3-requests\?\n> n {2}no, back/m);
      terminal.press('enter');
      await terminal.until('> v');
      terminal.press('escape');
      expect((await terminal.prompt()).status).toBe(1);
      expect(terminal.screen()).not.toMatch(/Reading package lists|newest version/);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it('is not answered by keys typed before it appeared', async () => {
      const { home, terminal, project } = await openProject(shell);
      terminal.type(`${WAITING}; pip install requests`);
      terminal.press('enter');
      await terminal.until(/^waiting$/m);
      terminal.type('make all');
      terminal.press('enter');
      await terminal.until(/^make all$/m);
      home.write('go', '');
      await terminal.until('not at all');
      terminal.type('n');
      expect((await terminal.prompt()).status).toBe(1);
      expect(terminal.screen()).not.toMatch(/Reading package lists|newest version|Successfully/);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it.each([{}, { ACCESSIBLE: '1' }])(
      'is ended with Ctrl-Z: status 148, no job, nothing made: %j',
      async (env) => {
        const { terminal, project } = await openProject(shell, { env });
        terminal.type('pip install requests');
        terminal.press('enter');
        await terminal.until(ASKED);
        terminal.press('ctrl-z');
        expect((await terminal.prompt()).status).toBe(148);
        // fish says that there are none.
        const { output } = await terminal.run('jobs; echo al""ive');
        expect(output.trim()).toMatch(/^(jobs: There are no jobs\n)?alive$/);
        expect(terminal.screen()).not.toContain('Collecting');
        expect(readdirSync(project)).toEqual(['pyproject.toml']);
      },
    );

    it('is not answered by text, nor by the Enter at its end', async () => {
      const { terminal, project } = await openProject(shell);
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.type('an answer\r');
      await terminal.until('That was text');
      terminal.type('?');
      expect(await terminal.until('ends with status 1')).toContain('> v  into a new environment, .venv');
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      terminal.type('vvn');
      await terminal.until('That was text');
      terminal.type('n');
      expect((await terminal.prompt()).status).toBe(1);
      expect(terminal.screen()).not.toContain('ends with status 1');
    });

    it.each(['ACCESSIBLE=1', 'TERM=dumb'])(
      'is asked with numbers, on lines that stay: %s',
      async (setting) => {
        const { terminal, project } = await openProject(shell);
        const ask = async (): Promise<void> => {
          terminal.type(`${setting} pip install requests`);
          terminal.press('enter');
          await terminal.until(ASKED);
        };
        await ask();
        terminal.type('7');
        terminal.press('enter');
        await terminal.until(/there is no choice `?7`?\n.* for 1:/);
        terminal.type('2');
        terminal.press('enter');
        await terminal.until(/Run `?apt install python3-requests`?\?\n.* for no:/);
        terminal.press('enter');
        await terminal.until(/ for no:\s+.* for 1:/);
        terminal.type('3');
        terminal.press('enter');
        expect((await terminal.prompt()).status).toBe(1);
        for (const [key, status] of [
          ['ctrl-c', 130],
          ['ctrl-d', 1],
        ] as const) {
          await terminal.run('clear');
          await ask();
          terminal.press(key);
          expect((await terminal.prompt()).status).toBe(status);
        }
        expect(readdirSync(project)).toEqual(['pyproject.toml']);
        await terminal.run('clear');
        await ask();
        terminal.press('enter');
        expect((await terminal.prompt()).status).toBe(0);
        expect(existsSync(join(project, '.venv'))).toBe(true);
      },
    );

    it('accepts the second choice by arrow key and by letter', async () => {
      const { terminal, project } = await openProject(shell);
      for (const choose of [() => terminal.press('down', 'enter'), () => terminal.type('v')]) {
        rmSync(join(project, '.venv'), { recursive: true, force: true });
        terminal.type('pip install black');
        terminal.press('enter');
        expect(await terminal.until('not at all')).toMatch(
          /> p {2}with pipx[\s\S]* {2}v {2}into a new environment, \.venv/,
        );
        choose();
        expect((await terminal.prompt()).status).toBe(0);
        expect(existsSync(join(project, '.venv/bin/black'))).toBe(true);
        await terminal.run('deactivate');
      }
    });

    it.each([
      ['stdin is not a terminal', 'pip install requests </dev/null', {}],
      ['PIPWARD_MODE=suggest', 'pip install requests', { PIPWARD_MODE: 'suggest' }],
    ])('is not asked if %s: stderr says what to type', async (_title, line, env) => {
      const { terminal, project } = await openProject(shell, { env });
      const ran = await terminal.run(line);
      expect(ran.status).toBe(1);
      expect(ran.output).toContain(`python3 -m venv ${project}/.venv`);
      expect(ran.output).toContain(`${project}/.venv/bin/python -m pip install requests`);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it('is not asked if stderr is a file, which then holds the advice', async () => {
      const { home, terminal } = await openProject(shell);
      expect((await terminal.run('pip install requests 2>~/errors')).status).toBe(1);
      expect(home.read('errors')).toContain('.venv/bin/python -m pip install requests');
    });
  });
});
