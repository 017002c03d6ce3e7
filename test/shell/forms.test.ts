// @module-tag managed-pip
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../support/project.ts';
import { eachShell, type ShellName } from '../support/shells.ts';

const PLAIN = '× This environment is externally managed';

/** One way to type pip in bash and zsh, and in fish if that differs. */
interface Form {
  readonly title: string;
  readonly line: string;
  readonly fish?: string;
}

const CAUGHT: readonly Form[] = [
  { title: 'a list', line: 'pip install requests && echo ne""xt' },
  { title: 'a sequence', line: 'pip install requests; echo ne""xt' },
  {
    title: 'a condition',
    line: 'if pip install requests; then echo ne""xt; fi',
    fish: 'if pip install requests; echo ne""xt; end',
  },
  {
    title: 'a function',
    line: 'function f { pip install "$@"; }; f requests; echo ne""xt',
    fish: 'function f; pip install $argv; end; f requests; echo ne""xt',
  },
  { title: 'eval', line: 'eval \'pip install requests\'; echo ne""xt' },
  { title: 'time', line: 'time pip install requests; echo ne""xt' },
  {
    title: 'a group',
    line: '{ pip install requests; }; echo ne""xt',
    fish: 'begin; pip install requests; end; echo ne""xt',
  },
  { title: 'after another command', line: 'true && pip install requests && echo ne""xt' },
  { title: 'its output into a file', line: 'pip install requests >log; echo ne""xt' },
];

/** Forms that run in a subprocess, whose environment ends with it. fish has no such subprocesses. */
const INSIDE: readonly Form[] = [
  { title: 'a pipe', line: 'pip install requests | tee log' },
  {
    title: 'a subshell',
    line: '(pip install requests; python -c "import requests; print(requests.__name__)")',
    fish: 'begin; pip install requests; python -c "import requests; print(requests.__name__)"; end',
  },
  { title: 'a substitution', line: 'echo "$(pip install requests)"' },
];

const NOT_CAUGHT: readonly Form[] = [
  { title: 'command', line: 'command pip install requests' },
  { title: 'env', line: 'env pip install requests' },
  { title: 'xargs', line: 'echo requests | xargs pip install' },
  { title: 'another shell', line: "sh -c 'pip install requests'" },
  { title: 'its path', line: '/usr/bin/pip install requests' },
];

const NOT_ASKED: readonly Form[] = [
  { title: 'its input from a pipe', line: 'yes | pip install requests' },
  { title: 'its input from a file', line: 'pip install requests </dev/null' },
  { title: 'its errors into a file', line: 'pip install requests 2>/dev/null' },
];

const lineFor = ({ line, fish }: Form, shell: ShellName): string =>
  shell === 'fish' ? (fish ?? line) : line;

eachShell((shell) => {
  describe('pip is caught', () => {
    it.each(CAUGHT)('in $title: $line', async (form) => {
      const { terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run(lineFor(form, shell));
      expect(ran.output).toContain('next');
      expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toBe(`V=${project}/.venv`);
      expect((await terminal.run('python -c "import requests"')).status).toBe(0);
    });

    it('in a loop: the first run makes the environment, and the others are plain pip in it', async () => {
      const { terminal } = await openProject(shell);
      terminal.type(
        shell === 'fish'
          ? 'for p in requests rich; pip install $p; end'
          : 'for p in requests rich; do pip install $p; done',
      );
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toMatch(
        /Successfully installed requests-2\.32\.3[\s\S]*Successfully installed rich-14\.0/,
      );
    });

    it('and a declined offer counts as a failure in its line', async () => {
      const { terminal } = await openProject(shell);
      terminal.type('pip install requests || echo d""eclined');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.type('n');
      expect((await terminal.prompt()).status).toBe(0);
      expect(terminal.screen()).toMatch(/^declined$/m);
    });

    it.each(INSIDE)('in a subprocess, $title: $line', async (form) => {
      const { terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run(lineFor(form, shell));
      expect(ran.output).toContain('Successfully installed requests-2.32.3');
      expect(existsSync(join(project, '.venv/bin/pip'))).toBe(true);
    });
  });

  it.each(NOT_CAUGHT)('pip is plain pip with $title: $line', async (form) => {
    const { terminal, project } = await openProject(shell, { env: { PIPWARD_MODE: 'auto' } });
    const ran = await terminal.run(lineFor(form, shell));
    expect(ran.output).toContain(PLAIN);
    expect(ran.output).not.toMatch(/activated|Install it/);
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });

  it.each(NOT_ASKED)('pip only suggests, and asks nothing, with $title: $line', async (form) => {
    const { terminal, project } = await openProject(shell);
    const ran = await terminal.run(lineFor(form, shell));
    expect(ran.status).toBe(1);
    expect(ran.output).not.toMatch(/Install it|Successfully/);
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });

  it('pip asks nothing in the background, and the shell goes on', async () => {
    const { terminal, project } = await openProject(shell);
    terminal.type('pip install requests &');
    terminal.press('enter');
    if (shell === 'fish') {
      // fish runs no functions in the background.
      await terminal.until('not at all');
      terminal.press('escape');
      await terminal.prompt();
    } else {
      await terminal.until('python -m pip install requests');
      terminal.press('enter');
      await terminal.prompt();
    }
    expect((await terminal.run('echo al""ive')).output).toContain('alive');
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });
});
