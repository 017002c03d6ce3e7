import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './context.ts';
import { alternate, sampleOf, type Sample, type Work } from './measure.ts';
import { findNode } from './peers.ts';
import type { Row } from './row.ts';
import { NODE } from './stage.ts';

/** Releases of Node, beginning with the oldest on which the helper runs. */
const RELEASES = ['18.19.0', '20', '22', '24'];

/** Measures the helper beside a Node that does nothing. */
export async function measureHelper(bench: Bench): Promise<readonly Row[]> {
  const home = bench.stage.pipwardHome('helper', 'bash');
  // The snippets call this file.
  const helper = join(home, '.local/share/pipward/pipward.cjs');
  // The cost for any program that reads a file: Node 18 loads all of its streams for that.
  const reader = bench.stage.write(join(bench.stage.root, 'reader.cjs'), "require('node:fs');\n");
  const rows: Row[] = [];
  for (const release of RELEASES) {
    bench.progress(`helper on Node ${release}`);
    const node = findNode(release);
    if (node === undefined) {
      bench.progress(`Node ${release} is not to be had here, and left out`);
      continue;
    }
    const run =
      (words: readonly string[]): Work =>
      () =>
        timeRun(bench, home, [node, ...words]);
    const samples = await alternate(bench.rounds(20), {
      bare: run(['-e', '0']),
      reader: run([reader]),
      pass: run([helper, ...planWords(home, ['pip', '--python', 'x', 'install', 'requests'])]),
      refused: run([helper, ...planWords(home, ['pip', 'install', 'requests'])]),
    });
    const group = `helper on Node ${release}`;
    const beside = { name: 'node -e 0', value: samples.bare };
    rows.push(
      { group, what: 'a program that loads node:fs, and no more', unit: 'ms', value: samples.reader, beside },
      {
        group,
        what: 'not its business',
        unit: 'ms',
        value: samples.pass,
        beside,
        budget: { kind: 'ratio', atMost: 1.2 },
      },
      { group, what: 'refused, answered in words', unit: 'ms', value: samples.refused, beside },
    );
  }
  bench.progress('memory of the helper');
  for (const [what, words] of [
    ['pip install requests', planWords(home, ['pip', 'install', 'requests'])],
    ['why, 1,000 names', ['why', '--json', '--', 'pip', 'install', ...names(1000)]],
  ] as const)
    rows.push({
      group: 'memory',
      what,
      unit: 'MB',
      value: memoryOf(bench, home, [NODE, helper, ...words]),
      beside: { name: 'node -e 0', value: memoryOf(bench, home, [NODE, '-e', '0']) },
      budget: { kind: 'count', atMost: 60 },
    });
  return rows;
}

/** Names of packages, some of which exist. */
export function names(count: number): readonly string[] {
  const known = ['requests', 'numpy', 'flask', 'black', 'PyYAML', 'rich'];
  return Array.from({ length: count }, (_, place) => known[place] ?? `package-number-${place}`);
}

/** The arguments with which the snippets call the helper. */
export function planWords(home: string, words: readonly string[]): readonly string[] {
  const answer = join(home, '.local/state/pipward/answer');
  return ['plan', '1', 'bash', 'before', '0', answer, ...words];
}

/** The milliseconds that a command takes. It may refuse. */
export function timeRun({ stage }: Bench, home: string, command: readonly string[]): number {
  const [program = '', ...words] = command;
  rmSync(join(home, '.local/state/pipward/answer'), { force: true });
  const began = performance.now();
  const { status, stderr } = spawnSync(program, words, {
    cwd: home,
    env: stage.environment(home),
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const time = performance.now() - began;
  if (status === null || status > 1)
    throw new Error(`${command.slice(0, 8).join(' ')} ended with ${status}: ${stderr}`);
  return time;
}

/** The peak memory of a command, in megabytes. */
function memoryOf({ stage }: Bench, home: string, command: readonly string[]): Sample {
  const script =
    'import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)';
  const values = Array.from({ length: 3 }, () => {
    rmSync(join(home, '.local/state/pipward/answer'), { force: true });
    const text = execFileSync('/usr/bin/python3', ['-I', '-c', script, ...command], {
      cwd: home,
      env: stage.environment(home),
      encoding: 'utf8',
    });
    return (Number(text) * 1024) / 1e6;
  });
  return sampleOf(values);
}
