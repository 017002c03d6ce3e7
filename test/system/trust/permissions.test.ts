import { execFileSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dialectOf } from '../../../src/rules/shells/dialects.ts';
import { isAllowed, recordAllowed } from '../../../src/system/trust/permissions.ts';
import { useCleanEnvironment } from '../../support/clean-process.ts';
import { ODD_NAMES } from '../../support/home.ts';
import { PYTHON_MINOR } from '../../support/python.ts';
import { PLAIN, runScript, scratchDirectory } from '../../support/shell-script.ts';
import { eachShell } from '../../support/shells.ts';
import { makeVenv } from '../../support/venv.ts';

let home = '';
useCleanEnvironment(() => ({ HOME: (home = scratchDirectory()) }));

const state = (): string => join(home, '.local/state/pipward');

async function allowed(name = 'project'): Promise<string> {
  const tree = join(home, name);
  mkdirSync(tree, { recursive: true });
  const venv = makeVenv(join(tree, '.venv'));
  // Aged, since an environment made in the same clock tick would be as old as its record anyway.
  utimesSync(join(venv, 'pyvenv.cfg'), 1_000_000.123_456, 1_000_000.123_456);
  await recordAllowed(venv);
  return venv;
}

describe('an environment', () => {
  it('is allowed only after it was recorded', async () => {
    const venv = makeVenv(join(home, '.venv'));
    expect(isAllowed(venv)).toBe(false);
    await recordAllowed(venv);
    expect(isAllowed(venv)).toBe(true);
  });

  it.each(ODD_NAMES)('below %j is found again', async (name) => {
    expect(isAllowed(await allowed(name))).toBe(true);
  });

  it('has a record that nobody else may write', async () => {
    await allowed();
    expect(statSync(join(state(), 'allowed')).mode & 0o077).toBe(0);
  });

  it('is not confused with one beside it, above it or below it', async () => {
    const venv = await allowed();
    for (const other of [join(venv, '..'), `${venv}x`, join(venv, 'src/foo/.venv'), join(home, '.venv')])
      expect(isAllowed(other)).toBe(false);
  });

  it('may contain another one', async () => {
    const venv = await allowed();
    const inner = join(venv, 'src/foo/.venv');
    mkdirSync(dirname(inner), { recursive: true });
    makeVenv(inner);
    await recordAllowed(inner);
    expect([venv, inner].map(isAllowed)).toEqual([true, true]);
  });

  it('is found among 200', async () => {
    const venv = await allowed();
    const others = Array.from({ length: 200 }, (_, count) => join(home, `p${count}`, '.venv'));
    for (const other of others) {
      mkdirSync(other, { recursive: true });
      writeFileSync(join(other, 'pyvenv.cfg'), '');
    }
    await Promise.all(others.map((other) => recordAllowed(other)));
    expect([venv, ...others].filter((path) => !isAllowed(path))).toEqual([]);
  });
});

describe('the record is void', () => {
  const cases: readonly (readonly [string, (venv: string) => void])[] = [
    [
      'where pyvenv.cfg was written again',
      (venv) => writeFileSync(join(venv, 'pyvenv.cfg'), 'home = /evil\n'),
    ],
    ['where another pyvenv.cfg with an old time was moved in', (venv) => swap(venv, 1_600_000_000)],
    ['where another pyvenv.cfg with a time in the future was moved in', (venv) => swap(venv, 4_000_000_000)],
    ['where another one is a microsecond newer', (venv) => swap(venv, 1_000_000.123_457)],
    ['where the environment is gone', (venv) => rmSync(venv, { recursive: true })],
    ['where pyvenv.cfg is gone', (venv) => rmSync(join(venv, 'pyvenv.cfg'))],
    [
      'where the environment was made again',
      (venv) => {
        rmSync(venv, { recursive: true });
        makeVenv(venv);
      },
    ],
    [
      'where another environment was moved in, with its times (mv, tar, rsync -a)',
      (venv) => {
        rmSync(venv, { recursive: true });
        const other = makeVenv(join(home, 'other'));
        utimesSync(join(other, 'pyvenv.cfg'), 1_500_000_000, 1_500_000_000);
        execFileSync('cp', ['-a', other, venv]);
      },
    ],
    [
      'where pyvenv.cfg is a symbolic link, even to a file of that very time',
      (venv) => {
        const file = join(venv, 'pyvenv.cfg');
        const moved = join(home, 'elsewhere');
        execFileSync('cp', ['-p', file, moved]);
        rmSync(file);
        symlinkSync(moved, file);
      },
    ],
    [
      'where the environment is a symbolic link to another one, with a file of that very time',
      (venv) => {
        const other = join(home, 'elsewhere');
        execFileSync('cp', ['-a', venv, other]);
        rmSync(venv, { recursive: true });
        symlinkSync(other, venv);
      },
    ],
  ];

  it.each(cases)('%s', async (_title, change) => {
    const venv = await allowed();
    expect(isAllowed(venv)).toBe(true);
    change(venv);
    expect(isAllowed(venv)).toBe(false);
  });

  it('where pyvenv.cfg belongs to somebody else but has the same time', { tags: 'root' }, async () => {
    const venv = await allowed();
    chownSync(join(venv, 'pyvenv.cfg'), 65_534, 65_534);
    expect(isAllowed(venv)).toBe(false);
  });

  it('until it is recorded again', async () => {
    const venv = await allowed();
    swap(venv, 1_600_000_000);
    await recordAllowed(venv);
    expect(isAllowed(venv)).toBe(true);
  });

  it('where the record itself is a directory', async () => {
    const venv = await allowed();
    const leaf = join(state(), 'allowed', venv, ':allowed');
    rmSync(leaf);
    mkdirSync(leaf);
    expect(isAllowed(venv)).toBe(false);
  });

  it('and nothing throws where the state directory is a file', () => {
    mkdirSync(dirname(state()), { recursive: true });
    writeFileSync(state(), '');
    expect(isAllowed(join(home, '.venv'))).toBe(false);
  });
});

eachShell((shell) => {
  it('sees by its own tests that record and pyvenv.cfg have the same time', async () => {
    const venv = await allowed("two words, it's");
    const { quote } = dialectOf(shell);
    const [leaf = '', file = ''] = [join(state(), 'allowed', venv, ':allowed'), join(venv, 'pyvenv.cfg')].map(
      quote,
    );
    const test =
      shell === 'fish'
        ? `test -e ${leaf}; and not test ${leaf} -nt ${file}; and not test ${leaf} -ot ${file}; and echo same`
        : `[[ -e ${leaf} && ! ${leaf} -nt ${file} && ! ${leaf} -ot ${file} ]] && echo same`;
    expect(runScript(PLAIN[shell], `${test}\n`, { cwd: home }).stdout.toString()).toBe('same\n');
    swap(venv, 1_000_000.123_457);
    expect(runScript(PLAIN[shell], `${test}\n`, { cwd: home }).stdout.toString()).toBe('');
  });
});

it('a record takes one file, in directories named as the path is', async () => {
  const venv = await allowed();
  const leaf = join(state(), 'allowed', venv, ':allowed');
  expect(lstatSync(leaf).isFile()).toBe(true);
  expect(readFileSync(leaf, 'utf8')).toBe(`/usr/bin/python${PYTHON_MINOR}\n`);
  expect(readdirSync(dirname(leaf))).toEqual([':allowed']);
});

function swap(venv: string, time: number): void {
  const file = join(venv, 'pyvenv.cfg');
  const other = join(home, 'other.cfg');
  cpSync(file, other);
  utimesSync(other, time, time);
  renameSync(other, file);
}
