import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, makeRepository } from '../support/git.ts';
import { makeHome, type Home } from '../support/home.ts';
import { NOBODY } from '../support/other-user.ts';
import { runHelper, type HelperRun } from '../support/pipward.ts';
import { PYTHON_MINOR } from '../support/python.ts';
import { makeVenv } from '../support/venv.ts';

interface Status {
  readonly here: readonly { readonly venv: string; readonly state: string; readonly reason: string | null }[];
  readonly allowed: readonly string[];
  readonly denied: readonly string[];
}

function status(home: Home, cwd: string): Status {
  const { stdout } = runHelper(home, ['status', '--json'], { cwd });
  return JSON.parse(stdout) as Status;
}

/** The state of the nearest environment, and its reason. */
function stateOf(home: Home, cwd: string): string {
  const { state, reason } = status(home, cwd).here[0] ?? { state: 'none', reason: null };
  return reason === null ? state : `${state} ${reason}`;
}

function project(): { readonly home: Home; readonly tree: string; readonly venv: string } {
  const home = makeHome();
  const tree = home.project('work/app');
  return { home, tree, venv: makeVenv(join(tree, '.venv')) };
}

describe('an environment without problems', () => {
  it('is allowed from anywhere, denied and allowed again; each is reported and recorded in the history', () => {
    const { home, tree, venv } = project();
    mkdirSync(join(tree, 'sub'));
    expect(stateOf(home, tree)).toBe('unknown');
    const ran = runHelper(home, ['allow'], { cwd: join(tree, 'sub') });
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    expect(ran.stderr).toContain('~/work/app/.venv` is active here and below from now on');
    expect(stateOf(home, tree)).toBe('allowed');
    expect(runHelper(home, ['deny', tree]).status).toBe(0);
    expect(status(home, tree)).toMatchObject({ here: [{ state: 'denied' }], allowed: [], denied: [venv] });
    expect(runHelper(home, ['allow', join(tree, '.venv/')]).status).toBe(0);
    expect(status(home, tree)).toMatchObject({ here: [{ state: 'allowed' }], allowed: [venv], denied: [] });
    const changes = home.read('.local/state/pipward/history.jsonl').trim().split('\n');
    expect(changes.map((line) => (JSON.parse(line) as { change: string }).change)).toEqual([
      'venv-allowed',
      'venv-denied',
      'venv-allowed',
    ]);
  });

  it('is no longer allowed if another environment replaces it, even with a file of the same time', () => {
    const { home, tree, venv } = project();
    const old = new Date('2024-01-01T00:00:00Z');
    utimesSync(join(venv, 'pyvenv.cfg'), old, old);
    expect(runHelper(home, ['allow'], { cwd: tree }).status).toBe(0);
    rmSync(venv, { recursive: true });
    utimesSync(join(makeVenv(venv), 'pyvenv.cfg'), old, old);
    expect(stateOf(home, tree)).toBe('unknown');
  });

  it('is named after `--`; of several in one directory, those not decided upon come first', () => {
    const { home, tree, venv } = project();
    const other = home.project('work/-dash');
    makeVenv(join(other, '.venv'));
    expect(runHelper(home, ['deny', '--', '../-dash'], { cwd: tree }).status).toBe(0);
    expect(status(home, tree)).toMatchObject({
      here: [{ state: 'unknown' }],
      denied: [join(other, '.venv')],
    });
    const second = makeVenv(join(tree, 'venv'));
    for (const denied of [[venv], [venv, second]]) {
      expect(runHelper(home, ['deny'], { cwd: tree }).status).toBe(0);
      expect(status(home, tree).denied).toEqual(expect.arrayContaining(denied));
    }
    for (const allowed of [[venv], [venv, second]]) {
      expect(runHelper(home, ['allow'], { cwd: tree }).status).toBe(0);
      expect(status(home, tree).allowed).toEqual(allowed);
    }
  });

  it('has its previous state again if a decision about it is undone', () => {
    const { home, tree } = project();
    for (const [words, state] of [
      [['allow'], 'allowed'],
      [['deny'], 'denied'],
      [['undo', '--yes'], 'allowed'],
      [['undo', '--yes'], 'unknown'],
      [['deny'], 'denied'],
      [['allow'], 'allowed'],
      [['undo', '--yes'], 'denied'],
    ] as const) {
      expect(runHelper(home, words, { cwd: tree }).status).toBe(0);
      expect({ words, state: stateOf(home, tree) }).toEqual({ words, state });
    }
  });

  it('that is missing is reported, with exit status 1', () => {
    const home = makeHome();
    for (const words of [['allow'], ['deny'], ['allow', 'nope'], ['repair'], ['repair', 'nope']]) {
      const ran = runHelper(home, words);
      expect(ran).toMatchObject({ status: 1, stdout: '' });
      expect(ran.stderr).toMatch(/^error: there is no environment .*\nhint: /);
    }
  });

  it('with a name that shells do not look for is allowed, and the message says so', () => {
    const { home, tree, venv } = project();
    renameSync(venv, join(tree, 'other'));
    expect(runHelper(home, ['allow', 'work/app/other'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('shells do not look for an environment of that name'),
    });
  });

  it('is not reported as allowed if that cannot be recorded', { tags: 'root' }, () => {
    const { home, tree } = project();
    home.write('.local/state/pipward', '');
    const ran = runHelper(home, ['allow'], { cwd: tree });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('could not be written');
    expect(stateOf(home, tree)).toBe('unknown');
  });
});

interface Where {
  readonly home: Home;
  readonly tree: string;
  readonly venv: string;
}

type Refusal = readonly [title: string, change: (where: Where) => void, code: string, can: 'force' | 'never'];

const configuration = ({ venv }: Where): string => join(venv, 'pyvenv.cfg');

describe('an environment is refused with the reason and the way out:', () => {
  const cases: readonly Refusal[] = [
    [
      'a directory above is writable by others',
      ({ home }) => chmodSync(join(home.path, 'work'), 0o777),
      'writable-by-others',
      'force',
    ],
    [
      'it is writable by others, sticky or not',
      ({ venv }) => chmodSync(venv, 0o1777),
      'writable-by-others',
      'force',
    ],
    [
      'a program in it is writable by others',
      ({ venv }) => writeOpen(join(venv, 'bin/x')),
      'writable-by-others',
      'force',
    ],
    [
      'a command of the system in bin',
      ({ venv }) => writeFileSync(join(venv, 'bin/git'), ''),
      'shadows-command',
      'force',
    ],
    ['committed to git', ({ tree }) => commit(tree), 'tracked-by-git', 'force'],
    ['an interpreter in a directory that is writable by others', openHome, 'foreign-home', 'force'],
    ['a FIFO for pyvenv.cfg', makeFifo, 'no-configuration', 'never'],
    [
      'a pyvenv.cfg of more than 64 kB',
      (where) => writeFileSync(configuration(where), 'x'.repeat(70_000)),
      'no-configuration',
      'never',
    ],
    ['a symbolic link for pyvenv.cfg', linkConfiguration, 'symbolic-link', 'never'],
    ['a symbolic link', linkVenv, 'symbolic-link', 'never'],
  ];
  const ofOthers: readonly Refusal[] = [
    [
      'a directory above of somebody else',
      ({ home }) => chownSync(join(home.path, 'work'), NOBODY, NOBODY),
      'foreign-owner',
      'force',
    ],
    [
      'bin of somebody else',
      ({ venv }) => chownSync(join(venv, 'bin'), NOBODY, NOBODY),
      'foreign-owner',
      'force',
    ],
    ['of somebody else', ({ venv }) => chownSync(venv, NOBODY, NOBODY), 'foreign-owner', 'never'],
    [
      'pyvenv.cfg of somebody else',
      (where) => chownSync(configuration(where), NOBODY, NOBODY),
      'foreign-owner',
      'never',
    ],
    ['a device for pyvenv.cfg', makeDevice, 'no-configuration', 'never'],
  ];

  it.each(cases)('%s', expectRefusal);
  it.each(ofOthers)('%s', { tags: 'root' }, expectRefusal);

  function expectRefusal(...[, change, code, can]: Refusal): void {
    const where = project();
    const { home, tree } = where;
    const allow = (...words: readonly string[]): HelperRun =>
      runHelper(home, ['allow', ...words], { cwd: tree });
    change(where);
    const refused = allow();
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^error: `\.venv` is not allowed: .*\nhint: .*\n$/);
    expect(stateOf(home, tree)).toBe(`refused ${code}`);
    expect(allow('--force').status).toBe(can === 'force' ? 0 : 1);
    expect(stateOf(home, tree)).toBe(can === 'force' ? `allowed ${code}` : `refused ${code}`);
  }
});

