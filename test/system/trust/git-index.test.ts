import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexHolds } from '../../../src/system/trust/git-index.ts';
import { git, makeRepository } from '../../support/git.ts';
import { scratchDirectory } from '../../support/shell-script.ts';
import { startCpuClock } from '../../support/cpu-clock.ts';

/** Unusually long names, and names with unusual letters. */
const LONG_NAME = `${'deep-directory-name/'.repeat(20)}file-${'x'.repeat(200)}.txt`;
const FILES: readonly string[] = [
  'a',
  'ab',
  'src/app.py',
  'src/ünïcode/日本語/\u{1f600}.txt',
  'src/it\'s a "quoted" name\\.txt',
  'src/line\nbreak.txt',
  ...Array.from({ length: 20 }, (_, length) => `pad/${'p'.repeat(length + 1)}`),
  LONG_NAME,
  '.venvx/file',
  '.ven/file',
  'x/.venv/file',
  'zzz',
];

interface Prepared {
  readonly tree: string;
  readonly index: () => Buffer;
}

function prepare(files: readonly string[], ...options: readonly string[]): Prepared {
  const tree = makeRepository(scratchDirectory(), ...options);
  for (const file of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), file);
  }
  git(tree, 'add', '--force', '--all');
  return { tree, index: () => readFileSync(join(tree, '.git/index')) };
}

const versionOf = (index: Buffer): number => index.readUInt32BE(4);

