import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ShellName } from '../support/shells.ts';

/** What a shell is to repeat. */
export interface Loop {
  readonly shell: ShellName;
  readonly environment: Readonly<Record<string, string>>;
  /** `prompt` is what runs before each prompt; `cd` is a cd into `inside` and one into `outside`, with a prompt behind each; `pip` is `line`. */
  readonly what: 'prompt' | 'cd' | 'pip';
  readonly times: number;
  readonly inside: string;
  readonly outside: string;
  readonly line?: string;
}

/**
 * An interactive shell stops its whole process group where a terminal is not its own: so it has a session of its own, in which
 * there is none. Node knows the option, its types do not.
 */
export const APART = { detached: true } as object;

/** Milliseconds of one repetition, in a shell that its start file has prepared; half of one for a pair of cds. */
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

/** The system calls of one repetition, over those of the start: what eleven make more than one, by ten. */
export function countCalls(loop: Loop, calls: string): number {
  const count = (times: number): number => {
    const log = join(loop.environment['HOME'] ?? '', 'strace');
    const words = ['-f', '-qq', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', log];
    timeLoop({ ...loop, times }, ['strace', ...words]);
    // Threads are no processes.
    return readFileSync(log, 'latin1')
      .split('\n')
      .filter((line) => / \w+\(/.test(line) && !line.includes('CLONE_THREAD')).length;
  };
  // fish now and then starts something of its own, which is no more than once.
  const least = (times: number): number => Math.min(count(times), count(times));
  return (least(11) - least(1)) / 10 / (loop.what === 'cd' ? 2 : 1);
}

/** Processes started by one repetition. */
export function countForks(loop: Loop): number {
  return countCalls(loop, 'fork,vfork,clone,clone3');
}

/** The bundle of this program lies in another directory than the loops do. */
function sourceLine(shell: ShellName): string {
  return `. ${resolve('test/bench', `loop.${shell}`)}`;
}
