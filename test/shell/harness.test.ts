import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeHome, ODD_NAMES } from '../support/home.ts';
import { pipxSharedLibs } from '../support/pipx.ts';
import { eachShell, type ShellName } from '../support/shells.ts';
import { makeSourceProject } from '../support/source-project.ts';
import { PROMPT_MARK } from '../support/start.ts';
import { openShell } from '../support/terminal.ts';
import { until, WAITING } from '../support/until.ts';

const VENV = 'python3 -m venv --without-pip venv';

/** A program that reads keys in raw mode, like a menu. It prints each by name, and ends with Enter. */
const KEY_READER = `
import os, sys, termios, tty
names = {b"\\x1b[A": "up", b"\\x1b[B": "down", b"\\x1bOA": "up", b"\\x1bOB": "down", b"\\r": "enter", b"\\x1b": "escape"}
old = termios.tcgetattr(0)
tty.setraw(0)
print("ready", end="\\r\\n", flush=True)
key = b""
while key != b"\\r":
    key = os.read(0, 3)
    print("key", names.get(key, key), end="\\r\\n", flush=True)
termios.tcsetattr(0, termios.TCSADRAIN, old)
sys.exit(5)
`;

eachShell((shell) => {
  describe('the status in the prompt', () => {
    it.each([
      ['true', 0],
      ['false', 1],
      ["sh -c 'exit 7'", 7],
      ['nosuchcommand', 127],
      // fish has no subshells.
      [shell === 'fish' ? 'begin; sh -c "exit 7"; end' : '(exit 7)', 7],
    ])('is right after %s', async (line, status) => {
      const terminal = await openShell({ shell, home: makeHome() });
      expect(await terminal.run(line)).toMatchObject({ status, prefix: '' });
    });

    it('is kept by an empty line, which gives a new prompt', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      await terminal.run('false');
      expect(await terminal.run('')).toMatchObject({ status: 1, output: '' });
    });
  });

  describe('the text of a command', () => {
    it('is the prompt, the command and what it printed', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      await terminal.run('echo before');
      const ran = await terminal.run('echo one; echo two');
      expect(ran).toMatchObject({ screen: '$ echo one; echo two\none\ntwo', output: 'one\ntwo' });
      expect(await terminal.run('true')).toMatchObject({ output: '' });
    });

    it('has wrapped lines joined', async () => {
      const terminal = await openShell({ shell, home: makeHome(), columns: 40 });
      const text = 'abcdefghij'.repeat(15);
      expect((await terminal.run(`echo ${text}`)).output).toBe(text);
    });

    it('includes lines that scrolled away', async () => {
      const terminal = await openShell({ shell, home: makeHome(), rows: 10 });
      const { output } = await terminal.run('seq 500');
      expect(output.split('\n')).toHaveLength(500);
    });

    it('starts again after `clear`', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      await terminal.run('echo before');
      await terminal.run('clear');
      expect((await terminal.run('echo after')).output).toBe('after');
      expect(terminal.screen()).not.toContain('before');
    });

    it('is complete without a line break at its end', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      const { output } = await terminal.run("printf 'no break'");
      expect(output).toMatch({ bash: /^no break$/, zsh: /^no break[%#]$/, fish: /^no break⏎$/ }[shell]);
      expect(await terminal.run('echo next')).toMatchObject({ output: 'next', prefix: '' });
    });
  });

  describe('the terminal', () => {
    it('returns to the prompt on Ctrl-C in a command', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      terminal.type('sleep 100');
      terminal.press('enter');
      await terminal.foreground('sleep');
      terminal.press('ctrl-c');
      expect((await terminal.prompt()).status).toBe(130);
    });

    it('finds the prompt after Ctrl-C in a half-typed line', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      terminal.type('echo half');
      await terminal.until('echo half');
      await terminal.cancel();
      expect((await terminal.run('echo whole')).output).toBe('whole');
    });

    it('does not count a prompt that is drawn again as a new one', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      await terminal.run('echo gone');
      terminal.type('echo kept');
      await terminal.until('echo kept');
      terminal.press('ctrl-l');
      await until(() => !terminal.screen().includes('gone'));
      await terminal.until('echo kept');
      await expect(terminal.prompt({ timeout: 0 })).rejects.toThrow('no prompt');
      terminal.press('enter');
      await terminal.prompt();
      expect(terminal.screen()).toMatch(/^kept$/m);
    });

    it('sends keys to a program that reads them', async () => {
      const home = makeHome();
      home.write('keys.py', KEY_READER);
      const terminal = await openShell({ shell, home });
      terminal.type('python3 keys.py\r');
      await terminal.until(/^ready$/m);
      terminal.press('up');
      await terminal.until('key up');
      terminal.press('down');
      await terminal.until('key down');
      terminal.press('escape');
      await terminal.until('key escape');
      terminal.press('enter');
      expect((await terminal.prompt()).status).toBe(5);
    });

    it('recalls the last command from the history', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      await terminal.run('echo again');
      terminal.press('up');
      await terminal.until('echo again');
      terminal.press('enter');
      await terminal.prompt();
      expect(terminal.screen().match(/^again$/gm)).toHaveLength(2);
    });

    it('pastes several lines as one text', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      await terminal.paste('echo one\necho two');
      await terminal.until('echo two');
      expect(terminal.screen()).not.toMatch(/^one$/m);
      terminal.press('enter');
      await terminal.until(/^two$/m);
    });

    it('stops a job with Ctrl-Z', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      terminal.type('sleep 100\r');
      await terminal.foreground('sleep');
      terminal.press('ctrl-z');
      expect((await terminal.prompt()).status).toBe({ bash: 148, zsh: 148, fish: 0 }[shell]);
      expect((await terminal.run('jobs')).output).toContain('sleep 100');
    });
  });

  describe('the prompt', () => {
    it('is found after the prefix of a virtual environment', async () => {
      const home = makeHome();
      const terminal = await openShell({ shell, home });
      await terminal.run(VENV);
      const activate = { bash: 'activate', zsh: 'activate', fish: 'activate.fish' }[shell];
      expect((await terminal.run(`source venv/bin/${activate}`)).prefix).toBe('(venv) ');
      expect((await terminal.run('false')).status).toBe(1);
      expect((await terminal.run("printf 'x\\n'")).output).toBe('x');
      expect((await terminal.run('deactivate')).prefix).toBe('');
    });

    it('may be set by a test, if it has the mark', async () => {
      const startup = {
        bash: `PS1='mine ${PROMPT_MARK.bash}> '`,
        zsh: `PROMPT=$'mine ${PROMPT_MARK.zsh}> '`,
        fish: `function fish_prompt; ${PROMPT_MARK.fish}; echo -n 'mine> '; end`,
      }[shell];
      const terminal = await openShell({ shell, home: makeHome(), startup });
      expect((await terminal.run('false')).status).toBe(1);
      expect(terminal.screen()).toMatch(/^mine ?> false$/m);
    });

    it('uses no hook, so that all are free for the tests', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      const look = {
        bash: 'echo "[${PROMPT_COMMAND[*]-}][$(trap)][${PS0-}][$-]"',
        zsh: 'echo "[${(k)functions[(I)(precmd|preexec|chpwd|zshexit)]}][$precmd_functions$preexec_functions$chpwd_functions][$options[promptsubst]][${ZDOTDIR-}]"',
        fish: 'functions --handlers | string match "*harness*"; echo "[$__harness]"',
      }[shell];
      const { output } = await terminal.run(look);
      expect(output).toBe({ bash: '[][][][himBHs]', zsh: '[][][off][]', fish: '[]' }[shell]);
    });

    it('is set after the start file in HOME was read', async () => {
      const home = makeHome();
      const startup =
        shell === 'fish' ? 'set -g started (status filename)' : 'started=yes; alias ll="echo aliased"';
      const terminal = await openShell({ shell, home, startup });
      const { output } = await terminal.run('echo "$started"');
      expect(output).toBe(shell === 'fish' ? join(home.path, '.config/fish/config.fish') : 'yes');
    });

    it('is shown by a shell that replaces this one', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      expect((await terminal.run(`exec ${terminal.command}`)).status).toBe(0);
      expect((await terminal.run('echo here')).output).toBe('here');
    });

    it.each(strictOptions(shell))('works under %s', async (...options) => {
      const terminal = await openShell({ shell, home: makeHome(), options });
      expect((await terminal.run('echo fine')).output).toBe('fine');
      expect((await terminal.run('')).status).toBe(0);
      expect((await terminal.run('echo still')).output).toBe('still');
    });

    it.each(ODD_NAMES)('works in a HOME named %j', async (name) => {
      const terminal = await openShell({ shell, home: makeHome({ name }) });
      expect((await terminal.run('ls -A | wc -l')).status).toBe(0);
      expect((await terminal.run('test "$PWD" = "$HOME"')).status).toBe(0);
      expect(existsSync('pwned')).toBe(false);
    });
  });

  describe('a wait that fails', () => {
    it('shows the screen', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      await terminal.run('echo what there is');
      const wait = terminal.until('what there is not', { timeout: 100 });
      await expect(wait).rejects.toThrow(/no "what there is not": waited 100 ms[^]*^what there is$/m);
    });

    it('fails as soon as the shell ends', async () => {
      const home = makeHome();
      const terminal = await openShell({ shell, home });
      const run = terminal.run(`echo bye; ${WAITING}; exit 3`);
      const failure = run.then(() => undefined, String);
      // What is printed at the very end may be lost with the terminal.
      await terminal.until(/^waiting$/m);
      home.write('go', '');
      expect(await failure).toMatch(/the shell ended with 3[^]*^bye$/m);
      expect(await terminal.exited()).toBe(3);
    });
  });

  it('the end of a terminal ends the programs in it', async () => {
    const home = makeHome();
    const terminal = await openShell({ shell, home });
    terminal.type("sh -c 'echo $$ > pid; echo up; exec sleep 100'\r");
    await terminal.until(/^up$/m);
    await terminal.close();
    await expect.poll(() => isAlive(Number(home.read('pid')))).toBe(false);
  });

  describe('the environment', () => {
    it('is clean', async () => {
      vi.stubEnv('PIP_INDEX_URL', 'https://example.invalid/simple');
      vi.stubEnv('PIP_CONFIG_FILE', '/nonexistent');
      vi.stubEnv('XDG_CONFIG_HOME', '/nonexistent');
      vi.stubEnv('VIRTUAL_ENV', '/nonexistent');
      vi.stubEnv('CI', 'true');
      const terminal = await openShell({
        shell,
        home: makeHome(),
        env: { GIVEN: 'yes', PIP_NO_INDEX: undefined },
      });
      const { output } = await terminal.run('env | cut -d= -f1 | sort | tr "\\n" " "');
      expect(
        output.split(' ').filter((name) => /^(PIP|XDG|VIRTUAL|CI|HARNESS|__H|ZDOT|PS1|GIVEN)/.test(name)),
      ).toEqual(['GIVEN', 'PIPWARD_ENVIRONMENT', 'PIP_DISABLE_PIP_VERSION_CHECK', 'PIP_FIND_LINKS']);
      vi.unstubAllEnvs();
    });

    it('has the pip of this machine, but no settings of its user', { tags: 'managed-pip' }, async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      const { output } = await terminal.run(
        'command -v pip; pip config list --user; pip config list --env-var | sort',
      );
      expect(output).toMatch(/^\/usr\/bin\/pip\n/);
      expect(output).not.toMatch(/extra-index-url|cert/);
    });
  });

  describe('pip', { tags: 'managed-pip' }, () => {
    it('prints its refusal in colour', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      const { status, screen, raw } = await terminal.run('/usr/bin/pip install nosuch');
      expect(status).toBe(1);
      expect(screen).toContain('error: externally-managed-environment');
      expect(raw).toContain('\u001B[1;31merror');
    });

    it('installs wheels into a venv without network', async () => {
      const terminal = await openShell({ shell, home: makeHome() });
      await terminal.run(VENV);
      const install = await terminal.run(
        "pip --python venv install -q 'rich<14' black 'urllib3[socks]' ansible",
      );
      expect(install).toMatchObject({ status: 0 });
      expect((await terminal.run('venv/bin/black --version')).output).toBe('black 24.1 --version');
      expect((await terminal.run('venv/bin/ansible')).output).toBe('ansible 2.16.0');
      expect((await terminal.run('pip --python venv list --format freeze')).output.split('\n')).toEqual([
        'ansible==9.0',
        'ansible-core==2.16.0',
        'black==24.1',
        'PySocks==1.7.1',
        'rich==13.0',
        'urllib3==2.2',
      ]);
      await terminal.run('pip --python venv install -q -U rich');
      expect((await terminal.run("venv/bin/python -c 'import rich; print(rich.__version__)'")).output).toBe(
        '14.0',
      );
    });
  });
});

