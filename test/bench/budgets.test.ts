import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { eachShell, findCommand } from '../support/shells.ts';
import { makeVenv } from '../support/venv.ts';
import { loopIn, makeOurs } from './candidates.ts';
import type { Bench } from './context.ts';
import { makeTrees } from './directories.ts';
import { planWords, timeRun } from './helper.ts';
import { countCalls, countForks, timeLoop } from './loop.ts';
import { alternate } from './measure.ts';
import { direnvAt } from './peers.ts';
import { isMissed, ratioOf } from './row.ts';
import { countStarted } from './shell-start.ts';
import { measureSize } from './size.ts';
import { HELPER, makeStage, NODE } from './stage.ts';

// A light version of `npm run bench`, for machines that are busy with other work: counts are exact, and times
// are compared with those of something many times slower.
const stage = makeStage();
afterAll(stage.remove);
const bench: Bench = { stage, peers: [], rounds: () => 3, progress: () => undefined };

eachShell((shell) => {
  const ours = makeOurs(stage, 'light', shell);
  const plain = stage.home('plain-light', shell);

  it('starts no process for a start file with pipward in it', { tags: 'tracing' }, () => {
    expect(countStarted(bench, shell, ours.home)).toBe(countStarted(bench, shell, plain));
  });

  it(
    'starts no process for a prompt or a cd, and only pip for pip in an active environment',
    { tags: 'tracing' },
    () => {
      expect(countForks(loopIn(bench, ours, { what: 'prompt', depth: 2, times: 1 }))).toBe(0);
      expect(countForks(loopIn(bench, ours, { what: 'cd', depth: 2, times: 1 }))).toBe(0);
      const venv = makeVenv(join(stage.root, `venv-${shell}`));
      symlinkSync('/usr/bin/true', join(venv, 'bin/pip'));
      for (const line of ['pip --version', 'pip list', 'pip install requests']) {
        const loop = loopIn(bench, ours, { what: 'pip', depth: 2, times: 1, line });
        const path = { PATH: `${venv}/bin:/usr/bin:/bin`, VIRTUAL_ENV: venv };
        expect(countForks({ ...loop, environment: { ...loop.environment, ...path } })).toBe(1);
      }
    },
  );

  it('makes at most four file calls for each level of the tree in a cd', { tags: 'tracing' }, () => {
    const looks = (depth: number): number =>
      countCalls(loopIn(bench, ours, { what: 'cd', depth, times: 1 }), '%file');
    const bare = { ...ours, home: plain, trees: makeTrees(stage, plain) };
    const looksOfPlain = (depth: number): number =>
      countCalls(loopIn(bench, bare, { what: 'cd', depth, times: 1 }), '%file');
    expect(looks(22) - looksOfPlain(22) - looks(2) + looksOfPlain(2)).toBeLessThanOrEqual(20 * 4);
  });

  it('is faster than direnv in a cd and at a prompt', { tags: 'direnv' }, async () => {
    const direnv = direnvAt(findCommand('direnv')!);
    const home = stage.home('direnv-light', shell, direnv.startLines(shell));
    const peer = { name: 'direnv', shell, home, trees: makeTrees(stage, home, direnv) };
    for (const what of ['prompt', 'cd'] as const) {
      const samples = await alternate(3, {
        direnv: () => timeLoop(loopIn(bench, peer, { what, depth: 10, times: 2 })),
        pipward: () => timeLoop(loopIn(bench, ours, { what, depth: 10, times: 10 })),
      });
      expect(samples.pipward.median).toBeLessThan(samples.direnv.median);
    }
  });
});

it(
  'the helper answers a refusal in less time than pip needs to refuse',
  { tags: 'managed-pip' },
  async () => {
    const home = stage.pipwardHome('light-refusal', 'bash');
    const words = ['pip', 'install', 'requests'];
    const samples = await alternate(3, {
      pip: () => timeRun(bench, home, ['/usr/bin/pip', ...words.slice(1)]),
      pipward: () => timeRun(bench, home, [NODE, HELPER, ...planWords(home, words)]),
    });
    expect(samples.pipward.median).toBeLessThan(0.9 * samples.pip.median);
  },
);

it('the package is small, and has no dependencies', () => {
  const rows = measureSize(bench);
  expect(rows.filter(isMissed)).toEqual([]);
  expect(rows.map(ratioOf)).toEqual([undefined, undefined]);
});
