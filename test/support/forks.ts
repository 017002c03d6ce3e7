import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchDirectory } from './shell-script.ts';

/** Counts the processes that a running program starts during `work`. Threads do not count. */
export async function countForks(pid: number, work: () => Promise<unknown>): Promise<number> {
  const calls = await traceCalls(pid, 'fork,vfork,clone,clone3', work);
  return calls.filter((line) => !line.includes('CLONE_THREAD')).length;
}

/** The system calls with a file name that a running program makes during `work`, as strace prints them. */
export function listFileCalls(pid: number, work: () => Promise<unknown>): Promise<readonly string[]> {
  return traceCalls(pid, '%file', work);
}

async function traceCalls(
  pid: number,
  calls: string,
  work: () => Promise<unknown>,
): Promise<readonly string[]> {
  const log = join(scratchDirectory(), 'strace');
  const words = ['-s', '4096', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', log, '-p', String(pid)];
  const strace = spawn('strace', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => {
    strace.once('close', resolve);
  });
  try {
    await new Promise<void>((resolve, reject) => {
      let text = '';
      strace.once('error', reject);
      strace.once('close', () => reject(new Error(`strace ended: ${text}`)));
      strace.stderr.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        if (text.includes('attached')) resolve();
      });
    });
    await work();
  } finally {
    strace.kill('SIGINT');
    await ended;
  }
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /^\w+\(/.test(line));
}
