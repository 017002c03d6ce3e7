import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  freeName,
  keptBeside,
  nextKept,
  putBack,
  restoreAbandoned,
} from '../../../src/system/upkeep/kept-venv.ts';
import { unfinishedMark } from '../../../src/system/venv/describe-venv.ts';
import { markText } from '../../../src/system/venv/rebuild-mark.ts';
import { useCleanEnvironment } from '../../support/clean-process.ts';
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
