import { join } from 'node:path';
import { withAptFiles } from './apt.ts';
import type { Bench } from './context.ts';
import { names, planWords, timeRun } from './helper.ts';
import { alternate } from './measure.ts';
import type { Row } from './row.ts';
import { HELPER, NODE } from './stage.ts';

/** Measures how times grow with large numbers of something. */
export async function measureGrowth(bench: Bench): Promise<readonly Row[]> {
  return [
    ...(await measureNames(bench)),
    ...(await measureHistory(bench)),
    ...(await measurePath(bench)),
    ...(process.getuid?.() === 0 ? await measureSuites(bench) : []),
  ];
}

async function measureNames(bench: Bench): Promise<readonly Row[]> {
  bench.progress('1, 100 and 1,000 requirements');
  const home = bench.stage.pipwardHome('names', 'bash');
  const run = (count: number) => () =>
    timeRun(bench, home, [NODE, HELPER, ...planWords(home, ['pip', 'install', ...names(count)])]);
  const samples = await alternate(bench.rounds(12), { '1': run(1), '100': run(100), '1,000': run(1000) });
  const group = 'requirements of one command';
  return (['100', '1,000'] as const).map((what) => ({
    group,
    what,
    unit: 'ms',
    value: samples[what],
    beside: { name: 'one', value: samples['1'] },
    budget: { kind: 'ratio', atMost: 1.5 },
  }));
}

async function measureHistory(bench: Bench): Promise<readonly Row[]> {
  bench.progress('a history of 100,000 lines');
  const { stage } = bench;
  const [short, long] = [stage.pipwardHome('short', 'bash'), stage.pipwardHome('long', 'bash')];
  const line = (number: number): string =>
    JSON.stringify({
      schema: 1,
      time: new Date(1.7e12 + number * 1000).toISOString(),
      change: 'venv-allowed',
      venv: join(long, `code/p${number}/.venv`),
    });
  const lines = Array.from({ length: 100_000 }, (_, number) => `${line(number)}\n`).join('');
  stage.write(join(long, '.local/state/pipward/history.jsonl'), lines);
  const run =
    (home: string, ...words: readonly string[]) =>
    () =>
      timeRun(bench, home, [NODE, HELPER, ...words]);
  const samples = await alternate(bench.rounds(9), {
    'pipward history': run(long, 'history'),
    'pip install requests': run(long, ...planWords(long, ['pip', 'install', 'requests'])),
    historyOfFew: run(short, 'history'),
    installWithFew: run(short, ...planWords(short, ['pip', 'install', 'requests'])),
  });
  const group = 'a history of 100,000 lines';
  const [history, install] = [samples['pipward history'], samples['pip install requests']];
  return [
    {
      group,
      what: 'pipward history',
      unit: 'ms',
      value: history,
      beside: { name: 'of three', value: samples.historyOfFew },
    },
    {
      group,
      what: 'pip install requests, to the answer',
      unit: 'ms',
      value: install,
      beside: { name: 'of three', value: samples.installWithFew },
      budget: { kind: 'ratio', atMost: 1.5 },
    },
  ];
}

async function measurePath(bench: Bench): Promise<readonly Row[]> {
  bench.progress('a PATH of 200 entries');
  const home = bench.stage.pipwardHome('path', 'bash');
  const words = [NODE, HELPER, ...planWords(home, ['pip', 'install', 'requests'])];
  const path = `${'/nowhere/on/this/machine:'.repeat(198)}/usr/bin:/bin`;
  const samples = await alternate(bench.rounds(12), {
    few: () => timeRun(bench, home, words),
    many: () => timeRun(bench, home, ['/usr/bin/env', `PATH=${path}`, ...words]),
  });
  return [
    {
      group: 'a PATH of 200 entries',
      what: 'pip install requests, to the answer',
      unit: 'ms',
      value: samples.many,
      beside: { name: 'of two', value: samples.few },
      budget: { kind: 'ratio', atMost: 1.5 },
    },
  ];
}

/** Measures with and without pipward's index of apt's answers. */
async function measureSuites(bench: Bench): Promise<readonly Row[]> {
  bench.progress("apt's lists of one and three suites");
  const { stage } = bench;
  const group = "apt's lists";
  const rows: Row[] = [];
  const index = (suites: number) => {
    const home = stage.pipwardHome(`suites-${suites}`, 'bash');
    // Both use the same files, since the index is valid only for them.
    const prefix = withAptFiles(stage, { suites }, []);
    const ask = [...prefix, NODE, HELPER, ...planWords(home, ['pip', 'install', 'requests'])];
    return {
      make: () => timeRun(bench, home, [...prefix, NODE, HELPER, 'index']),
      ask: () => timeRun(bench, home, ask),
    };
  };
  const [one, three] = [index(1), index(3)];
  const made = await alternate(bench.rounds(3), { one: one.make, three: three.make });
  const asked = await alternate(bench.rounds(8), { one: one.ask, three: three.ask });
  rows.push(
    {
      group,
      what: 'index of three suites, made in the background',
      unit: 'ms',
      value: made.three,
      beside: { name: 'one suite', value: made.one },
    },
    {
      group,
      what: 'pip install requests, to the answer, three suites',
      unit: 'ms',
      value: asked.three,
      beside: { name: 'one suite', value: asked.one },
      budget: { kind: 'ratio', atMost: 1.5 },
    },
  );
  return rows;
}
