import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellNames, type ShellName } from '../../../src/rules/shells/dialects.ts';
import { startHelper } from '../../support/helper-process.ts';
import { makeHome, type Home } from '../../support/home.ts';
import { NODE_18 } from '../../support/node18.ts';
import { NOBODY, openToOthers, runHelperAsNobody } from '../../support/other-user.ts';
import { cacheElsewhere, HELPER, runHelper, type HelperRun } from '../../support/pipward.ts';
import { PLAIN, runScript } from '../../support/shell-script.ts';
import { eachShell } from '../../support/shells.ts';
import { snapshot } from '../../support/snapshot.ts';

type Environment = Readonly<Record<string, string>>;

const START: Readonly<Record<ShellName, string>> = {
  bash: '.bashrc',
  zsh: '.zshrc',
  fish: '.config/fish/conf.d/pipward.fish',
};

/** True if `pip` is a function in an interactive shell that has read its start files. */
const IS_FUNCTION: Readonly<Record<ShellName, string>> = {
  bash: '[ "$(type -t pip)" = function ] && echo yes',
  zsh: '[[ "$(whence -w pip)" == "pip: function" ]] && echo yes',
  fish: 'functions -q pip; and functions -q __pipward_pip; and echo yes',
};

function interactive(
  shell: ShellName,
  home: Home,
  environment: Environment = {},
): { readonly stdout: string; readonly stderr: string } {
  // Without a terminal of its own a shell says so, and cannot be told from one that complains: `script` gives
  // it one.
  const args = { bash: ['-i'], zsh: ['-i'], fish: ['-i'] }[shell];
  const command = `${shell} ${args.join(' ')} -c '${IS_FUNCTION[shell].replaceAll("'", `'\\''`)}'`;
  const { stdout, stderr } = runScript(
    ['/usr/bin/bash', '--norc'],
    `script -qec ${quote(command)} /dev/null </dev/null\n`,
    {
      cwd: home.path,
      // For a person other than root, zsh misses its start files in a HOME with some letters (access() gets its own
      // form of them), and speaks to a new user, but not on a terminal this narrow.
      env: { HOME: home.path, TERM: 'dumb', COLUMNS: '60', SHELL: '/usr/bin/sh', ...environment },
    },
  );
  return { stdout: stdout.toString('utf8').replaceAll('\r', ''), stderr };
}

const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

function setup(home: Home, args: readonly string[], env: Environment = cacheElsewhere()): HelperRun {
  return runHelper(home, ['setup', ...args], { env });
}

eachShell((shell) => {
  const start = START[shell];

  describe('setup', () => {
    it('adds one line, copies the files that it loads, and says how to begin', () => {
      const home = makeHome();
      home.write(start, '# mine\n');
      const { status, stdout, stderr } = setup(home, ['--shell', shell]);
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
      expect(home.read(start)).toMatch(
        /^# mine\n[^\n]*pipward\.\w+"[^\n]*  # added by 'pipward setup', taken back by 'pipward remove'\n$/,
      );
      expect(stderr).toContain(`one line added to \`~/${start}\``);
      expect(existsSync(join(home.path, '.local/share/pipward/pipward.cjs'))).toBe(true);
      for (const name of shellNames)
        expect(existsSync(join(home.path, `.local/share/pipward/shell/pipward.${name}`))).toBe(true);
    });

    it('touches the start file of no other shell', () => {
      const home = makeHome();
      setup(home, ['--shell', shell]);
      const others = shellNames.filter((name) => name !== shell).map((name) => join(home.path, START[name]));
      expect(others.filter((path) => existsSync(path))).toEqual([]);
    });

    it('is loaded by an interactive shell, in silence', () => {
      const home = makeHome();
      setup(home, ['--shell', shell]);
      expect(interactive(shell, home)).toEqual({ stdout: 'yes\n', stderr: '' });
    });

    it('says nothing in a shell whose snippet was removed', () => {
      const home = makeHome();
      setup(home, ['--shell', shell]);
      rmSync(join(home.path, '.local'), { recursive: true });
      expect(interactive(shell, home)).toEqual({ stdout: '', stderr: '' });
    });

    it('gives a command to begin with that works as it is printed', () => {
      const home = makeHome();
      const { stderr } = setup(home, ['--shell', shell]);
      const line = stderr.trimEnd().split('\n').at(-1)?.trim() ?? '';
      // The shell that the helper was typed in is looked for among its ancestors; all snippets are there.
      const named = shellNames.find((name) => line.endsWith(`pipward.${name}`)) ?? 'bash';
      const ran = runScript(PLAIN[named], `${line}\n${IS_FUNCTION[named]}\n`, {
        cwd: home.path,
        env: { HOME: home.path },
      });
      expect(ran.stdout.toString()).toBe('yes\n');
    });

    it('twice has the effect of once', () => {
      const home = makeHome();
      const env = cacheElsewhere();
      home.write(start, 'export A=1');
      setup(home, ['--shell', shell], env);
      const once = snapshot(home.path);
      const { status, stderr } = setup(home, ['--shell', shell], env);
      expect(status).toBe(0);
      expect(stderr).toContain('already has the line');
      expect(snapshot(home.path)).toEqual(once);
    });

    it('five times at once adds one line', async () => {
      const home = makeHome();
      const env = cacheElsewhere();
      home.write(start, 'export A=1\n');
      const runs = await Promise.all(
        Array.from({ length: 5 }, () => startHelper(home, ['setup', '--shell', shell], { env })),
      );
      expect(runs.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0]);
      expect(home.read(start).split('\n').length).toBe(3);
      expect(
        Object.keys(snapshot(dirname(join(home.path, start)))).filter((name) => /\.\d+$/.test(name)),
      ).toEqual([]);
    });

    it('replaces an old helper by a new one', () => {
      const home = makeHome();
      const copy = home.write('.local/share/pipward/pipward.cjs', 'old');
      home.write(`.local/share/pipward/shell/pipward.${shell}`, 'old');
      setup(home, ['--shell', shell]);
      expect(readFileSync(copy)).toEqual(readFileSync(HELPER));
      expect(home.read(`.local/share/pipward/shell/pipward.${shell}`)).toContain('__pipward_look');
    });

    it.each([
      ['the directory', (hash: string) => `${shell}-${hash}`, `/catch.${shell}`],
      ['the file, as an earlier version has it,', (hash: string) => `rest-${hash}.${shell}`, ''],
    ] as const)(
      'keeps %s that open shells may still read, and removes it if only shells of months ago could',
      (_title, named, below) => {
        const home = makeHome();
        const place = '.local/share/pipward/shell';
        const [recent, forgotten, replaced] = ['0000000a', '0000000b', '0000000c'].map(named) as [
          string,
          string,
          string,
        ];
        for (const name of [recent, forgotten, replaced]) home.write(`${place}/${name}${below}`, name);
        const source = home.write(`${place}/source.${shell}`, 'of an earlier version');
        const at = (name: string): string => join(home.path, place, name);
        home.write(`${place}/pipward.${shell}`, `set '${at(replaced)}'\n`);
        const days = Date.now() / 1000 - 86_400 * 100;
        for (const old of [forgotten, replaced]) utimesSync(at(old), days, days);
        setup(home, ['--shell', shell]);
        setup(home, ['--shell', shell]);
        expect([recent, replaced].map((name) => existsSync(at(`${name}${below}`)))).toEqual([true, true]);
        expect([at(forgotten), source].map((path) => existsSync(path))).toEqual([false, false]);
      },
    );

    it('works from the installed copy', () => {
      const home = makeHome();
      const env = cacheElsewhere();
      setup(home, ['--shell', shell], env);
      const once = snapshot(home.path);
      const again = runScript(
        ['/usr/bin/sh'],
        `exec ${quote(process.execPath)} ~/.local/share/pipward/pipward.cjs setup --shell ${shell}\n`,
        { cwd: home.path, env: { HOME: home.path, ...env } },
      );
      expect(again.status).toBe(0);
      expect(snapshot(home.path)).toEqual(once);
    });

    it.each([0o444, 0o400])(
      'leaves a read-only start file (mode %o) alone, and gives the line to add by hand',
      (mode) => {
        const home = makeHome();
        const path = home.write(start, 'export A=1\n');
        chmodSync(path, mode);
        const { status, stdout, stderr } = setup(home, ['--shell', shell]);
        expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
        expect(readFileSync(path, 'utf8')).toBe('export A=1\n');
        expect(statSync(path).mode & 0o777).toBe(mode);
        expect(stderr).toContain('is not writable');
        const line =
          stderr
            .split('\n')
            .find((text) => text.includes('# added by'))
            ?.trim() ?? '';
        chmodSync(path, 0o644);
        writeFileSync(path, `${line}\n`);
        expect(interactive(shell, home).stdout).toBe('yes\n');
      },
    );

    it('prints that line with the characters of its path', () => {
      const home = makeHome();
      const path = home.write(start, '\n');
      chmodSync(path, 0o444);
      const env = { ...cacheElsewhere(), XDG_DATA_HOME: join(home.path, 'dåta 日本語') };
      const { stderr } = setup(home, ['--shell', shell], env);
      expect(stderr).toContain(`'${home.path}/dåta 日本語/pipward/shell/pipward.${shell}'`);
    });
  });

  describe('setup --dry-run', () => {
    it.each(['export A=1\n', 'export A=1', '', undefined])(
      'shows a diff of %j and changes nothing',
      (before) => {
        const home = makeHome();
        if (before !== undefined) home.write(start, before);
        const left = snapshot(home.path);
        const { status, stdout } = setup(home, ['--shell', shell, '--dry-run']);
        expect(status).toBe(0);
        expect(stdout).toMatch(/^\+\+\+ .*$/m);
        expect(stdout).toMatch(/^\+(if .*pipward.*)$/m);
        expect(stdout).toContain(join(home.path, start));
        expect(snapshot(home.path)).toEqual(left);
      },
    );

    it('shows no change if there is none, and the change of `remove` if there is one', () => {
      const home = makeHome();
      const env = cacheElsewhere();
      setup(home, ['--shell', shell], env);
      const left = snapshot(home.path);
      expect(setup(home, ['--shell', shell, '--dry-run'], env).stdout).not.toMatch(/^[-+][^-+]/m);
      const { status, stdout } = runHelper(home, ['remove', '--shell', shell, '--dry-run'], { env });
      expect(status).toBe(0);
      expect(stdout).toMatch(/^-if .*pipward/m);
      expect(snapshot(home.path)).toEqual(left);
    });
  });

  describe('remove', () => {
    it.each([
      ['missing', undefined],
      ['empty', ''],
      ['one line', 'export A=1\n'],
      ['no line break at the end', 'export A=1'],
      ['CRLF', 'a\r\nb\r\n'],
      ['8-bit bytes', Buffer.from([0x23, 0xe9, 0xff, 0x80, 0x0a])],
    ])('leaves HOME byte for byte and file for file as it was before setup: %s', (_title, before) => {
      const home = makeHome();
      // Every person who ever logged in has these.
      for (const name of ['.config', '.local/share', '.local/state', '.cache']) home.project(name);
      if (before !== undefined) {
        home.write(start, '');
        writeFileSync(join(home.path, start), before);
      }
      const left = snapshot(home.path);
      const env = cacheElsewhere();
      expect(setup(home, ['--shell', shell], env).status).toBe(0);
      expect(snapshot(home.path)).not.toEqual(left);
      expect(runHelper(home, ['remove'], { env }).status).toBe(0);
      expect(snapshot(home.path)).toEqual(left);
    });

    it('leaves an empty HOME empty', () => {
      const home = makeHome();
      const left = snapshot(home.path);
      const env = cacheElsewhere();
      setup(home, ['--shell', shell], env);
      runHelper(home, ['remove'], { env });
      expect(snapshot(home.path)).toEqual(left);
    });

    it('leaves the other shells and the installation if a shell is named', { tags: ['zsh', 'fish'] }, () => {
      const home = makeHome();
      for (const name of shellNames) home.write(START[name], '# mine\n');
      const env = cacheElsewhere();
      setup(home, [], env);
      expect(runHelper(home, ['remove', '--shell', shell], { env }).status).toBe(0);
      expect(home.read(start)).toBe('# mine\n');
      for (const name of shellNames.filter((other) => other !== shell))
        expect(interactive(name, home).stdout).toBe('yes\n');
    });

    it('succeeds and makes nothing if pipward was never set up', () => {
      const home = makeHome();
      home.write(start, '# mine\n');
      const left = snapshot(home.path);
      expect(runHelper(home, ['remove', '--shell', shell]).status).toBe(0);
      expect(runHelper(home, ['remove']).status).toBe(0);
      expect(snapshot(home.path)).toEqual(left);
    });

    it('keeps the lines of a person between', () => {
      const home = makeHome();
      home.write(start, 'export A=1');
      const env = cacheElsewhere();
      setup(home, ['--shell', shell], env);
      home.write(start, `export ABOVE=1\n${home.read(start)}export BELOW=1\n`);
      runHelper(home, ['remove'], { env });
      expect(home.read(start)).toBe('export ABOVE=1\nexport A=1\nexport BELOW=1\n');
    });

    it('keeps settings and environments, and names them', () => {
      const home = makeHome();
      const env = cacheElsewhere();
      setup(home, ['--shell', shell], env);
      runHelper(home, ['config', 'set', 'mode', 'auto'], { env });
      home.write('.local/share/pipward/venvs/default/pyvenv.cfg', 'home = /usr/bin\n');
      const { status, stderr } = runHelper(home, ['remove'], { env });
      expect(status).toBe(0);
      expect(stderr).toContain('kept: `~/.config/pipward/config.json`');
      expect(stderr).toContain('kept: `~/.local/share/pipward/venvs`');
      expect(home.read('.config/pipward/config.json')).toContain('auto');
      expect(home.read('.local/share/pipward/venvs/default/pyvenv.cfg')).toBe('home = /usr/bin\n');
      expect(Object.keys(snapshot(join(home.path, '.local/share/pipward'))).toSorted()).toEqual([
        '.',
        'venvs',
        'venvs/default',
        'venvs/default/pyvenv.cfg',
      ]);
    });

    it('leaves a read-only start file alone, says which line to remove, and removes nothing else', () => {
      const home = makeHome();
      const env = cacheElsewhere();
      home.write(start, 'export A=1\n');
      setup(home, ['--shell', shell], env);
      chmodSync(join(home.path, start), 0o444);
      const left = snapshot(home.path);
      const { status, stderr } = runHelper(home, ['remove'], { env });
      expect(status).toBe(1);
      expect(stderr).toContain(home.read(start).split('\n')[1]);
      expect(snapshot(home.path)).toEqual(left);
    });

    it('keeps a directory that the person has made since', () => {
      const home = makeHome();
      const env = cacheElsewhere();
      setup(home, ['--shell', shell], env);
      home.write('.config/fish/conf.d/mine.fish', '# mine\n');
      runHelper(home, ['remove'], { env });
      expect(home.read('.config/fish/conf.d/mine.fish')).toBe('# mine\n');
    });

    it("keeps directories that were the person's own at the last setup", () => {
      const home = makeHome();
      const env = cacheElsewhere();
      setup(home, ['--shell', shell], env);
      runHelper(home, ['remove', '--shell', shell], { env });
      home.project(dirname(start));
      home.project('.config/fish/conf.d');
      setup(home, ['--shell', shell], env);
      runHelper(home, ['remove'], { env });
      expect(existsSync(join(home.path, '.config/fish/conf.d'))).toBe(true);
    });
  });

  describe('directories with odd names', () => {
    it.each([
      'two words',
      "it's",
      'say "hi"',
      '$HOME',
      '$(touch PWNED)',
      '`touch PWNED`',
      'a;b&c',
      '[x]*?',
      'back\\slash',
      'é日本語',
      'line\nbreak',
      '#hash',
      "%n{b,c}'\\",
    ])('ZDOTDIR, XDG_CONFIG_HOME, XDG_DATA_HOME and XDG_STATE_HOME are honoured: %j', (odd) => {
      const home = makeHome();
      const at = (name: string): string => join(home.path, odd, name);
      const env = {
        ...cacheElsewhere(),
        ZDOTDIR: at('z'),
        XDG_CONFIG_HOME: at('c'),
        XDG_DATA_HOME: at('d'),
        XDG_STATE_HOME: at('s'),
      };
      for (const name of ['z', 'c', 'd', 's']) mkdirSync(at(name), { recursive: true });
      const left = snapshot(home.path);
      const { status, stdout } = setup(home, ['--shell', shell], env);
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
      expect(existsSync(join(at('d'), `pipward/shell/pipward.${shell}`))).toBe(true);
      expect(
        existsSync(
          {
            bash: join(home.path, '.bashrc'),
            zsh: join(at('z'), '.zshrc'),
            fish: join(at('c'), 'fish/conf.d/pipward.fish'),
          }[shell],
        ),
      ).toBe(true);
      expect(interactive(shell, home, env).stdout).toBe('yes\n');
      expect(runHelper(home, ['remove'], { env }).status).toBe(0);
      // A shell that was interactive leaves its own files.
      const now = Object.entries(snapshot(home.path)).filter(
        ([name]) => !/fish|zsh|bash_history|zcompdump/.test(name),
      );
      expect(Object.fromEntries(now)).toEqual(left);
    });

    it.each(['two words', "it's", '$(touch PWNED)', 'é日本語'])(
      'the command to begin with works for data in %j',
      (odd) => {
        const home = makeHome();
        const env = { ...cacheElsewhere(), XDG_DATA_HOME: join(home.path, odd) };
        const { stderr } = setup(home, ['--shell', shell], env);
        const line = stderr.trimEnd().split('\n').at(-1)?.trim() ?? '';
        const named = shellNames.find((name) => line.includes(`pipward.${name}`)) ?? 'bash';
        const ran = runScript(PLAIN[named], `${line}\n${IS_FUNCTION[named]}\n`, {
          cwd: home.path,
          env: { HOME: home.path },
        });
        expect(ran.stdout.toString()).toBe('yes\n');
      },
    );

    it.each(['two words', "it's", '$(touch PWNED)', 'é日本語'])('HOME itself is honoured: %j', (odd) => {
      const home = makeHome({ name: odd });
      setup(home, ['--shell', shell]);
      expect(interactive(shell, home)).toEqual({ stdout: 'yes\n', stderr: '' });
    });
  });

  describe('init', () => {
    const LOAD = {
      bash: `eval "$(${nodeLine()})"`,
      zsh: `eval "$(${nodeLine()})"`,
      fish: `${nodeLine()} | source`,
    }[shell];

    function nodeLine(): string {
      return `${quote(process.execPath)} ${quote(HELPER)} init ${shell}`;
    }

    it('prints a snippet that the shell loads in silence', () => {
      const home = makeHome();
      const left = snapshot(home.path);
      const ran = runScript(PLAIN[shell], `${LOAD}\n${IS_FUNCTION[shell]}\n`, { cwd: home.path });
      expect({ stdout: ran.stdout.toString(), stderr: ran.stderr }).toEqual({ stdout: 'yes\n', stderr: '' });
      expect(snapshot(home.path)).toEqual(left);
    });

    it('names this node and this helper', () => {
      const { status, stdout, stderr } = runHelper(makeHome(), ['init', shell]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(`'${process.execPath}'`);
      expect(stdout).toContain(`'${HELPER}'`);
    });
  });

  describe('under Node 18.19', { tags: 'oldest-node' }, () => {
    it('sets up, prints the snippet, answers `why`, and goes', async () => {
      const home = makeHome();
      const env = cacheElsewhere();
      const left = snapshot(home.path);
      for (const args of [
        ['setup', '--shell', shell],
        ['init', shell],
        ['config', 'set', 'mode', 'auto'],
        ['config', 'unset', 'mode'],
        ['why', '--json', '--', 'pip', 'install', 'requests'],
        ['remove'],
      ]) {
        const { status, stderr } = await startHelper(home, args, { env, node: NODE_18 });
        expect({
          args,
          status,
          stderr: stderr.includes('at ') && /Error/.test(stderr) ? stderr : '',
        }).toEqual({ args, status: 0, stderr: '' });
      }
      expect(Object.keys(left)).toEqual(['.']);
    });

    it('is loaded by a shell that was set up by it', async () => {
      const home = makeHome();
      await startHelper(home, ['setup', '--shell', shell], { env: cacheElsewhere(), node: NODE_18 });
      expect(home.read(`.local/share/pipward/shell/pipward.${shell}`)).toContain(NODE_18);
      expect(interactive(shell, home)).toEqual({ stdout: 'yes\n', stderr: '' });
    });
  });
});

