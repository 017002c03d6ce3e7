import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { lstatOf, readText } from '../files.ts';
import { unfinishedMark } from './describe-venv.ts';

/**
 * The text of the mark of an environment that is being rebuilt, a line each: the name of the directory with
 * the old environment, the process that makes this one, and the identity of that process, since its number
 * may be used again.
 */
export function markText(backup: string, pid = process.pid): string {
  return `${basename(backup)}\n${pid}\n${identityOf(pid) ?? ''}\n`;
}

/**
 * True if another process is rebuilding an environment now. Its number alone proves nothing: it may belong to
 * another process by now, and the mark may have come with a clone.
 */
export function isBeingRebuilt(venv: string): boolean {
  const { pid, identity } = readMark(venv);
  return pid !== process.pid && isRunning(pid, identity);
}

/** True if this process is rebuilding it, and no other has taken that over by force. */
export function isRebuiltHere(venv: string): boolean {
  return readMark(venv).pid === process.pid;
}

/**
 * The name of the old environment's directory in the mark; undefined without a mark that is the person's own.
 */
export function backupInMark(venv: string): string | undefined {
  return readMark(venv).backup;
}

interface Mark {
  readonly backup: string | undefined;
  readonly pid: number;
  readonly identity: string | undefined;
}

function readMark(venv: string): Mark {
  const path = unfinishedMark(venv);
  const stats = lstatOf(path);
  const isOwn = stats?.isFile() && stats.uid === process.geteuid?.();
  const [backup, pid, identity] = (isOwn ? readText(path, 4096) : undefined)?.split('\n') ?? [];
  return { backup: backup || undefined, pid: Number(pid), identity: identity || undefined };
}

function isRunning(pid: number, identity: string | undefined): boolean {
  return Number.isInteger(pid) && pid > 0 && identity !== undefined && identity === identityOf(pid);
}

/**
 * A text that no other process of that number has, on this machine or another: its start in ticks since a
 * boot with a random number (proc(5)) or, without `/proc`, its date from `ps`.
 */
function identityOf(pid: number): string | undefined {
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim();
  if (boot === undefined) {
    const { stdout } = spawnSync('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      timeout: 5000,
    });
    return stdout?.trim() || undefined;
  }
  // The name of the program, in parentheses, may hold anything; the start is field 22, the 20th after it.
  const fields = readText(`/proc/${pid}/stat`)
    ?.replace(/^.*\)\s/s, '')
    .split(' ');
  const started = fields?.[19];
  return started === undefined ? undefined : `${boot} ${started}`;
}