describe.each([2, 4])('an index that git wrote as version %i', (version) => {
  const withVersion = (...files: readonly string[]): Buffer => {
    const { tree, index } = prepare(files);
    git(tree, 'update-index', '--index-version', String(version));
    expect(versionOf(index())).toBe(version);
    return index();
  };

  it.each(['.venv/pyvenv.cfg', '.venv/bin/python', `.venv/${LONG_NAME}`, '.venv/ü/日本語'])(
    'holds %j among others',
    (file) => {
      expect(indexHolds(withVersion(...FILES, file), '.venv')).toBe(true);
    },
  );

  it('holds nothing below an untracked .venv', () => {
    expect(indexHolds(withVersion(...FILES), '.venv')).toBe(false);
  });

  it.each([
    ['x/.venv', true],
    ['.venv', false],
    ['src', true],
    ['src/ünïcode', true],
    ['src/ünïcode/日本語', true],
    ['sr', false],
    ['src/app.py', false],
    ['deep-directory-name', true],
    ['a', false],
    ['', false],
    ['..', false],
    ['.venv/', false],
    ['x', true],
    ['X', false],
  ])('holds something below %j: %s', (directory, expected) => {
    expect(indexHolds(withVersion(...FILES), directory)).toBe(expected);
  });

  it('finds each file of many, whatever the length of its name', () => {
    const many = Array.from({ length: 300 }, (_, count) => `d${count}/${'n'.repeat((count % 23) + 1)}/f`);
    const index = withVersion(...many);
    const missing = many
      .map((file) => file.split('/')[0] ?? '')
      .filter((directory) => indexHolds(index, directory) !== true);
    expect(missing).toEqual([]);
  });

  it('holds a .venv that was only declared (intent to add)', () => {
    const { tree, index } = prepare(FILES);
    mkdirSync(join(tree, '.venv'));
    writeFileSync(join(tree, '.venv/pyvenv.cfg'), '');
    git(tree, 'add', '--force', '--intent-to-add', '.venv/pyvenv.cfg');
    git(tree, 'update-index', '--index-version', String(version));
    // Extended flags need version 3 where 2 was asked for.
    expect(versionOf(index())).toBe(version === 2 ? 3 : 4);
    expect(indexHolds(index(), '.venv')).toBe(true);
    expect(indexHolds(index(), 'zzz')).toBe(false);
  });

  it('is read past entries with extended flags (skip-worktree)', () => {
    const { tree, index } = prepare([...FILES, 'zz/file']);
    git(tree, 'update-index', '--skip-worktree', 'a', 'src/app.py', LONG_NAME);
    git(tree, 'update-index', '--index-version', String(version));
    expect(versionOf(index())).toBe(version === 2 ? 3 : 4);
    expect(indexHolds(index(), 'zz')).toBe(true);
    expect(indexHolds(index(), '.venv')).toBe(false);
  });

  it('holds files in conflict', () => {
    const { tree, index } = prepare(FILES);
    const blob = git(tree, 'hash-object', '-w', 'a').trim();
    writeFileSync(
      join(tree, 'stages'),
      [1, 2, 3].map((stage) => `100644 ${blob} ${stage}\t.venv/pyvenv.cfg\n`).join(''),
    );
    git(tree, 'update-index', '--index-version', String(version));
    const input = `cd '${tree}' && git update-index --index-info <stages`;
    git(tree, '-c', `alias.x=!${input}`, 'x');
    expect(indexHolds(index(), '.venv')).toBe(true);
  });

  it('gives no certain answer if it is cut off before the end of its entries', () => {
    const index = withVersion(...FILES, '.venv/pyvenv.cfg', 'zzzz/last');
    const wrong: number[] = [];
    const entriesEnd = index.lastIndexOf('zzzz/last') + 'zzzz/last'.length;
    for (let length = 0; length < entriesEnd; length += 1) {
      const found = indexHolds(index.subarray(0, length), 'zzzz');
      if (found !== undefined) wrong.push(length);
      if (indexHolds(index.subarray(0, length), '.venv') === false) wrong.push(length);
    }
    expect(wrong).toEqual([]);
  });

  it('never throws if some of its bytes are changed', () => {
    const index = withVersion(...FILES, '.venv/pyvenv.cfg');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(index.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const damaged = Buffer.from(index);
          for (const [place, byte] of changes) damaged[place] = byte;
          expect([true, false, undefined]).toContain(indexHolds(damaged, '.venv'));
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe('files that git stores in other ways are never reported as untracked', () => {
  it('a .venv that is a submodule', () => {
    const other = prepare(['pyvenv.cfg', 'bin/python']).tree;
    git(other, 'commit', '--quiet', '--message', 'x');
    const { tree, index } = prepare(FILES);
    git(tree, 'submodule', '--quiet', 'add', '--force', other, '.venv');
    expect(git(tree, 'ls-files', '--stage', '.venv')).toContain('160000');
    expect(indexHolds(index(), '.venv')).not.toBe(false);
  });

  it('a .venv in a repository with SHA-256 names', () => {
    const { index } = prepare([...FILES, '.venv/pyvenv.cfg'], '--object-format=sha256');
    expect(indexHolds(index(), '.venv')).not.toBe(false);
  });

  it('a .venv whose entry is in a shared index (split index)', () => {
    const { tree, index } = prepare([...FILES, '.venv/pyvenv.cfg']);
    git(tree, 'update-index', '--split-index');
    expect(indexHolds(index(), '.venv')).not.toBe(false);
  });

  it('a .venv in a sparse index', () => {
    const { tree, index } = prepare([...FILES, '.venv/pyvenv.cfg', '.venv/bin/python']);
    git(tree, 'commit', '--quiet', '--message', 'x');
    git(tree, 'sparse-checkout', 'set', '--cone', '--sparse-index', 'src');
    expect(git(tree, 'ls-files', '--sparse')).toContain('.venv/');
    expect(indexHolds(index(), '.venv')).not.toBe(false);
  });
});

describe('a file that is not an index', () => {
  it.each<readonly [string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['eleven bytes', Buffer.from('DIRC\0\0\0\u0002\0\0\0')],
    ['another signature', Buffer.from('CRID\0\0\0\u0002\0\0\0\0')],
    ['version 0', Buffer.from('DIRC\0\0\0\u0000\0\0\0\0')],
    ['version 1', Buffer.from('DIRC\0\0\0\u0001\0\0\0\0')],
    ['version 5', Buffer.from('DIRC\0\0\0\u0005\0\0\0\0')],
    ['a missing entry', Buffer.from('DIRC\0\0\0\u0002\0\0\0\u0001')],
    [
      '4 billion entries',
      Buffer.concat([Buffer.from('DIRC\0\0\0\u0002'), Buffer.alloc(4, 0xff), Buffer.alloc(300)]),
    ],
    [
      '4 billion entries of version 4',
      Buffer.concat([Buffer.from('DIRC\0\0\0\u0004'), Buffer.alloc(4, 0xff), Buffer.alloc(300, 0xff)]),
    ],
    ['text', Buffer.from('#!/bin/sh\necho not an index\n')],
  ])('%s', (_title, bytes) => {
    expect(indexHolds(bytes, '.venv')).toBeUndefined();
  });

  it('an index without entries holds nothing', () => {
    expect(indexHolds(Buffer.from('DIRC\0\0\0\u0002\0\0\0\0'), '.venv')).toBe(false);
  });

  it('never throws, whatever the bytes are', () => {
    const header = fc
      .constantFrom(2, 3, 4)
      .map((version) => Buffer.from([0x44, 0x49, 0x52, 0x43, 0, 0, 0, version, 0, 0, 0, 9]));
    const body = fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes));
    const sparse = fc
      .array(fc.constantFrom(0, 0, 0, 0, 1, 0x2f, 0x61, 0x80, 0xff), { maxLength: 2000 })
      .map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(header, fc.oneof(body, sparse), (start, rest) => {
        expect([true, false, undefined]).toContain(indexHolds(Buffer.concat([start, rest]), '.venv'));
        expect([undefined, false]).toContain(indexHolds(rest, '.venv'));
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  it('takes only seconds for 8 MB that were designed to take long', () => {
    // Version 4: each path is the one before it with one more letter.
    const entry = Buffer.alloc(64);
    entry[63] = 0;
    entry[62] = 0;
    const bytes = Buffer.concat([
      Buffer.from('DIRC\0\0\0\u0004'),
      Buffer.from([0, 1, 0xe0, 0]),
      ...Array.from({ length: 122_000 }, () => Buffer.concat([entry.subarray(0, 63), Buffer.from('a\0')])),
    ]);
    const spent = startCpuClock();
    indexHolds(bytes, '.venv');
    expect(spent()).toBeLessThan(3000);
  });
});