describe('without --shell', () => {
  it('sets up every shell that is on PATH', { tags: ['zsh', 'fish'] }, () => {
    const home = makeHome();
    setup(home, []);
    for (const name of shellNames) expect(home.read(START[name])).toContain('pipward');
  });

  it('sets up only those that are on PATH', { tags: 'zsh' }, () => {
    const home = makeHome();
    const bin = home.project('bin');
    for (const name of ['bash', 'zsh']) symlinkSync(`/usr/bin/${name}`, join(bin, name));
    setup(home, [], { ...cacheElsewhere(), PATH: bin });
    expect(shellNames.map((name) => existsSync(join(home.path, START[name])))).toEqual([true, true, false]);
  });

  it('refuses if none is', () => {
    const home = makeHome();
    const left = snapshot(home.path);
    const { status, stderr } = setup(home, [], { ...cacheElsewhere(), PATH: '/nonexistent' });
    expect(status).toBe(1);
    expect(stderr).toContain('bash, zsh or fish');
    expect(snapshot(home.path)).toEqual(left);
  });

  it('sets up the others if one start file is not writable', { tags: ['zsh', 'fish'] }, () => {
    const home = makeHome();
    chmodSync(home.write('.zshrc', ''), 0o444);
    expect(setup(home, []).status).toBe(1);
    expect(home.read('.bashrc')).toContain('pipward');
    expect(home.read(START.fish)).toContain('pipward');
  });

  it.each(['.bashrc', '.zshrc', START.fish])(
    'sets up the others if %s is a directory',
    { tags: ['zsh', 'fish'] },
    (name) => {
      const home = makeHome();
      home.project(name);
      const { status, stderr } = setup(home, []);
      expect(status).toBe(1);
      expect(stderr).not.toContain('EISDIR');
      for (const other of Object.values(START).filter((path) => path !== name))
        expect(home.read(other)).toContain('pipward');
    },
  );
});

