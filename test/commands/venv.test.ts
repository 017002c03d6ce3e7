// @module-tag managed-pip
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome, type Home } from '../support/home.ts';
import { runHelper } from '../support/pipward.ts';
import { shareCaches } from '../support/set-up.ts';
import { openProject } from '../support/project.ts';
import { eachShell } from '../support/shells.ts';
import { makeVenv } from '../support/venv.ts';

const VENVS = '.local/share/pipward/venvs';

/** Status, standard output and standard error in one line. */
function run(home: Home, ...words: readonly string[]): string {
  const { status, stdout, stderr } = runHelper(home, words);
  return `${status} ${stdout}${stderr}`;
}

describe('an environment that belongs to no project', () => {
  it('is made, listed, active everywhere and deleted; then none is active everywhere', () => {
    const home = makeHome();
    shareCaches(home);
    expect(run(home, 'venv', 'list')).toContain('0 there are no shared environments yet');
    expect(run(home, 'venv', 'create', 'ml')).toContain('0 created `ml`');
    expect(run(home, 'venv', 'create', 'ml')).toContain('1 error: `ml` already exists');
    expect(run(home, 'use', 'ml', '--always')).toContain('0 `ml` is active from now on');
    expect(run(home, 'venv', 'list')).toMatch(
      /^0 ml {2}Python 3[\d.]+, 0 packages, active wherever no project's environment is\n$/,
    );
    expect(run(home, 'venv', 'delete', 'ml')).toContain('1 error: nobody is there to be asked');
    expect(existsSync(join(home.path, VENVS, 'ml/bin/python'))).toBe(true);
    expect(run(home, 'venv', 'delete', 'ml', '--yes')).toContain('0 deleted `ml`, which is no longer active');
    expect(readdirSync(join(home.path, VENVS))).toEqual([]);
    expect(run(home, 'config', 'get', 'everywhere')).toBe('0 \n');
    expect(run(home, 'status')).not.toContain('ml');
  });

  it('is complete even if its seed is not, or if the first tar on PATH does nothing', () => {
    const home = makeHome({ ownCache: true });
    const PATH = `${home.path}/bin:/usr/bin:/bin`;
    home.write('bin/tar', '#!/bin/sh\n');
    chmodSync(join(home.path, 'bin/tar'), 0o755);
    const create = (name: string): string => {
      const { status, stderr } = runHelper(home, ['venv', 'create', name], { env: { PATH } });
      const pip = join(home.path, VENVS, name, 'bin/pip');
      return `${status} ${stderr} ${execFileSync(pip, ['--version'], { encoding: 'utf8' })}`;
    };
    expect(create('first')).toMatch(/^0 [^]*pip \d/);
    const seeds = join(home.path, '.cache/pipward/seeds');
    const archive = join(seeds, readdirSync(seeds)[0]!, 'files.tar');
    const bytes = readFileSync(archive);
    const border = bytes.indexOf('lib/python3', bytes.length >> 1) & ~511;
    for (const [name, damage] of Object.entries({
      gone: () => rmSync(archive),
      empty: () => writeFileSync(archive, ''),
      cut: () => writeFileSync(archive, bytes.subarray(0, 5000)),
      // tar takes this for the end.
      short: () => writeFileSync(archive, bytes.subarray(0, border)),
    })) {
      damage();
      expect(create(name)).toMatch(/^0 [^]*pip \d/);
      expect(statSync(archive).size).toBe(bytes.length);
    }
  });

  it.each(['..', '../x', '.x', '/x', 'a/b', '', '-x', 'a b', 'é', 'x'.repeat(65)])(
    'cannot have the name %j',
    (name) => {
      const home = makeHome();
      expect(run(home, 'venv', 'create', '--', name)).toMatch(/^[12] .*error: /);
      expect(run(home, 'venv', 'delete', '--yes', '--', name)).toMatch(/^[12] .*error: /);
      expect(existsSync(join(home.path, '.local/share'))).toBe(false);
    },
  );

  it('is deleted only if it is one: no other directory, nor the target of a link', () => {
    const home = makeHome();
    const outside = makeVenv(join(home.path, 'outside'));
    mkdirSync(join(home.path, VENVS, 'plain'), { recursive: true });
    writeFileSync(join(home.path, VENVS, 'plain/precious'), '');
    symlinkSync(outside, join(home.path, VENVS, 'link'));
    const inner = makeVenv(join(home.path, VENVS, 'inner'));
    symlinkSync(outside, join(inner, 'outside'));
    for (const name of ['plain', 'link', 'none'])
      expect(run(home, 'venv', 'delete', name, '--yes')).toContain(
        `1 error: there is no environment \`${name}\``,
      );
    expect(run(home, 'venv', 'delete', 'inner', '--yes')).toContain('0 deleted');
    expect(readdirSync(join(home.path, VENVS)).toSorted()).toEqual(['link', 'plain']);
    expect(lstatSync(join(home.path, VENVS, 'plain/precious')).isFile()).toBe(true);
    expect(existsSync(join(outside, 'pyvenv.cfg'))).toBe(true);
  });

  it.each([
    [['use'], '1 error: this shell has not loaded pipward'],
    [['use', 'nope'], '1 error: there is no environment `nope`'],
    [['use', 'v', '--always'], '1 error: only a shared environment can be active everywhere'],
    [['venv', 'create', 'x', '--python', '/bin/ls'], '1 error: there is no `/bin/ls`'],
  ])('%j is refused', (words, text) => {
    const home = makeHome();
    makeVenv(join(home.path, 'v'));
    expect(run(home, ...words)).toContain(text);
  });
});

eachShell((shell) => {
  it('is activated by its name and deleted after a question; the default one is made on its first use', async () => {
    const { home, terminal, project } = await openProject(shell);
    await terminal.run('pipward venv create ml');
    const used = await terminal.run('pipward use ml');
    expect(used).toMatchObject({ status: 0, output: expect.stringContaining('activated') });
    expect((await terminal.run('cd; echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${home.path}/${VENVS}/ml`);
    expect((await terminal.run('pipward status')).output).toContain('which you activated in this shell');
    await terminal.run('deactivate');
    terminal.type('pipward venv delete ml');
    terminal.press('enter');
    await terminal.until('delete it');
    terminal.type('n');
    expect((await terminal.prompt()).status).toBe(1);
    expect(existsSync(join(home.path, VENVS, 'ml'))).toBe(true);
    await terminal.run(`cd '${project}'`);
    expect((await terminal.run('pipward use')).status).toBe(0);
    expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${home.path}/${VENVS}/default`);
    await terminal.run('deactivate; python3 -m venv --without-pip .venv; pipward deny; pipward use .venv');
    expect((await terminal.run('echo "V=$VIRTUAL_ENV"')).output).toContain(`V=${project}/.venv`);
    expect((await terminal.run('pipward status')).output).toMatch(/here +\.venv is denied/);
    const refused = await terminal.run('pipward use nope');
    expect(refused).toMatchObject({ status: 1, output: expect.stringContaining('there is no environment') });
  });
});
