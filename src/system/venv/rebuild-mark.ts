import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { lstatOf, readText } from '../files.ts';
import { unfinishedMark } from './describe-venv.ts';

/**
 * What the mark of an environment that is being rebuilt says, a line each: the name of the directory that holds the
 * environment before it, the process that makes this one, and what tells that process from a later one of its number.
 */
export function markText(kept: string, maker = process.pid): string {
  return `${basename(kept)}\n${maker}\n${identityOf(maker) ?? ''}\n`;
}

/**
 * Whether another process is rebuilding an environment at this moment. A number alone proves nothing: it may belong to
 * another process by now, and the mark may have come with a clone.
 */
export function isBeingRebuilt(venv: string): boolean {
  const { maker, identity } = readMark(venv);
  return maker !== process.pid && isRunning(maker, identity);
}

/** Whether this process is the one that rebuilds it; not so where another has taken that over by force. */
export function isRebuiltHere(venv: string): boolean {
  return readMark(venv).maker === process.pid;
}

/** The name that the mark gives to the environment before it; undefined where there is no mark of the person's own. */
export function keptByMark(venv: string): string | undefined {
  return readMark(venv).kept;
}

interface Mark {
  readonly kept: string | undefined;
  readonly maker: number;
  readonly identity: string | undefined;
}

function readMark(venv: string): Mark {
  const path = unfinishedMark(venv);
  const stats = lstatOf(path);
  const isOwn = stats?.isFile() && stats.uid === process.geteuid?.();
  const [kept, maker, identity] = (isOwn ? readText(path, 4096) : undefined)?.split('\n') ?? [];
  return { kept: kept || undefined, maker: Number(maker), identity: identity || undefined };
}

function isRunning(maker: number, identity: string | undefined): boolean {
  return Number.isInteger(maker) && maker > 0 && identity !== undefined && identity === identityOf(maker);
}

/**
 * What no other process of that number has, on this machine or another: when it started, in ticks since a boot whose
 * number is random (proc(5)), or where there is no `/proc`, the date by `ps`.
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
  // The name of the program, in parentheses, may hold anything; the start is the 22nd field, the 20th behind it.
  const fields = readText(`/proc/${pid}/stat`)
    ?.replace(/^.*\)\s/s, '')
    .split(' ');
  const started = fields?.[19];
  return started === undefined ? undefined : `${boot} ${started}`;
}
