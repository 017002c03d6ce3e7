// @module-tag managed-pip
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { WAITING } from '../support/until.ts';

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

    it('is not answered by Ctrl-A, a key of the line editor, and apt needs more than a letter', async () => {
      const { terminal, project } = await openProject(shell);
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('ctrl-a');
      terminal.type('a');
      await terminal.until(/> a {2}for the whole system/);
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

    it('survives Ctrl-Z', async () => {
      const { terminal } = await openProject(shell);
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('ctrl-z', 'enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toContain('Successfully installed requests');
    });

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
      ['the terminal is dumb', 'TERM=dumb pip install requests', {}],
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
