import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unfinishedMark } from '../../../src/system/venv/describe-venv.ts';
import { isBeingRebuilt, markText } from '../../../src/system/venv/rebuild-mark.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

/** A number that no process has: it is larger than any that Linux gives. */
const DEAD = 4_194_305;

function venvWith(mark: string): string {
  const venv = join(scratchDirectory(), '.venv');
  mkdirSync(venv);
  writeFileSync(unfinishedMark(venv), mark);
  return venv;
}

it('an environment is being rebuilt while the process of its mark runs, unless that is this one', () => {
  const by = (mark: string): boolean => isBeingRebuilt(venvWith(mark));
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
