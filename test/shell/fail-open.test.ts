// @module-tag managed-pip
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Home } from '../support/home.ts';
import { answersLeft, breakHelper, openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';

const PLAIN = '× This environment is externally managed';

/** Helpers that fail in different ways. `$ANSWER` is the path of the answer file. */
const BROKEN_HELPERS = [
  ['exits with an unknown status', 'process.exit(7);'],
  ['throws', 'throw new Error("boom");'],
  ['is killed', 'process.kill(process.pid, "SIGKILL");'],
  ['answers nothing', ''],
  ['answers another version', write('pipward 2\npass\nend\n')],
  ['answers garbage', write('\u0000\u0001 $(touch PWNED) `touch PWNED`\n')],
  ['answers half', write("pipward 1\nrun 'touch' 'PWNED'\n")],
  ['answers code', write('pipward 1\ntouch PWNED\nend\n')],
  ['hides code behind a verb', write("pipward 1\nrun 'true'; touch PWNED\nend\n")],
  ['hides code in a word', write('pipward 1\nrun "$(touch PWNED)"\nend\n')],
  ['answers well but fails', `${write("pipward 1\nrun 'touch' 'PWNED'\nend\n")} process.exit(3);`],
] as const;

function write(answer: string): string {
  return `require('fs').writeFileSync(process.argv[7], ${JSON.stringify(answer)});`;
}

eachShell((shell) => {
  describe('pip is plain pip', () => {
    it('if the helper is missing, or fails in any way', async () => {
      const { home, terminal, project } = await openProject(shell);
      for (const [title, program] of BROKEN_HELPERS) {
        breakHelper(home, program);
        const ran = await terminal.run('pip install requests');
        expect({ title, status: ran.status, plain: ran.output.includes(PLAIN) }).toEqual({
          title,
          status: 1,
          plain: true,
        });
      }
      rmSync(join(home.path, '.local/share/pipward/pipward.cjs'));
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain(PLAIN);
      expect(readdirSync(project)).toEqual(['pyproject.toml']);
    });

    it.each(['activation', 'catch'] as const)(
      'if the file %s of the snippet cannot be read completely',
      async (part) => {
        const fileIn = (home: Home): string => {
          const place = join(home.path, '.local/share/pipward/shell');
          const directory = readdirSync(place).find((name) => name.startsWith(`${shell}-`))!;
          return join(place, directory, `${part}.${shell}`);
        };
        const half = (text: string): string => text.slice(0, text.length / 2);
        for (const cut of [half, () => '', () => 'if (\n', () => undefined]) {
          const { home, terminal } = await openProject(shell);
          const file = fileIn(home);
          const text = cut(readFileSync(file, 'utf8'));
          if (text === undefined) rmSync(file);
          else writeFileSync(file, text);
          expect((await terminal.run('pip --version')).output).toMatch(/^pip \d/m);
          for (let turn = 0; turn < 2; turn += 1) {
            const ran = await terminal.run('pip install requests');
            expect(ran.status).toBe(1);
            expect(ran.output).toContain(PLAIN);
          }
        }
      },
    );

    if (shell !== 'fish')
      it('under set -e, in lines that handle its failure', async () => {
        const { home, terminal } = await openProject(shell, { startup: 'set -e' });
        const lines = [
          'pip install --nonsense x || echo survived $?',
          'if pip download --nonsense; then echo yes; else echo survived; fi',
          'pip3 --nonsense || echo survived $?',
        ];
        for (const line of lines) expect((await terminal.run(line)).output).toContain('survived');
        breakHelper(home, 'process.exit(70)');
        expect((await terminal.run('pip install requests || echo survived')).output).toMatch(
          new RegExp(`${PLAIN}[^]*survived`),
        );
        expect((await terminal.run('pipward lookup x || echo survived')).output).toContain('survived');
      });

    it('if node is gone; if node was moved, it is found on PATH', async () => {
      const { home, terminal } = await openProject(shell);
      const set = shell === 'fish' ? 'set -g __pipward_node /gone/node' : '__pipward_node=/gone/node';
      await terminal.run(set);
      terminal.type('pip install requests');
      terminal.press('enter');
      await terminal.until('not at all');
      terminal.type('n');
      await terminal.prompt();
      home.project('bin');
      await terminal.run(
        'for p in pip python3 rm; do ln -s /usr/bin/$p ~/bin/$p; done'.replace(
          /for .*/,
          shell === 'fish' ? 'for p in pip python3 rm; ln -s /usr/bin/$p ~/bin/$p; end' : '$&',
        ),
      );
      const path = shell === 'fish' ? 'set -gx PATH ~/bin' : 'PATH=~/bin';
      await terminal.run(path);
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain(PLAIN);
    });

    it.each([
      [{ CI: 'true' }, true],
      [{ PIPWARD_DISABLE: '1' }, true],
      [{ PIP_AUTO_COMPLETE: '1', COMP_WORDS: 'pip inst', COMP_CWORD: '1' }, false],
    ] as const)('with %j, and no helper starts', async (env, refuses) => {
      const { home, terminal } = await openProject(shell, {
        env: { ...env, PIPWARD_ENVIRONMENT: undefined },
      });
      breakHelper(home, "console.error('HELPER RAN')");
      const ran = await terminal.run('pip install requests');
      expect(ran.output).not.toContain('HELPER RAN');
      expect(ran.output.includes(PLAIN)).toBe(refuses);
    });

    it('for commands that it does not handle, and no helper starts', async () => {
      const { home, terminal } = await openProject(shell);
      breakHelper(home, "console.error('HELPER RAN')");
      for (const line of [
        'pip --version',
        'pip list',
        'pip3 freeze',
        'pip',
        'pip help',
        'pip download --help',
      ]) {
        const ran = await terminal.run(line);
        expect(ran.output).not.toContain('HELPER RAN');
        expect({ line, status: ran.status }).toEqual({ line, status: 0 });
      }
    });

    it('if only the public functions exist, without the private ones', async () => {
      const { terminal } = await openProject(shell);
      const replay =
        shell === 'fish'
          ? 'fish -c "$(functions pip; echo; functions pip3)"\\n"pip --version; pip3 --version"'
          : `${shell} ${shell === 'zsh' ? '-f ' : ''}-c "$(typeset -f pip pip3); pip --version; pip3 --version"`;
      const ran = await terminal.run(replay);
      expect(ran.status).toBe(0);
      expect(ran.output.match(/^pip \d/gm)).toHaveLength(2);
    });

    it('without a HOME and a runtime directory', async () => {
      const { terminal } = await openProject(shell);
      await terminal.run(shell === 'fish' ? 'set -e HOME' : 'unset HOME');
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain(PLAIN);
    });

    it('if the disk is full', { tags: 'mounts' }, async () => {
      const { home, terminal } = await openProject(shell);
      const state = home.project('.local/state/pipward');
      const script = home.write(
        'full.sh',
        `mount -t tmpfs -o size=4k none ${state} && (head -c 9000 /dev/zero >${state}/full 2>/dev/null; exec ${terminal.command})\n`,
      );
      terminal.type(`exec unshare --mount sh ${script}`);
      terminal.press('enter');
      await terminal.prompt();
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain(PLAIN);
      expect((await terminal.run(`ls ${state}`)).output).toBe('full');
    });

    it('if the helper is older or newer than the snippet', async () => {
      const { home, terminal } = await openProject(shell);
      const helper = home.read('.local/share/pipward/pipward.cjs');
      const other = helper.replace(/^(#!.*\n)/, '$1process.argv[3] = "99";\n');
      breakHelper(home, other);
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain(PLAIN);
    });

    it('if the answer file cannot be written', async () => {
      const { terminal } = await openProject(shell, { env: { XDG_STATE_HOME: '/dev/null/state' } });
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(1);
      expect(ran.output).toContain(PLAIN);
    });
  });

  it('a relative state directory is ignored, and nothing is written to the current directory', async () => {
    const { terminal, project } = await openProject(shell, {
      env: { XDG_STATE_HOME: 'state', PIPWARD_MODE: 'suggest' },
    });
    expect((await terminal.run('pip install requests')).output).toContain('-m venv');
    expect(readdirSync(project)).toEqual(['pyproject.toml']);
  });

  it('a missing runtime directory does no harm', async () => {
    const { terminal } = await openProject(shell, {
      env: { XDG_RUNTIME_DIR: '/nonexistent/runtime', PIPWARD_MODE: 'auto' },
    });
    expect((await terminal.run('pip install requests')).status).toBe(0);
  });

  it.each([20, 40])('the question works in a terminal of %i columns', async (columns) => {
    const { terminal } = await openProject(shell, { columns });
    terminal.type('pip install requests');
    terminal.press('enter');
    await terminal.until('not at all');
    terminal.press('down', 'up', 'enter');
    expect((await terminal.prompt()).status).toBe(0);
    expect((await terminal.run('python -c "import requests"')).status).toBe(0);
  });

  it('Ctrl-C in a helper that hangs gives the prompt back, and no pip runs', async () => {
    const { home, terminal } = await openProject(shell);
    breakHelper(home, "console.error('hanging'); setInterval(() => {}, 1000);");
    terminal.type('pip install requests');
    terminal.press('enter');
    await terminal.until('hanging');
    terminal.press('ctrl-c');
    expect((await terminal.prompt()).status).toBe(130);
    expect(terminal.screen()).not.toContain(PLAIN);
  });

  it.each(['SIGTERM', 'SIGHUP'])(
    'a command ends without running pip if %s ends its helper',
    async (signal) => {
      const { home, terminal } = await openProject(shell);
      breakHelper(home, `process.kill(process.pid, '${signal}'); setInterval(() => {}, 1000);`);
      const ran = await terminal.run('pip install requests');
      expect(ran.status).toBe(signal === 'SIGTERM' ? 143 : 129);
      expect(ran.output).not.toContain(PLAIN);
      expect(answersLeft(home)).toEqual([]);
    },
  );

  it('Ctrl-Z in a helper that hangs gives the prompt back, and no pip runs', async () => {
    const { home, terminal } = await openProject(shell);
    breakHelper(home, "console.error('hanging'); setInterval(() => {}, 1000);");
    terminal.type('pip install requests');
    terminal.press('enter');
    await terminal.until('hanging');
    terminal.press('ctrl-z');
    const { status } = await terminal.prompt();
    // zsh suspends the whole function, and has its own status for that.
    expect(status).toBe(shell === 'zsh' ? 1 : 148);
    expect(terminal.screen()).not.toContain(PLAIN);
    await terminal.run(shell === 'fish' ? 'kill -9 (jobs -p)' : 'kill -9 %1');
    expect((await terminal.run('echo alive')).output).toContain('alive');
  });
});
