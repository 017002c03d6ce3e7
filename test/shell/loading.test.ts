// @module-tag managed-pip
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome, type Home } from '../support/home.ts';
import { runHelper } from '../support/pipward.ts';
import { setUp } from '../support/set-up.ts';
import { openProject } from '../support/project.ts';
import { eachShell, startFile, type ShellName } from '../support/shells.ts';
import { openShell } from '../support/terminal.ts';
import { PYTHON_MINOR } from '../support/python.ts';

/** Options under which people start their shells. */
const STRICT: Readonly<Record<ShellName, readonly (readonly string[])[]>> = {
  bash: [
    [],
    ['-e'],
    ['-u'],
    ['-eu', '-o', 'pipefail'],
    ['-C'],
    ['--posix', '-eu'],
    ['-f'],
    ['-O', 'nullglob'],
    ['-O', 'failglob'],
  ],
  zsh: [
    ['-f'],
    ['-f', '-e'],
    ['-f', '-u'],
    ['-f', '-eu', '-o', 'pipefail'],
    ['-f', '-o', 'noclobber'],
    ['-f', '-o', 'ksharrays'],
    ['-f', '-o', 'shwordsplit'],
    [
      '-f',
      '-o',
      'ksharrays',
      '-o',
      'shwordsplit',
      '-o',
      'globsubst',
      '-o',
      'noglob',
      '-o',
      'rcquotes',
      '-eu',
    ],
    ['-f', '-o', 'autonamedirs', '-o', 'extendedglob', '-o', 'warncreateglobal'],
  ],
  fish: [['--no-config']],
};

/** Aliases of pip that people have, each with a requirement to type after it. */
const ALIASES: Readonly<Record<ShellName, readonly (readonly [alias: string, requirement: string])[]>> = {
  bash: [['alias pip=pip3', 'requests']],
  zsh: [
    ['alias pip=pip3', 'requests'],
    ['alias pip="noglob pip"', 'urllib3[socks]'],
  ],
  fish: [['alias pip=pip3', 'requests']],
};

