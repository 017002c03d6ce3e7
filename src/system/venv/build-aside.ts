import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { throwIfEnding } from '../ending.ts';
import { hasCode, namesIn } from '../files.ts';

/** What came of a directory that was built aside: it stands in its place, or something else did before it. */
export type Placing = 'placed' | 'taken';

/**
 * Builds a directory beside the place where it is to stand, and moves it there in one step when it is whole. So nobody
 * ever sees half of it, a failure or an interruption leaves nothing, and of several processes that build the same one
 * is first. What a process that was killed left beside the place is cleared away by the next one.
 *
 * @param build makes the content in the directory it is given
 * @param setAside where to move what stands in the place, if that is to make room
 */
export async function buildAside(
  place: string,
  build: (making: string) => Promise<void>,
  setAside?: string,
): Promise<Placing> {
  clearAbandoned(place);
  const making = `${place}${infix}${process.pid}-${randomDigits()}`;
  try {
    mkdirSync(making);
    await build(making);
    await throwIfEnding();
    if (setAside !== undefined) renameSync(place, setAside);
    return moveTo(making, place);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Stands between the name of the place and the number of the process that builds for it. */
const infix = '.making-';

/** `node:crypto` takes longer to load than to be told apart from one's own last attempt is worth. */
function randomDigits(): string {
  return Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}

/** A rename replaces nothing but an empty directory. */
function moveTo(making: string, place: string): Placing {
  try {
    renameSync(making, place);
    return 'placed';
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOTEMPTY', 'ENOTDIR')) return 'taken';
    throw error;
  }
}

function clearAbandoned(place: string): void {
  const start = `${basename(place)}${infix}`;
  for (const name of namesIn(dirname(place)).filter((entry) => entry.startsWith(start))) {
    const maker = /^(\d+)-[0-9a-f]{8}$/.exec(name.slice(start.length))?.[1];
    if (maker !== undefined && !isAlive(Number(maker)))
      rmSync(join(dirname(place), name), { recursive: true, force: true });
  }
}

/** Whether a process of that number exists. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
