// @module-tag managed-pip
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Home } from '../support/home.ts';
import { answersLeft, openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import type { Shell } from '../support/terminal.ts';
import { until } from '../support/until.ts';

/** Writes a program that notes in a file that it was called, and answers as soon as another file exists. */
function slow(home: Home, name: string, rest = ''): void {
  const program = home.write(
    `bin/${name}`,
    `#!/bin/sh
${rest}
: >${home.path}/asked-${name}
while [ -d ${home.path} ] && [ ! -e ${home.path}/go-${name} ]; do sleep 0.05; done
`,
  );
  chmodSync(program, 0o755);
}

/** The process id of the helper that a shell waits for. */
function helperOf({ pid }: Shell): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const helper = children.find((child) =>
    readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('pipward.cjs'),
  );
  if (helper === undefined) throw new Error('the shell waits for no helper');
  return Number(helper);
}

const PIP_RAN = /Collecting|× This environment|Operation cancelled/;

eachShell((shell) => {
  const startup =
    shell === 'fish'
      ? 'set -gx PATH ~/bin $PATH; set -gx XDG_CACHE_HOME ~/fresh'
      : 'export PATH=~/bin:$PATH XDG_CACHE_HOME=~/fresh';

  describe('Ctrl-C', () => {
    it('ends the helper wherever it waits: status 130, no pip, no menu, nothing left', async () => {
      const { home, terminal, project } = await openProject(shell, { startup });
      const expectNothing = (): void => {
        expect(terminal.screen()).not.toMatch(PIP_RAN);
        expect(terminal.screen()).not.toMatch(/abort/i);
        expect(readdirSync(project)).toEqual(['pyproject.toml']);
        expect(answersLeft(home)).toEqual([]);
      };

      slow(home, 'apt-cache');
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('reading the package list of apt');
      terminal.press('ctrl-c');
      expect((await terminal.prompt()).status).toBe(130);
      expect(terminal.screen()).not.toContain('not at all');
      expectNothing();
      home.write('go-apt-cache', '');

      terminal.type('PIPWARD_MODE=auto pip install requests');
      terminal.press('enter');
      await terminal.until('preparing pip');
      terminal.press('ctrl-c');
      expect((await terminal.prompt()).status).toBe(130);
      expectNothing();
      expect(readdirSync(join(home.path, 'fresh/pipward'))).toEqual(['seeds']);
      expect(readdirSync(join(home.path, 'fresh/pipward/seeds'))).toEqual([]);

      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('ctrl-c');
      expect((await terminal.prompt()).status).toBe(130);
      expectNothing();
    });

    it('ends the look at a failed line in silence', async () => {
      const { home, terminal, project } = await openProject(shell, { startup });
      slow(home, 'python3', '[ "$1" = -I ] || exec /usr/bin/python3 "$@"');
      terminal.type('python3 -m pip install requests');
      terminal.press('enter');
      await until(() => existsSync(join(home.path, 'asked-python3')));
      terminal.press('ctrl-c');
      await terminal.prompt();
      expect((await terminal.run('echo al""ive')).output).toContain('alive');
      expect(terminal.screen()).not.toMatch(/no pip|hint: sudo|not at all/);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect(answersLeft(home)).toEqual([]);
    });
  });

  describe('the helper', () => {
    it('ends on a signal while it asks, and when it continues after a stop', async () => {
      const { home, terminal, project } = await openProject(shell);
      const ask = async (): Promise<number> => {
        terminal.type('pip install requests');
        terminal.press('enter');
        await terminal.until('not at all');
        return helperOf(terminal);
      };
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.kill(await ask(), signal);
        expect((await terminal.prompt()).status).toBe(130);
        expect(terminal.screen()).not.toMatch(PIP_RAN);
        expect(readdirSync(project)).toEqual(['pyproject.toml']);
        expect(answersLeft(home)).toEqual([]);
      }
      const helper = await ask();
      process.kill(helper, 'SIGSTOP');
      await terminal.prompt();
      expect((await terminal.run('echo al""ive')).output).toContain('alive');
      terminal.type('fg');
      terminal.press('enter');
      await terminal.until('type the command again');
      await terminal.prompt();
      expect(existsSync(`/proc/${helper}`)).toBe(false);
      expect((await terminal.run('echo al""ive')).output).toContain('alive');
      expect(terminal.screen()).not.toMatch(PIP_RAN);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
      expect(answersLeft(home)).toEqual([]);
    });
  });
});