eachShell((shell) => {
  describe('loading the snippet', () => {
    it.each(STRICT[shell].map((options) => [options.join(' ') || 'no options', options] as const))(
      'prints nothing, even a second time, and leaves status 0, with %s',
      (_title, options) => {
        const home = makeHome();
        setUp(home, shell);
        const file = join(home.path, `.local/share/pipward/shell/pipward.${shell}`);
        const source = shell === 'fish' ? 'source' : '.';
        for (const mode of [['-c'], ['-i', '-c']]) {
          // Debian's /etc/bash.bashrc fails under `-u`.
          const quiet = shell === 'bash' ? ['--norc', '--noprofile'] : [];
          const ran = spawnSync(
            shell,
            [...quiet, ...options, ...mode, `${source} '${file}'; ${source} '${file}'`],
            {
              env: { HOME: home.path, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', TERM: 'xterm' },
              encoding: 'utf8',
              stdio: ['ignore', 'pipe', 'pipe'],
            },
          );
          // An interactive shell complains that it has no terminal.
          const stderr = ran.stderr.replace(
            /^(bash: (cannot set terminal|no job control)|warning: Could not set up terminal).*\n/gm,
            '',
          );
          expect({ mode, stdout: ran.stdout, stderr, status: ran.status }).toEqual({
            mode,
            stdout: '',
            stderr: '',
            status: 0,
          });
        }
      },
    );

    const traceLoading = (calls: string, line: string, environment: object): readonly string[] => {
      const flags = shell === 'bash' ? ['--norc', '--noprofile'] : shell === 'zsh' ? ['-f'] : ['--no-config'];
      const words = ['-f', '-qq', '-e', `trace=${calls}`, '-e', 'signal=none', shell, ...flags, '-c', line];
      const env = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', ...environment };
      const ran = spawnSync('strace', words, { env, encoding: 'utf8' });
      expect(ran.error).toBeUndefined();
      return ran.stderr.split('\n');
    };
    const loadLine = (home: Home): string =>
      `${shell === 'fish' ? 'source' : '.'} '${home.path}/.local/share/pipward/shell/pipward.${shell}'`;

    it('forks nothing', { tags: 'tracing' }, () => {
      const home = makeHome();
      setUp(home, shell);
      const forks = (line: string): number =>
        // fish starts threads, which do not count.
        traceLoading('fork,vfork,clone,clone3', line, { HOME: home.path }).filter(
          (call) => /fork|clone/.test(call) && !call.includes('CLONE_THREAD'),
        ).length;
      expect(forks(loadLine(home))).toBe(forks('true'));
    });

    it.each([{ WSL_DISTRO_NAME: 'Debian' }, {}])(
      'finds pip3.N on PATH, but in WSL not in directories of Windows: %j',
      { tags: 'tracing' },
      (environment) => {
        const home = makeHome();
        setUp(home, shell);
        const windows = '/mnt/c/Program Files/Windows';
        const own = `${home.path}/.local/bin`;
        const calls = traceLoading('%file', loadLine(home), {
          HOME: home.path,
          PATH: `/usr/bin:${windows}:${own}`,
          ...environment,
        });
        const looksBelow = (directory: string): boolean =>
          calls.some((call) => call.includes(`"${directory}/pip3.17`));
        expect(['/usr/bin', own].map(looksBelow)).toEqual([true, true]);
        expect(looksBelow(windows)).toBe(!('WSL_DISTRO_NAME' in environment));
      },
    );

    it('defines public names only for the commands it wraps', async () => {
      const { terminal } = await openProject(shell);
      const list = {
        bash: 'declare -F | cut -d" " -f3 | grep -v "^__pipward"',
        zsh: 'print -r -- ${(ok)functions} | tr " " "\\n" | grep -E "pip|deact" | grep -v "^__pipward"',
        fish: 'functions -n | tr "," "\\n" | grep -E "pip|deact" | grep -v "^__pipward"',
      }[shell];
      const names = (await terminal.run(list)).output
        .trim()
        .split(/\s+/)
        .filter((name) => !name.startsWith('__'));
      // Debian 13 has no pip3.13.
      const versioned = existsSync(`/usr/bin/pip${PYTHON_MINOR}`) ? [`pip${PYTHON_MINOR}`] : [];
      expect(names).toEqual(['pip', 'pip3', ...versioned, 'pipward']);
    });
  });

  it('wraps each pip3.N on PATH, but no other file with such a name', () => {
    const home = makeHome();
    const [first, second, last] = ['first bin', 'b*n', 'last'].map((name) => home.project(name)) as [
      string,
      string,
      string,
    ];
    for (const path of [`${first}/pip3.14`, `${last}/pip3.12`, `${last}/pip3.14`])
      writeFileSync(path, '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(`${second}/pip3.15`, 'no program', { mode: 0o644 });
    mkdirSync(`${second}/pip3.16`);
    const { stdout: snippet } = runHelper(home, ['init', shell]);
    const list = {
      bash: 'compgen -A function pip3.',
      zsh: 'print -rl -- ${(ok)functions[(I)pip3.*]}',
      fish: 'functions -n | string split , | string match "pip3.*"',
    }[shell];
    const namesFor = (path: string, environment: object = {}): readonly string[] => {
      const env = { HOME: home.path, PATH: path, LANG: 'C.UTF-8', ...environment };
      const file = home.write('snippet', `${shell === 'fish' ? '' : 'IFS=1'}\n${snippet}\n${list}\n`);
      const program = { bash: '/bin/bash', zsh: '/bin/zsh', fish: '/usr/bin/fish' }[shell];
      return spawnSync(program, [file], { env, encoding: 'utf8' })
        .stdout.split('\n')
        .filter(Boolean)
        .toSorted();
    };
    expect(namesFor([first, '/nonexistent', last].join(':'))).toEqual(['pip3.12', 'pip3.14']);
    const wsl = { WSL_DISTRO_NAME: 'Debian', HOMEBREW_PREFIX: `${home.path}/brew` };
    const brew = `${wsl.HOMEBREW_PREFIX}/bin`;
    mkdirSync(brew, { recursive: true });
    writeFileSync(`${brew}/pip3.12`, '#!/bin/sh\n', { mode: 0o755 });
    expect(namesFor(['/mnt/c', first, brew].join(':'), wsl)).toEqual(['pip3.12']);
    expect(namesFor(`/mnt/c:${first}`, wsl)).toEqual([]);
    // bash also finds a file that it cannot run.
    expect(namesFor(second)).toEqual(shell === 'bash' ? ['pip3.15'] : []);
    const ofDebian = existsSync(`/bin/pip${PYTHON_MINOR}`) ? [`pip${PYTHON_MINOR}`] : [];
    for (const path of ['/bin', '/usr/bin', '/usr/sbin:/bin:/usr/bin'])
      expect(namesFor(path)).toEqual(ofDebian);
  });

  it('the snippet defines `pipward` if the command is not installed', async () => {
    const { terminal } = await openProject(shell);
    expect((await terminal.run('command pipward --version')).status).toBe(127);
    const ran = await terminal.run('pipward config set mode suggest; pipward config get mode');
    expect(ran).toMatchObject({ status: 0, output: 'suggest' });
  });

  describe('an alias of pip still reaches it', () => {
    const moments = ['before', 'after'] as const;

    it.each(
      ALIASES[shell].flatMap(([alias, requirement]) =>
        moments.map((when) => [alias, when, requirement] as const),
      ),
    )('%s, %s the snippet is loaded', async (alias, when, requirement) => {
      const home = makeHome();
      const project = home.project('app', { 'pyproject.toml': '' });
      // fish reads conf.d, where setup writes, in the order of names, and config.fish after it.
      const isEarly = shell === 'fish' && when === 'before';
      const rc = isEarly ? '.config/fish/conf.d/aliases.fish' : startFile(shell);
      const write = (): void => {
        home.project(dirname(rc));
        appendFileSync(join(home.path, rc), `${alias}\n`);
      };
      if (when === 'before') write();
      setUp(home, shell);
      if (when === 'after') write();
      const terminal = await openShell({ shell, home, cwd: project, env: { PIPWARD_MODE: 'auto' } });
      const ran = await terminal.run(`pip install ${requirement}`);
      expect(ran.status).toBe(0);
      expect(ran.output).toContain('Successfully installed');
    });
  });

  it('`pipward init` prints a snippet that works alike', async () => {
    const { home, terminal } = await openProject(shell);
    const { stdout, status } = runHelper(home, ['init', shell]);
    expect(status).toBe(0);
    const file = home.write('snippet', stdout);
    await terminal.run(`${shell === 'fish' ? 'source' : '.'} '${file}'`);
    terminal.type('pip3 install requests');
    terminal.press('enter');
    await terminal.until('not at all');
    terminal.type('v');
    expect((await terminal.prompt()).status).toBe(0);
  });
});