describe('an allowed environment is checked again when `pipward allow` is typed again', () => {
  it('and is no longer allowed if there is a new problem', () => {
    const { home, tree, venv } = project();
    runHelper(home, ['allow'], { cwd: tree });
    chmodSync(venv, 0o777);
    expect(stateOf(home, tree)).toBe('allowed');
    expect(runHelper(home, ['allow'], { cwd: tree }).status).toBe(1);
    expect(stateOf(home, tree)).toBe('refused writable-by-others');
  });

  it('but a problem that the person overrode is not reported again', () => {
    const { home, tree, venv } = project();
    chmodSync(venv, 0o777);
    runHelper(home, ['allow', '--force'], { cwd: tree });
    expect(runHelper(home, ['allow'], { cwd: tree }).status).toBe(0);
    expect(stateOf(home, tree)).toBe('allowed writable-by-others');
    chmodSync(venv, 0o755);
    expect(runHelper(home, ['allow'], { cwd: tree }).status).toBe(0);
    expect(stateOf(home, tree)).toBe('allowed');
  });

  it('and one that cannot run is not allowed, even by force', () => {
    const { home, tree, venv } = project();
    for (const name of ['python', 'python3', `python${PYTHON_MINOR}`]) rmSync(join(venv, 'bin', name));
    for (const words of [['allow'], ['allow', '--force'], ['use', '.']]) {
      const ran = runHelper(home, words, { cwd: tree });
      expect(ran.status).toBe(1);
      if (words[0] === 'allow') expect(ran.stderr).toContain('hint: `pipward repair` rebuilds it');
    }
    expect(stateOf(home, tree)).toBe('damaged no-interpreter');
  });
});

function writeOpen(file: string): void {
  writeFileSync(file, '');
  chmodSync(file, 0o777);
}

function commit(tree: string): void {
  makeRepository(tree);
  git(tree, 'add', '--all', '--force');
}

function openHome(where: Where): void {
  const evil = join(where.tree, 'evil');
  mkdirSync(evil);
  chmodSync(evil, 0o777);
  writeFileSync(configuration(where), `home = ${evil}\n`);
}

function makeFifo(where: Where): void {
  rmSync(configuration(where));
  execFileSync('mkfifo', [configuration(where)]);
}

function makeDevice(where: Where): void {
  rmSync(configuration(where));
  // A `read` of the console would never end.
  execFileSync('mknod', [configuration(where), 'c', '5', '0']);
}

function linkConfiguration(where: Where): void {
  renameSync(configuration(where), join(where.tree, 'cfg'));
  symlinkSync('../cfg', configuration(where));
}

function linkVenv({ venv }: Where): void {
  renameSync(venv, join(dirname(venv), 'real'));
  symlinkSync('real', venv);
}