it('`remove` restores HOME after a setup, the cache too', { tags: 'managed-pip' }, () => {
  const home = makeHome();
  for (const name of ['.config', '.local/share', '.local/state', '.cache']) home.project(name);
  const left = snapshot(home.path);
  expect(runHelper(home, ['setup']).status).toBe(0);
  expect(existsSync(join(home.path, '.cache/pipward/seeds'))).toBe(true);
  expect(runHelper(home, ['remove']).status).toBe(0);
  expect(snapshot(home.path)).toEqual(left);
});

describe('the login files of bash', () => {
  it.each([
    ['.bash_profile', 'export A=1\n', true],
    ['.profile', '', true],
    ['.bash_profile', 'if [ -f ~/.bashrc ]; then . ~/.bashrc; fi\n', false],
    ['.profile', '. "$HOME/.bashrc"\n', false],
  ])('%s with %j: told of: %s', (name, text, told) => {
    const home = makeHome();
    home.write(name, text);
    const { status, stderr } = runHelper(home, ['setup', '--shell', 'bash'], { env: cacheElsewhere() });
    expect(status).toBe(0);
    expect(stderr.includes(`login shells of bash read \`~/${name}\``)).toBe(told);
    expect(home.read(name)).toBe(text);
  });
});

describe('files of other users', { tags: 'root' }, () => {
  it('the home of another user is refused: with sudo, root would own its files', () => {
    const home = makeHome();
    chownSync(home.path, NOBODY, NOBODY);
    const left = snapshot(home.path);
    const { status, stderr } = runHelper(home, ['setup', '--shell', 'bash']);
    expect(status).toBe(1);
    expect(stderr).toContain('is the home of another user');
    expect(snapshot(home.path)).toEqual(left);
  });

  it("another user's start file in one's own home stays theirs, and the line to add is printed", () => {
    const home = makeHome();
    openToOthers(home.path);
    chownSync(home.path, NOBODY, NOBODY);
    home.write('.bashrc', 'export A=1\n');
    const left = snapshot(home.path)['.bashrc'];
    const ran = runHelperAsNobody(['setup', '--shell', 'bash'], {
      cwd: '/',
      env: { HOME: home.path, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8' },
    });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('is not writable');
    expect(ran.stderr).toContain('shell/pipward.bash');
    expect(snapshot(home.path)['.bashrc']).toBe(left);
  });

  it('a start file that is a link into a read-only store stays as it is', () => {
    const home = makeHome();
    const store = home.write('store/zshrc', 'export A=1\n');
    chmodSync(store, 0o444);
    symlinkSync(store, join(home.path, '.zshrc'));
    const left = snapshot(home.path)['store/zshrc'];
    const { status, stderr } = runHelper(home, ['setup', '--shell', 'zsh'], { env: cacheElsewhere() });
    expect(status).toBe(1);
    expect(stderr).toContain('shell/pipward.zsh');
    expect(snapshot(home.path)['store/zshrc']).toBe(left);
    expect(snapshot(home.path)['.zshrc']).toContain('store/zshrc');
  });
});

it.each([
  ['ZDOTDIR', 'zsh', 'other/.zshrc'],
  ['XDG_CONFIG_HOME', 'fish', 'other/fish/conf.d/pipward.fish'],
])('a setup under another %s is undone without it', (variable, shell, file) => {
  const home = makeHome();
  const env = cacheElsewhere();
  const other = home.project('other');
  const left = snapshot(home.path);
  setup(home, ['--shell', shell], { ...env, [variable]: other });
  expect(home.read(file)).toContain('pipward');
  expect(runHelper(home, ['remove'], { env }).status).toBe(0);
  expect(snapshot(home.path)).toEqual(left);
});
