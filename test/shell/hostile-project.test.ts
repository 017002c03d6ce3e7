import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFileCalls } from '../support/forks.ts';
import { git } from '../support/git.ts';
import { makeHome } from '../support/home.ts';
import { runHelper } from '../support/pipward.ts';
import { makeProject, makeProjects } from '../support/projects.ts';
import { SITE_PACKAGES } from '../support/python.ts';
import { writeRecords } from '../support/records.ts';
import { eachShell } from '../support/shells.ts';

/** Makes a hostile project. Each of its files leaves `PWNED` behind if it ever runs. */
function makeHostile(path: string): string {
  makeProject(path);
  const command = `touch '${path}/PWNED'`;
  for (const name of ['activate', 'activate.fish', 'activate.csh', 'Activate.ps1', 'activate_this.py', 'pip'])
    writeProgram(join(path, '.venv/bin', name), `#!/bin/sh\n${command}\n`);
  for (const name of ['ls', 'git', 'sudo', 'cd'])
    writeProgram(join(path, '.venv/bin', name), `#!/bin/sh\n${command}\n`);
  rmSync(join(path, '.venv/bin/python3'));
  writeProgram(join(path, '.venv/bin/python3'), `#!/bin/sh\n${command}\n`);
  const python = `import os; os.system("${command}")\n`;
  for (const name of ['evil.pth', 'sitecustomize.py', 'usercustomize.py'])
    writeFileSync(join(path, '.venv', SITE_PACKAGES, name), python);
  for (const name of ['pip.py', 'os.py', 'setup.py']) writeFileSync(join(path, name), python);
  writeFileSync(join(path, '.envrc'), `${command}\n`);
  mkdirSync(join(path, '.git'));
  writeFileSync(join(path, '.git/config'), `[core]\n\tfsmonitor = ${command}\n`);
  return path;
}

function writeProgram(file: string, text: string): void {
  writeFileSync(file, text);
  chmodSync(file, 0o755);
}

/** Ways to replace an allowed environment, or a part of it. `other` is another, older environment. */
const SWAPS: Readonly<Record<string, (venv: string, other: string) => void>> = {
  'a symbolic link to one with an equal time': (venv, other) => {
    renameSync(venv, `${venv}-was`);
    utimesSync(join(other, 'pyvenv.cfg'), 1_700_000_000, 1_700_000_000);
    symlinkSync(other, venv);
  },
  'a pyvenv.cfg that is a symbolic link': (venv, other) => {
    rmSync(join(venv, 'pyvenv.cfg'));
    utimesSync(join(other, 'pyvenv.cfg'), 1_700_000_000, 1_700_000_000);
    symlinkSync(join(other, 'pyvenv.cfg'), join(venv, 'pyvenv.cfg'));
  },
  'another one, by mv': (venv, other) => {
    renameSync(venv, `${venv}-was`);
    execFileSync('/bin/mv', [other, venv]);
  },
  'another one, out of an archive': (venv, other) => {
    rmSync(venv, { recursive: true });
    execFileSync('/bin/sh', [
      '-c',
      'tar -C "$1" -cf - . | { mkdir "$2" && tar -C "$2" -xpf -; }',
      'sh',
      other,
      venv,
    ]);
  },
  'its pyvenv.cfg, overwritten as by `cp -a` and `rsync -a`': (venv, other) => {
    execFileSync('/bin/cp', ['-a', join(other, 'pyvenv.cfg'), join(venv, 'pyvenv.cfg')]);
  },
  'a FIFO for pyvenv.cfg': (venv) => {
    rmSync(join(venv, 'pyvenv.cfg'));
    execFileSync('/usr/bin/mkfifo', [join(venv, 'pyvenv.cfg')]);
  },
};

