// @module-tag managed-pip
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeHome, type Home } from '../support/home.ts';
import { helperFiles } from '../../src/system/shells/helper-file.ts';
import { cleanEnvironment, startHelper } from '../support/helper-process.ts';
import { NODE_18 } from '../support/node18.ts';
import { NOBODY } from '../support/other-user.ts';
import { HELPER, runHelper, type HelperRun } from '../support/pipward.ts';

it.each([0, 1])(
  'what V8 has made of the helper is kept, and made anew where it is damaged (part %i)',
  (part) => {
    const home = makeHome({ ownCache: true });
    expect(plan(home, 1).status).toBe(0);
    expect(keptIn(home)).toHaveLength(2);
    const file = keptIn(home)[part]!;
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { size } = statSync(file);

    // A length that is right is all that V8 asks for.
    for (const damaged of [
      readFileSync(file).subarray(0, 5000),
      readFileSync(file).fill(0, size >> 2, size >> 1),
    ]) {
      writeFileSync(file, damaged);
      expect(plan(home, 2)).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('externally-managed'),
      });
      rmSync(join(home.path, 'answer2'), { force: true });
      expect(readFileSync(file)).not.toEqual(damaged);
      expect(statSync(file).size).toBeGreaterThan(size / 2);
    }
  },
);

it('a pipe in its place is not waited for, and nothing piles up beside what cannot be replaced', () => {
  const home = makeHome({ ownCache: true });
  plan(home, 1);
  const [file = ''] = keptIn(home);
  rmSync(file);
  execFileSync('mkfifo', [file]);
  expect(plan(home, 2).status).toBe(0);
  expect(statSync(file).isFile()).toBe(true);

  rmSync(file);
  mkdirSync(file);
  expect(plan(home, 3).status).toBe(0);
  expect(keptIn(home)).toHaveLength(2);
});

it('another helper of the same length and time has its own', () => {
  const home = makeHome({ ownCache: true });
  const helper = join(home.path, 'pipward.js');
  const words = ['externally-managed', 'EXTERNALLY-MANAGED'].map((word, index) => {
    copyHelper(helper, (text) => text.replaceAll('externally-managed', word));
    const options = { env: cleanEnvironment(home.path), encoding: 'utf8' } as const;
    return spawnSync(process.execPath, [helper, ...planWords(home, index)], options).stderr.match(
      /externally-managed/i,
    )?.[0];
  });
  expect(words).toEqual(['externally-managed', 'EXTERNALLY-MANAGED']);
});

it('what somebody else has put there is not run', { tags: 'root' }, () => {
  const home = makeHome({ ownCache: true });
  plan(home, 1);
  const [file = ''] = keptIn(home);
  chownSync(file, NOBODY, NOBODY);
  expect(plan(home, 2).status).toBe(0);
  expect(statSync(file).uid).toBe(0);
});

it('each Node has its own', { tags: 'oldest-node' }, async () => {
  const home = makeHome({ ownCache: true });
  plan(home, 1);
  const run = await startHelper(home, planWords(home, 2), { node: NODE_18 });
  expect(run.status).toBe(0);
  expect(keptIn(home)).toHaveLength(4);
  expect(plan(home, 3).status).toBe(0);
});

it('what a passed command needs is kept by itself, and with more of it once more is needed', () => {
  const home = makeHome({ ownCache: true });
  const words = planWords(home, 1);
  expect(runHelper(home, [...words.slice(0, -2), '--version']).status).toBe(0);
  const [main = '', ...others] = keptIn(home);
  expect(others).toEqual([]);
  const { size } = statSync(main);
  plan(home, 2);
  expect(keptIn(home)).toHaveLength(2);
  expect(statSync(main).size).toBeGreaterThan(size);
});

it('parts of two helpers do not run together', () => {
  const home = makeHome({ ownCache: true });
  const helper = join(home.path, 'pipward.js');
  copyHelper(helper, (text, part) =>
    part.includes('-main') ? text.replaceAll(/-[0-9A-Z]{8}\.js"/g, '-01234567.js"') : text,
  );
  const options = { env: cleanEnvironment(home.path), encoding: 'utf8' } as const;
  const run = spawnSync(process.execPath, [helper, ...planWords(home, 1)], options);
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('pipward: its files are of two versions\nhint: npx pipward setup');
});

it('a command that changes nothing leaves none, and where none can be written all goes well', () => {
  const home = makeHome({ ownCache: true });
  expect(runHelper(home, ['why', '--', 'pip', 'install', 'requests']).status).toBe(0);
  expect(keptIn(home)).toEqual([]);
  expect(plan(home, 1, { XDG_CACHE_HOME: '/dev/null/x' }).status).toBe(0);
});

function plan(home: Home, number: number, env: Readonly<Record<string, string>> = {}): HelperRun {
  return runHelper(home, planWords(home, number), { env });
}

function planWords(home: Home, number: number): readonly string[] {
  return [
    'plan',
    '1',
    'bash',
    'before',
    '0',
    join(home.path, `answer${number}`),
    'pip',
    'install',
    'requests',
  ];
}

/** A helper with the same times, whatever is in it. */
function copyHelper(helper: string, change: (text: string, part: string) => string): void {
  const own = helperFiles(HELPER);
  for (const [index, copy] of helperFiles(helper).entries()) {
    writeFileSync(copy, change(readFileSync(own[index]!, 'utf8'), copy));
    utimesSync(copy, 1, 1);
  }
}

function keptIn(home: Home): readonly string[] {
  const cache = join(home.path, '.cache/pipward');
  try {
    return readdirSync(cache)
      .filter((name) => name.startsWith('code-'))
      .map((name) => join(cache, name));
  } catch {
    return [];
  }
}
