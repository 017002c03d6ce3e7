import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ShellName } from '../support/shells.ts';

/** The work that a shell repeats. */
export interface Loop {
  readonly shell: ShellName;
  readonly environment: Readonly<Record<string, string>>;
  /**
   * `prompt`: the code before each prompt; `cd`: a cd into `inside` and one into `outside`, each with a
   * prompt; `pip`: `line`.
   */
  readonly what: 'prompt' | 'cd' | 'pip';
  readonly times: number;
  readonly inside: string;
  readonly outside: string;
  readonly line?: string;
}

/**
 * An interactive shell stops its whole process group if it does not own the terminal, so it gets its own
 * session without one. Node knows the option, but its types do not.
 */
export const APART = { detached: true } as object;

/** The milliseconds of one repetition in a shell with its start file; half of them for a pair of cds. */
export function timeLoop(loop: Loop, prefix: readonly string[] = []): number {
  const [program = '', ...words] = [...prefix, loop.shell, '-i', '-c', sourceLine(loop.shell)];
  const { stdout, stderr, status } = spawnSync(program, words, {
    cwd: loop.outside,
    env: {
      ...loop.environment,
      BENCH_WHAT: loop.what,
      BENCH_TIMES: String(loop.times),
      BENCH_IN: loop.inside,
      BENCH_OUT: loop.outside,
      BENCH_LINE: loop.line ?? '',
    },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...APART,
    timeout: 120_000,
  });
  const microseconds = /bench:(\d+)/.exec(stdout)?.[1];
  if (microseconds === undefined) throw new Error(`${loop.shell} measured nothing (${status}): ${stderr}`);
  return Number(microseconds) / 1000 / loop.times / (loop.what === 'cd' ? 2 : 1);
}

/** The system calls of one repetition without those of the start: eleven minus one, divided by ten. */
export function countCalls(loop: Loop, calls: string): number {
  const count = (times: number): number => {
    const log = join(loop.environment['HOME'] ?? '', 'strace');
    const words = ['-f', '-qq', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', log];
    timeLoop({ ...loop, times }, ['strace', ...words]);
    // Threads do not count as processes.
    return readFileSync(log, 'latin1')
      .split('\n')
      .filter((line) => / \w+\(/.test(line) && !line.includes('CLONE_THREAD')).length;
  };
  // fish sometimes starts something itself, at most once.
  const least = (times: number): number => Math.min(count(times), count(times));
  return (least(11) - least(1)) / 10 / (loop.what === 'cd' ? 2 : 1);
}

/** The number of processes that one repetition starts. */
export function countForks(loop: Loop): number {
  return countCalls(loop, 'fork,vfork,clone,clone3');
}

/** The line that reads the loop, by a path that does not depend on where this program is bundled. */
function sourceLine(shell: ShellName): string {
  return `. ${resolve('test/bench', `loop.${shell}`)}`;
}