eachShell((shell) => {
  it(
    'entering a hostile project runs nothing, and reads only the first line of its pip',
    { tags: 'tracing' },
    async () => {
      const { home, code, open, active } = makeProjects(shell, { allowed: [] });
      const project = makeHostile(join(code, 'evil'));
      const terminal = await open();
      const calls = await listFileCalls(terminal.pid, () => terminal.run(`cd ${project}`));
      expect(calls.filter((call) => call.startsWith('exec'))).toEqual([]);
      const opened = calls.filter((call) => call.startsWith('open') && call.includes(`${project}/`));
      expect(opened.every((call) => call.includes('/.venv/bin/pip"'))).toBe(true);
      expect(await active(terminal)).toBe('none');
      for (const line of [
        'true',
        'cd ..',
        `cd ${project}`,
        'pipward status',
        'pipward allow',
        'pip --version',
      ])
        await terminal.run(line);
      expect(terminal.screen()).toContain('overrides a command of the system');
      expect(await active(terminal)).toBe('none');
      expect(readdirSync(project)).not.toContain('PWNED');
      expect(readdirSync(home.path)).not.toContain('PWNED');
    },
  );

  it('an allowed environment is no longer activated after it was replaced', async () => {
    const { home, code, open, after } = makeProjects(shell, { allowed: [] });
    const names = Object.keys(SWAPS).map((_, index) => `p${index}`);
    for (const name of names) makeProject(join(code, name));
    writeRecords(
      home,
      names.map((name) => join(code, name, '.venv')),
    );
    const terminal = await open();
    for (const [index, [title, swap]] of Object.entries(SWAPS).entries()) {
      const [project, other] = [join(code, `p${index}`), join(code, `other${index}`)];
      expect([title, await after(terminal, `cd ${project}`)]).toEqual([title, `p${index}`]);
      await terminal.run('cd ..');
      makeProject(other);
      utimesSync(join(other, '.venv/pyvenv.cfg'), 1_600_000_000, 1_600_000_000);
      swap(join(project, '.venv'), join(other, '.venv'));
      expect([title, await after(terminal, `cd ${project}`)]).toEqual([title, 'none']);
    }
  });
});

describe('`pipward allow` refuses with the reason and the way out', () => {
  it.each<readonly [string, (project: string) => void, RegExp]>([
    [
      'commands that override those of the system',
      (project) => void makeHostile(project),
      /`\S*bin\/\w+` overrides a command/,
    ],
    [
      'a parent directory that is writable by everyone',
      (project) => {
        makeProject(project);
        chmodSync(join(project, '..'), 0o777);
      },
      /`\S*code` is writable by other users\nhint: `chmod go-w`/,
    ],
    [
      'a committed environment',
      (project) => {
        makeProject(project);
        git(project, 'init', '--quiet');
        git(project, 'add', '--all', '--force');
      },
      /committed to the git repository.*\nhint: `git rm -r --cached`/,
    ],
    [
      'a symbolic link',
      (project) => {
        makeProject(`${project}-2`);
        mkdirSync(project);
        symlinkSync('../app-2/.venv', join(project, '.venv'));
      },
      /is a symbolic link\nhint: /,
    ],
    [
      'an interpreter that is writable by other users',
      (project) => {
        makeProject(project);
        const elsewhere = join(project, 'python');
        mkdirSync(elsewhere);
        chmodSync(elsewhere, 0o777);
        writeFileSync(join(project, '.venv/pyvenv.cfg'), `home = ${elsewhere}\n`);
      },
      /its interpreter is in `\S*python`, which is writable by other users\nhint: /,
    ],
  ])('%s', (_title, make, words) => {
    const home = makeHome();
    const project = join(home.project('code'), 'app');
    make(project);
    const ran = runHelper(home, ['allow', project]);
    expect(ran.stderr).toMatch(words);
    expect(ran.status).toBe(1);
    expect(readdirSync(project)).not.toContain('PWNED');
  });

  it('an environment of another user', { tags: 'root' }, () => {
    const home = makeHome();
    const project = makeProject(join(home.project('code'), 'app'));
    chownSync(join(project, '.venv'), 65_534, 65_534);
    const ran = runHelper(home, ['allow', project]);
    expect(ran).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('belongs to someone else') as string,
    });
  });

  it('accepts it with `--force`, and remembers that', () => {
    const home = makeHome();
    const project = makeHostile(join(home.project('code'), 'app'));
    expect(runHelper(home, ['allow', '--force', project]).status).toBe(0);
    const { stdout } = runHelper(home, ['status', '--json'], { cwd: project });
    expect(JSON.parse(stdout)).toMatchObject({ here: [{ state: 'allowed', reason: 'shadows-command' }] });
    expect(readdirSync(project)).not.toContain('PWNED');
    cpSync(project, `${project}-copy`, { recursive: true, verbatimSymlinks: true });
    expect(runHelper(home, ['allow', `${project}-copy`]).status).toBe(1);
  });
});
