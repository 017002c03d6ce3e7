import { SHELLS, type ShellName } from '../support/shells.ts';
import { CROWDED, loopIn, makeCandidates, OURS, PLAIN, type Candidate } from './candidates.ts';
import type { Bench } from './context.ts';
import { countCalls, countForks, timeLoop, type Loop } from './loop.ts';
import { alternate, difference, exactly, type Sample, type Work } from './measure.ts';
import type { Row } from './row.ts';

/** Measures the code that runs before each prompt and at each change of the directory. */
export async function measureHooks(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const shell of SHELLS) {
    const candidates = makeCandidates(bench, shell);
    rows.push(...(await measurePrompt(bench, shell, candidates)));
    rows.push(...(await measureCd(bench, shell, candidates)));
    rows.push(...(await measureSlowDisk(bench, shell, candidates)));
  }
  return rows;
}

type Measured = Pick<Loop, 'what'> & { readonly depth: number; readonly path?: string };

async function measurePrompt(
  bench: Bench,
  shell: ShellName,
  candidates: readonly Candidate[],
): Promise<readonly Row[]> {
  bench.progress(`idle prompt in ${shell}`);
  const group = `idle prompt, ${shell}`;
  const work = { what: 'prompt', depth: 10 } as const;
  const added = await measureAdded(bench, candidates, work);
  return [
    ...Object.entries(added).map(([what, value]): Row => {
      const budget = { kind: 'time', atMost: shell === 'fish' ? 0.2 : 0.02 } as const;
      return { group, what, unit: 'ms', value, ...(what === OURS && { budget }) };
    }),
    noProcess(group, countForks(loopIn(bench, ours(candidates), { ...work, times: 1 }))),
  ];
}

async function measureCd(
  bench: Bench,
  shell: ShellName,
  candidates: readonly Candidate[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const depth of [1, 10, 64]) {
    bench.progress(`cd at depth ${depth} in ${shell}`);
    const group = `one cd, in or out at depth ${depth}, ${shell}`;
    const added = await measureAdded(bench, candidates, { what: 'cd', depth });
    for (const [what, value] of Object.entries(added)) {
      const row: Row = { group, what, unit: 'ms', value };
      if (what === OURS && depth === 10)
        rows.push({ ...row, budget: { kind: 'time', atMost: shell === 'fish' ? 2 : 0.2 } });
      else if (what === CROWDED && added[OURS])
        rows.push({
          ...row,
          beside: { name: 'one allowed', value: added[OURS] },
          budget: { kind: 'ratio', atMost: 1.1 },
        });
      else rows.push(row);
    }
  }
  const group = `one cd, in or out at depth 10, ${shell}`;
  const work = { what: 'cd', depth: 10, times: 1 } as const;
  rows.push(noProcess(group, countForks(loopIn(bench, ours(candidates), work))));
  const path = `/usr/bin:/bin${':/nowhere/on/this/machine'.repeat(198)}`;
  const long = await measureAdded(
    bench,
    candidates.filter(({ name }) => name === PLAIN || name === OURS),
    { ...work, path },
  );
  rows.push({ group, what: 'pipward, PATH of 200 entries', unit: 'ms', value: long[OURS]! });
  return rows;
}

/** Measures on a slow disk, where the number of file calls counts: at most so many for each level. */
async function measureSlowDisk(
  bench: Bench,
  shell: ShellName,
  candidates: readonly Candidate[],
): Promise<readonly Row[]> {
  bench.progress(`slow disk in ${shell}`);
  const group = `slow disk, ${shell}`;
  const looks = (candidate: Candidate, depth: number): number =>
    countCalls(loopIn(bench, candidate, { what: 'cd', depth, times: 1 }), '%file');
  const plain = candidates.find(({ name }) => name === PLAIN)!;
  const added = (depth: number): number => looks(ours(candidates), depth) - looks(plain, depth);
  const [near, far] = [added(10), added(64)];
  const delayed: Record<string, Work> = {};
  for (const candidate of candidates.filter(({ name }) => [PLAIN, OURS, 'direnv'].includes(name))) {
    const loop = loopIn(bench, candidate, { what: 'cd', depth: 10, times: 3 });
    delayed[candidate.name] = () => timeLoop(loop, SLOW_DISK);
  }
  const times = await alternate(bench.rounds(2), delayed);
  return [
    { group, what: 'looks of pipward at files in and out, depth 10', unit: 'calls', value: exactly(near) },
    {
      group,
      what: 'more of them for each further level',
      unit: 'calls',
      value: exactly((far - near) / 54),
      budget: { kind: 'count', atMost: 4 },
    },
    ...Object.entries(times)
      .filter(([name]) => name !== PLAIN)
      .map(([name, value]): Row => ({
        group,
        what: `${name}, each look 1 ms slower, in and out`,
        unit: 'ms',
        value: difference(value, times[PLAIN]!),
      })),
  ];
}

/** strace makes the kernel wait a millisecond before each file call. */
const SLOW_DISK =
  'strace -f -qq -o /dev/null -e trace=%%stat,access,faccessat,faccessat2 -e inject=%%stat,access,faccessat,faccessat2:delay_enter=1000'.split(
    ' ',
  );

/** Measures the time that each candidate adds to a plain shell. */
async function measureAdded(
  bench: Bench,
  candidates: readonly Candidate[],
  work: Measured,
): Promise<Record<string, Sample>> {
  const works: Record<string, Work> = {};
  for (const candidate of candidates) {
    const isShell = [PLAIN, OURS, CROWDED].includes(candidate.name);
    const times = isShell ? (work.depth > 10 ? 20 : 60) : work.depth > 10 ? 2 : 5;
    const loop = loopIn(bench, candidate, { ...work, times });
    // The measured time is for going in and out.
    const parts = work.what === 'cd' ? 2 : 1;
    works[candidate.name] = () => timeLoop(loop) / parts;
  }
  const { [PLAIN]: plain, ...others } = await alternate(bench.rounds(9), works);
  return Object.fromEntries(Object.entries(others).map(([name, value]) => [name, difference(value, plain!)]));
}

function ours(candidates: readonly Candidate[]): Candidate {
  return candidates.find(({ name }) => name === OURS)!;
}

function noProcess(group: string, count: number): Row {
  const budget = { kind: 'count', atMost: 0 } as const;
  return { group, what: 'processes that pipward starts', unit: 'processes', value: exactly(count), budget };
}
