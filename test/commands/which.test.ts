import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../support/home.ts';
import { runHelper } from '../support/pipward.ts';
import { makeVenv } from '../support/venv.ts';

describe('pipward which', () => {
  it('prints a path that works in cron and in the first line of a script, and sees the environment', () => {
    const home = makeHome();
    const project = home.project('my app', { 'pyproject.toml': '', 'src/x.py': '' });
    const venv = makeVenv(join(project, '.venv'));
    const { status, stdout, stderr } = runHelper(home, ['which'], { cwd: join(project, 'src') });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`${venv}/bin/python\n`);
    const words = ['-c', 'import sys; print(sys.prefix)'];
    expect(execFileSync(stdout.trimEnd(), words, { env: {}, encoding: 'utf8' })).toBe(`${venv}\n`);
    home.write('my app/.venv/bin/flask', '#!/bin/sh\n');
    execFileSync('chmod', ['+x', join(venv, 'bin/flask')]);
    expect(runHelper(home, ['which', 'flask'], { cwd: project }).stdout).toBe(`${venv}/bin/flask\n`);
    expect(runHelper(home, ['which', 'django-admin'], { cwd: project })).toMatchObject({
      status: 1,
      stdout: '',
    });
    expect(runHelper(home, ['which', '../../x'], { cwd: project })).toMatchObject({ status: 2, stdout: '' });
  });

  it('prefers the active environment; without any it says so, and names no interpreter of the system', () => {
    const home = makeHome();
    const venv = makeVenv(join(home.project('other'), 'mine'));
    const env = { VIRTUAL_ENV: venv };
    expect(runHelper(home, ['which'], { env }).stdout).toBe(`${venv}/bin/python\n`);
    const { status, stdout, stderr } = runHelper(home, ['which'], { cwd: home.project('empty') });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('there is no environment here');
  });

  it('prints the program that the shell would run if the environment has none, and says where that is', () => {
    const home = makeHome();
    const project = home.project('app', { 'pyproject.toml': '' });
    makeVenv(join(project, '.venv'));
    home.write('.local/pipx/venvs/black/bin/black', '#!/bin/sh\n');
    execFileSync('chmod', ['+x', join(home.path, '.local/pipx/venvs/black/bin/black')]);
    home.project('.local/bin');
    symlinkSync('../pipx/venvs/black/bin/black', join(home.path, '.local/bin/black'));
    const black = join(home.path, '.local/bin/black');
    for (const [PATH, advice] of [
      ['/usr/bin:/bin', ', in a directory that is not on PATH (`pipx ensurepath` adds it)'],
      [`${home.path}/.local/bin:/usr/bin:/bin`, ''],
    ] as const)
      expect(runHelper(home, ['which', 'black'], { cwd: project, env: { PATH } })).toEqual({
        status: 0,
        stdout: `${black}\n`,
        stderr: `note: there is no \`black\` in \`.venv\`: pipx has installed it${advice}\n`,
      });
    expect(runHelper(home, ['which', 'black'], { cwd: home.project('empty') })).toMatchObject({
      status: 0,
      stdout: `${black}\n`,
    });
    expect(runHelper(home, ['which', 'ls'], { cwd: project })).toMatchObject({
      status: 0,
      stdout: '/usr/bin/ls\n',
      stderr: `note: there is no \`ls\` in \`.venv\`: the shell runs \`/usr/bin/ls\`\n`,
    });
  });
});
