import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { throwIfEnding } from '../ending.ts';
import { hasCode, namesIn } from '../files.ts';

/**
 * The result of building a directory aside: it is in its place now, or something else took that place first.
 */
export type Placement = 'placed' | 'taken';

/**
 * Builds a directory beside its final place, and moves it there in one step when it is complete. So nobody
 * ever sees half of it, a failure or an interruption leaves nothing, and only the first of several processes
 * that build the same directory puts it there. The remains of a process that was killed are removed by the
 * next one.
 *
 * @param build makes the content in the directory it is given
 * @param setAside the path to which the directory in the place is moved, if it has to make room
 */
export async function buildAside(
  place: string,
  build: (staging: string) => Promise<void>,
  setAside?: string,
): Promise<Placement> {
  clearAbandoned(place);
  const staging = `${place}${infix}${process.pid}-${randomDigits()}`;
  try {
    mkdirSync(staging);
    await build(staging);
    await throwIfEnding();
    if (setAside !== undefined) renameSync(place, setAside);
    return moveTo(staging, place);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Comes between the name of the place and the number of the process that builds for it. */
const infix = '.making-';

/** Digits that tell apart two attempts of one process. `node:crypto` takes too long to load for that. */
function randomDigits(): string {
  return Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}

/** Moves the finished directory to its place: a rename replaces nothing but an empty directory. */
function moveTo(staging: string, place: string): Placement {
  try {
    renameSync(staging, place);
    return 'placed';
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOTEMPTY', 'ENOTDIR')) return 'taken';
    throw error;
  }
}

function clearAbandoned(place: string): void {
  const start = `${basename(place)}${infix}`;
  for (const name of namesIn(dirname(place)).filter((entry) => entry.startsWith(start))) {
    const pid = /^(\d+)-[0-9a-f]{8}$/.exec(name.slice(start.length))?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(dirname(place), name), { recursive: true, force: true });
  }
}

/** True if a process of that number exists. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
