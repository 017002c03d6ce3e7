import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unfinishedMark } from '../../../src/system/venv/describe-venv.ts';
import { keptBeside, nextKept, putBack, restoreAbandoned } from '../../../src/system/upkeep/kept-venv.ts';
import { isBeingRebuilt, markText } from '../../../src/system/venv/rebuild-mark.ts';
import { findInterpreterFor, freeName } from '../../../src/system/upkeep/find-to-repair.ts';
import { useCleanEnvironment } from '../../support/clean-process.ts';
import { PYTHON_MINOR } from '../../support/python.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

useCleanEnvironment(() => ({ HOME: scratchDirectory(), PATH: '/usr/bin:/bin' }));

/** No process of a number beyond the largest that Linux gives. */
const DEAD = 4_194_305;

/** A project in which directories stand for environments; a mark is told by its text. */
function tree(venvs: Readonly<Record<string, string | undefined>>): string {
  const directory = scratchDirectory();
  for (const [name, mark] of Object.entries(venvs)) {
    const venv = join(directory, name);
    mkdirSync(venv);
    writeFileSync(join(venv, 'pyvenv.cfg'), `# ${name}\n`);
    if (mark !== undefined) writeFileSync(unfinishedMark(venv), mark);
  }
  return join(directory, '.venv');
}

const beside = (venv: string): readonly string[] => readdirSync(join(venv, '..')).toSorted();
const isMarked = (venv: string): boolean => existsSync(unfinishedMark(venv));

describe('what a repair that was killed has left', () => {
  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ['between the two renames', { '.venv.before-repair': undefined }],
    ['while pip installed', { '.venv.before-repair': undefined, '.venv': `.venv.before-repair\n${DEAD}\n` }],
    [
      'while the old one was put back',
      { '.venv.before-repair': undefined, '.venv.failed': `.venv.before-repair\n${DEAD}\n` },
    ],
    [
      'twice',
      {
        '.venv.before-repair': undefined,
        '.venv.failed': `x\n${DEAD}\n`,
        '.venv.failed-2': `x\n${DEAD}\n`,
        '.venv': `.venv.before-repair\n${DEAD}\n`,
      },
    ],
  ])('%s is put back as it was', (_title, venvs) => {
    const venv = tree(venvs);
    restoreAbandoned(venv, { force: false });
    expect(beside(venv)).toEqual(['.venv']);
    expect(isMarked(venv)).toBe(false);
  });

  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ['an environment that is whole', { '.venv': undefined, '.venv.before-repair': undefined }],
    [
      'one that another process is at',
      { '.venv': markText('.venv.before-repair', process.ppid), '.venv.before-repair': undefined },
    ],
    ['a mark that names nothing', { '.venv': '', '.venv.before-repair': undefined }],
    [
      'a mark that leads elsewhere',
      { '.venv': `../.venv.before-repair\n${DEAD}\n`, '.venv.before-repair': undefined },
    ],
    ['a mark that names something else', { '.venv': `other\n${DEAD}\n`, other: undefined }],
    ['a mark whose environment is gone', { '.venv': `.venv.before-repair\n${DEAD}\n` }],
    ['what the person calls so', { '.venv.failed': undefined, 'x.failed': undefined }],
  ])('leaves alone: %s', (_title, venvs) => {
    const venv = tree(venvs);
    const left = beside(venv);
    restoreAbandoned(venv, { force: false });
    expect(beside(venv)).toEqual(left);
  });
});

it('is being rebuilt while the very process of its mark lives, which is not this one', () => {
  const by = (mark: string): boolean => isBeingRebuilt(tree({ '.venv': mark }));
  const parent = markText('.venv.before-repair', process.ppid);
  expect(by(parent)).toBe(true);
  expect(by(markText('.venv.before-repair'))).toBe(false);
  // The number now belongs to another process, or came with a clone.
  const [, , identity = ''] = parent.split('\n');
  const others = [
    process.ppid,
    `1\n${identity}`,
    `${process.ppid}\n${identity}0`,
    `${DEAD}\n${identity}`,
    'x',
    0,
    -1,
  ];
  expect(others.filter((rest) => by(`.venv.before-repair\n${rest}\n`))).toEqual([]);
});