it('pipx installs without network', { tags: ['pipx', 'python3-venv', 'managed-pip'] }, async () => {
  const home = makeHome();
  const env = { PATH: `/usr/bin:/bin:${home.path}/.local/bin`, PIPX_SHARED_LIBS: pipxSharedLibs() };
  const terminal = await openShell({ shell: 'bash', home, env });
  expect((await terminal.run('pipx install black')).status).toBe(0);
  expect((await terminal.run('pipx install --include-deps ansible')).status).toBe(0);
  expect((await terminal.run('black; ansible')).output).toBe('black 24.1\nansible 2.16.0');
});

describe('source projects', { tags: 'managed-pip' }, () => {
  it('with a pyproject.toml can be installed into an empty venv', async () => {
    const home = makeHome();
    makeSourceProject(home.project('old tool'), { name: 'old-tool', setupPy: false });
    const terminal = await openShell({ shell: 'bash', home });
    await terminal.run(VENV);
    await terminal.run('pip --python venv install -q -e "./old tool"');
    writeFileSync(join(home.path, 'old tool', 'old_tool.py'), 'def main(): print("edited")');
    expect((await terminal.run('venv/bin/old-tool')).output).toBe('edited');
  });

  it('with a setup.py can be installed if setuptools is there', async () => {
    const home = makeHome();
    makeSourceProject(home.project('old'), { name: 'old', setupPy: true });
    const terminal = await openShell({ shell: 'bash', home });
    await terminal.run(VENV);
    await terminal.run('pip --python venv install -q setuptools wheel');
    expect((await terminal.run('pip --python venv install -q -e ./old')).status).toBe(0);
    expect((await terminal.run('venv/bin/old')).output).toBe('old 1.0');
  });
});

function strictOptions(shell: ShellName): readonly (readonly string[])[] {
  switch (shell) {
    case 'bash':
      return [['-u'], ['-e'], ['-C'], ['-eu', '-o', 'pipefail'], ['-O', 'failglob']];
    case 'zsh':
      return [
        ['-u'],
        ['-e'],
        ['-C'],
        ['-eu'],
        ['-o', 'ksharrays'],
        ['-o', 'shwordsplit'],
        ['-o', 'nullglob'],
      ];
    case 'fish':
      return [['--private']];
    default:
      return shell satisfies never;
  }
}

/** True if a process runs. A dead one that is not yet reaped does not count. */
function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
