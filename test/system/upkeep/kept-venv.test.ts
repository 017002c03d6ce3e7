import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  freeName,
  findBackups,
  nextBackup,
  putBack,
  restoreAbandoned,
} from '../../../src/system/upkeep/kept-venv.ts';
import { unfinishedMark } from '../../../src/system/venv/describe-venv.ts';
import { markText } from '../../../src/system/venv/rebuild-mark.ts';
import { useCleanEnvironment } from '../../support/clean-process.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

useCleanEnvironment(() => ({ HOME: scratchDirectory(), PATH: '/usr/bin:/bin' }));

/** A number that no process has: it is larger than any that Linux gives. */
const DEAD = 4_194_305;

/** A project with directories as environments; the values are the texts of their marks. */
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

describe('after a repair that was killed', () => {
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
  ])('%s, the old environment is put back', (_title, venvs) => {
    const venv = tree(venvs);
    restoreAbandoned(venv, { force: false });
    expect(beside(venv)).toEqual(['.venv']);
    expect(isMarked(venv)).toBe(false);
  });

  it.each<readonly [string, Readonly<Record<string, string | undefined>>]>([
    ['a complete environment', { '.venv': undefined, '.venv.before-repair': undefined }],
    [
      'one that another process is rebuilding',
      { '.venv': markText('.venv.before-repair', process.ppid), '.venv.before-repair': undefined },
    ],
    ['a mark that names nothing', { '.venv': '', '.venv.before-repair': undefined }],
    [
      'a mark that leads elsewhere',
      { '.venv': `../.venv.before-repair\n${DEAD}\n`, '.venv.before-repair': undefined },
    ],
    ['a mark that names something else', { '.venv': `other\n${DEAD}\n`, other: undefined }],
    ['a mark whose environment is gone', { '.venv': `.venv.before-repair\n${DEAD}\n` }],
    ['directories that the person has named so', { '.venv.failed': undefined, 'x.failed': undefined }],
  ])('nothing is changed: %s', (_title, venvs) => {
    const venv = tree(venvs);
    const left = beside(venv);
    restoreAbandoned(venv, { force: false });
    expect(beside(venv)).toEqual(left);
  });
});

it('the newest of several old environments is put back, unless somebody else has put it there', () => {
  const kept = ['', '-2', '-10'].map((count) => [`.venv.before-repair${count}`, undefined] as const);
  const venv = tree(Object.fromEntries(kept));
  expect(nextBackup(venv)).toBe(`${venv}.before-repair-11`);
  if (process.geteuid?.() === 0) chownSync(`${venv}.before-repair-10`, 65534, 65534);
  else rmSync(`${venv}.before-repair-10`, { recursive: true });
  restoreAbandoned(venv, { force: false });
  expect(readFileSync(join(venv, 'pyvenv.cfg'), 'utf8')).toBe('# .venv.before-repair-2\n');
  expect(findBackups(venv)).toEqual([`${venv}.before-repair`]);
});

it('an old environment replaces the unfinished new one, and only that is removed', () => {
  const venv = tree({ '.venv': 'x', '.venv.before-repair-2': undefined, '.venv.failed': undefined });
  putBack(venv, `${venv}.before-repair-2`);
  expect(beside(venv)).toEqual(['.venv', '.venv.failed']);
  expect(isMarked(venv)).toBe(false);
});

it('a free name is the first unused one', () => {
  const venv = tree({ '.venv': undefined, '.venv-2': undefined });
  expect([freeName(venv), freeName(`${venv}x`)]).toEqual([`${venv}-3`, `${venv}x`]);
});
