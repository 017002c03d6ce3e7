// @module-tag managed-pip
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome, type Home } from '../support/home.ts';
import { coreTimeOf } from '../support/core-time.ts';
import { runHelper } from '../support/pipward.ts';
import { shareCaches } from '../support/set-up.ts';
import { makeVenv } from '../support/venv.ts';

const FILE = '.local/state/pipward/history.jsonl';

interface Listed {
  readonly changes: readonly { readonly number: number; readonly change: string; readonly undone: boolean }[];
  readonly damaged: readonly number[];
}

function listed(home: Home): Listed {
  return JSON.parse(runHelper(home, ['history', '--json']).stdout) as Listed;
}

/** The environment `name`, which belongs to no project, made by pipward. */
function createShared(home: Home, name: string): string {
  shareCaches(home);
  expect(runHelper(home, ['venv', 'create', name]).status).toBe(0);
  return join(home.path, '.local/share/pipward/venvs', name);
}

describe('pipward history', () => {
  it('lists the changes with numbers and dates, newest last, and reports damaged lines', () => {
    const home = makeHome();
    expect(runHelper(home, ['history'])).toMatchObject({ status: 0, stdout: '' });
    makeVenv(join(home.project('app'), '.venv'));
    runHelper(home, ['allow', 'app']);
    appendFileSync(join(home.path, FILE), '{"schema":1,"time":\n');
    runHelper(home, ['deny', 'app']);
    const { stdout, stderr } = runHelper(home, ['history']);
    expect(stdout).toMatch(
      /^ {3}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}allowed `~\/app\/\.venv`\n {3}3 {2}\S+ \S+ {2}denied `~\/app\/\.venv`\n$/,
    );
    expect(stderr).toContain('line 2 is damaged');
    expect(listed(home)).toMatchObject({ damaged: [2], changes: [{ number: 1 }, { number: 3 }] });
  });

  it('shows the last thirty of very many, and all of them with `--all`, without delay', () => {
    const home = makeHome();
    const line = `{"schema":1,"time":"2026-08-22T12:00:00.000Z","change":"venv-denied","venv":"/p/.venv"}\n`;
    home.write(FILE, line.repeat(100_000));
    const { stdout, stderr } = runHelper(home, ['history']);
    expect(coreTimeOf(home, ['history'])).toBeLessThan(2000);
    expect(stdout.split('\n')).toHaveLength(31);
    expect(stderr).toContain('99970 earlier ones: `pipward history --all`');
    home.write(FILE, line.repeat(200));
    expect(runHelper(home, ['history', '--all']).stdout.split('\n')).toHaveLength(201);
  });
});

describe('pipward undo', () => {
  it('moves an environment that pipward made aside, with its contents, once, and records that', () => {
    const home = makeHome();
    const venv = createShared(home, 'lab');
    home.write('.local/share/pipward/venvs/lab/mine.txt', 'mine');
    const asked = runHelper(home, ['undo']);
    expect(asked.status).toBe(1);
    expect(asked.stderr).toContain('nobody is there to be asked');
    expect(existsSync(venv)).toBe(true);
    runHelper(home, ['config', 'set', 'everywhere', 'lab']);
    const { status, stderr } = runHelper(home, ['undo', '--yes']);
    expect(status).toBe(0);
    expect(stderr).toContain('it is active wherever no project');
    expect(runHelper(home, ['config', 'get', 'everywhere']).stdout).toBe('\n');
    expect(stderr).toContain('1: made the environment `~/.local/share/pipward/venvs/lab`');
    expect(existsSync(venv)).toBe(false);
    expect(readFileSync(join(home.path, '.local/share/pipward/undone/lab/mine.txt'), 'utf8')).toBe('mine');
    expect(listed(home).changes).toMatchObject([
      { change: 'venv-created', undone: true },
      { change: 'undone', entry: 1 },
    ]);
    expect(runHelper(home, ['undo', '1', '--yes']).stderr).toContain('that change is already undone');
    expect(runHelper(home, ['undo', '2', '--yes']).stderr).toContain('.local/share/pipward/undone/lab');
    expect(runHelper(home, ['undo', '--yes']).stderr).toContain('there is nothing to undo');
  });

  it('leaves alone an environment that was replaced since, and one that is gone', () => {
    const home = makeHome();
    const venv = createShared(home, 'lab');
    renameSync(venv, `${venv}.mine`);
    expect(runHelper(home, ['undo', '--yes'])).toMatchObject({ status: 1 });
    expect(runHelper(home, ['undo', '1', '--yes']).stderr).toContain('is already gone');
    makeVenv(venv);
    const { status, stderr } = runHelper(home, ['undo', '1', '--yes']);
    expect(status).toBe(1);
    expect(stderr).toContain('was changed since');
    expect(existsSync(join(venv, 'pyvenv.cfg'))).toBe(true);
  });

  it('undoes a permission, a denial and the line in a start file, if they still hold', () => {
    const home = makeHome();
    makeVenv(join(home.project('app'), '.venv'));
    const before = home.read(home.write('.bashrc', 'mine=1\n').slice(home.path.length + 1));
    runHelper(home, ['allow', 'app']);
    runHelper(home, ['deny', 'app']);
    expect(runHelper(home, ['undo', '1', '--yes']).stderr).toContain('was changed since');
    expect(runHelper(home, ['undo', '2', '--yes'])).toMatchObject({ status: 0 });
    shareCaches(home);
    runHelper(home, ['setup', '--shell', 'bash']);
    const edited = listed(home).changes.find(({ change }) => change === 'start-file-edited');
    expect(home.read('.bashrc')).not.toBe(before);
    expect(runHelper(home, ['undo', String(edited?.number), '--yes'])).toMatchObject({ status: 0 });
    expect(home.read('.bashrc')).toBe(before);
    // The undoing is recorded as a change that can be undone: the line is back.
    expect(runHelper(home, ['undo', '--yes'])).toMatchObject({ status: 0 });
    expect(home.read('.bashrc')).toContain("added by 'pipward setup'");
  });

  it.each([
    ['7', 'there is no change with the number `7`'],
    ['x', 'there is no change with the number `x`'],
    ['-1', undefined],
  ])('refuses %s', (number, words) => {
    const home = makeHome();
    mkdirSync(join(home.path, '.local'));
    const { status, stderr } = runHelper(home, ['undo', number, '--yes']);
    expect(status).not.toBe(0);
    if (words !== undefined) expect(stderr).toContain(words);
  });
});
