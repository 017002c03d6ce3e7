import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHELLS, type ShellName } from '../support/shells.ts';
import type { Bench } from './context.ts';
import { APART } from './loop.ts';
import { alternate, difference, exactly, type Work } from './measure.ts';
import type { Row } from './row.ts';

/** Measures the cost of a start file: an interactive shell that ends at once, with and without it. */
export async function measureShellStart(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const shell of SHELLS) {
    bench.progress(`start of ${shell}`);
    const homes = homesOf(bench, shell);
    const works: Record<string, Work> = {};
    for (const [name, home] of Object.entries(homes)) works[name] = () => start(bench, shell, home);
    const { thefuck, ...quick } = works;
    const samples = await alternate(bench.rounds(25), quick);
    const plain = samples['plain']!;
    if (thefuck) Object.assign(samples, await alternate(bench.rounds(5), { thefuck }));
    for (const [name, sample] of Object.entries(samples)) {
      if (name === 'plain') continue;
      const budget =
        name === 'pipward' ? ({ kind: 'time', atMost: shell === 'fish' ? 1 : 0.5 } as const) : undefined;
      rows.push({
        group: `shell start, ${shell}`,
        what: name,
        unit: 'ms',
        value: difference(sample, plain),
        ...(budget && { budget }),
      });
    }
    rows.push({
      group: `shell start, ${shell}`,
      what: 'processes that pipward starts',
      unit: 'processes',
      value: exactly(
        countStarted(bench, shell, homes['pipward']!) - countStarted(bench, shell, homes['plain']!),
      ),
      budget: { kind: 'count', atMost: 0 },
    });
  }
  return rows;
}

function homesOf({ stage, peers }: Bench, shell: ShellName): Record<string, string> {
  const homes: Record<string, string> = {
    plain: stage.home('plain', shell),
    pipward: stage.pipwardHome('pipward', shell),
  };
  for (const peer of peers) homes[peer.name] = stage.home(peer.name, shell, peer.startLines(shell));
  return homes;
}

function start({ stage }: Bench, shell: ShellName, home: string): number {
  const began = performance.now();
  execFileSync(shell, ['-i', '-c', 'exit'], {
    ...APART,
    cwd: home,
    env: stage.environment(home),
    stdio: 'ignore',
  });
  return performance.now() - began;
}

/** The number of processes that a shell starts before it ends. */
export function countStarted({ stage }: Bench, shell: ShellName, home: string): number {
  const log = join(home, 'strace');
  const words = ['-f', '-qq', '-e', 'trace=fork,vfork,clone,clone3', '-e', 'signal=none', '-o', log];
  spawnSync('strace', [...words, shell, '-i', '-c', 'exit'], {
    ...APART,
    cwd: home,
    env: stage.environment(home),
    stdio: 'ignore',
  });
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.filter((line) => / \w+\(/.test(line) && !line.includes('CLONE_THREAD')).length;
}