it('of several that were kept the newest is put back, and nothing that somebody else has put there', () => {
  const kept = ['', '-2', '-10'].map((count) => [`.venv.before-repair${count}`, undefined] as const);
  const venv = tree(Object.fromEntries(kept));
  expect(nextKept(venv)).toBe(`${venv}.before-repair-11`);
  if (process.geteuid?.() === 0) chownSync(`${venv}.before-repair-10`, 65534, 65534);
  else rmSync(`${venv}.before-repair-10`, { recursive: true });
  restoreAbandoned(venv, { force: false });
  expect(readFileSync(join(venv, 'pyvenv.cfg'), 'utf8')).toBe('# .venv.before-repair-2\n');
  expect(keptBeside(venv)).toEqual([`${venv}.before-repair`]);
});

it('puts back over what stands there, and takes only what a repair has made', () => {
  const venv = tree({ '.venv': 'x', '.venv.before-repair-2': undefined, '.venv.failed': undefined });
  putBack(venv, `${venv}.before-repair-2`);
  expect(beside(venv)).toEqual(['.venv', '.venv.failed']);
  expect(isMarked(venv)).toBe(false);
});

it('a free name is the first that nothing has', () => {
  const venv = tree({ '.venv': undefined, '.venv-2': undefined });
  expect([freeName(venv), freeName(`${venv}x`)]).toEqual([`${venv}-3`, `${venv}x`]);
});

describe('the interpreter to rebuild with', () => {
  const found = async (
    configuration: string,
    { project = scratchDirectory(), isTrusted = true } = {},
  ): Promise<string | undefined> => {
    const venv = join(project, '.venv');
    mkdirSync(venv, { recursive: true });
    writeFileSync(join(project, 'pyproject.toml'), '');
    writeFileSync(join(venv, 'pyvenv.cfg'), configuration);
    return (await findInterpreterFor({ path: venv, root: project }, { isTrusted }))?.executable;
  };
  const own = `/usr/bin/python${PYTHON_MINOR}`;

  it.each([
    ['the one it was made from', `home = /usr/bin\nversion = ${PYTHON_MINOR}.1\n`, own],
    ['one of the same version', `home = /nonexistent\nversion = ${PYTHON_MINOR}.1\n`, own],
    [
      'the usual one, where there is none of that version',
      'home = /nonexistent\nversion = 3.7.1\n',
      '/usr/bin/python3',
    ],
    ['the usual one, where nothing is said', '', '/usr/bin/python3'],
  ])('is %s', async (_title, configuration, executable) => {
    expect(await found(configuration)).toBe(executable);
  });

  it('is none that others may have put there', async () => {
    const home = scratchDirectory();
    writeFileSync(join(home, `python${PYTHON_MINOR}`), '#!/bin/sh\ntouch /tmp/pwned\n', { mode: 0o777 });
    expect(await found(`home = ${home}\nversion = ${PYTHON_MINOR}.1\n`)).toBe(own);
  });

  it('is none within the project, and none that a refused environment names', async () => {
    const project = scratchDirectory();
    const prefix = (place: string): string => {
      mkdirSync(join(place, 'bin'), { recursive: true });
      mkdirSync(join(place, 'lib/python3.99'), { recursive: true });
      writeFileSync(join(place, 'lib/python3.99/os.py'), '');
      writeFileSync(join(place, 'bin/python3.99'), '', { mode: 0o755 });
      return `home = ${place}/bin\nversion = 3.99.1\n`;
    };
    const elsewhere = scratchDirectory();
    expect(await found(prefix(elsewhere), { project })).toBe(join(elsewhere, 'bin/python3.99'));
    expect(await found(prefix(elsewhere), { project, isTrusted: false })).toBe('/usr/bin/python3');
    expect(await found(prefix(join(project, 'evil')), { project })).toBe('/usr/bin/python3');
  });
});
