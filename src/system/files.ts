import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';

/**
 * The text of a regular file, or undefined where there is none, it may not be read, or it is larger than `limit`
 * bytes. A FIFO or a device is not opened for reading: that could block for ever.
 */
export function readText(path: string, limit = 1 << 20): string | undefined {
  return readBytes(path, limit)?.toString();
}

/** The same, not decoded. */
export function readBytes(path: string, limit: number): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > limit) return undefined;
    // What the kernel makes up when it is read has no size.
    if (stats.size === 0) return readFileSync(descriptor);
    const bytes = Buffer.allocUnsafe(stats.size);
    return bytes.subarray(0, readSync(descriptor, bytes));
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Those parts of a long file of ASCII text that are wanted, without the border between them; none where it cannot be read.
 * No more of it than a quarter of a megabyte is in memory at once, and no part may be longer.
 */
export function findParts(
  path: string,
  border: string,
  isWanted: (part: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  const buffer = Buffer.allocUnsafe(1 << 18);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    let end: number;
    let last = 0;
    for (let place = 0; ; place += end + (last < 0 ? 0 : border.length)) {
      const count = readSync(descriptor, buffer, 0, buffer.length, place);
      if (count === 0) break;
      last = count < buffer.length ? -1 : buffer.lastIndexOf(border);
      end = last < 0 ? count : last;
      found.push(...buffer.toString('latin1', 0, end).split(border).filter(isWanted));
    }
  } catch {
    // It is not there, or cannot be read.
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return found;
}

/** What a path leads to, symbolic links followed; undefined where nothing is there. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What stands at a path itself, symbolic links not followed. */
export function lstatOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The path without symbolic links; undefined where nothing is there. */
export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** Whether anything stands at a path, be it a symbolic link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatOf(path) !== undefined;
}

/** True if this process may write what stands at a path. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The names in a directory; none where it cannot be read. */
export function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Everything below a directory that is no directory itself; symbolic links are not followed. */
export function filesBelow(directory: string): readonly string[] {
  return namesIn(directory).flatMap((name) => {
    const path = `${directory}/${name}`;
    return lstatOf(path)?.isDirectory() ? filesBelow(path) : [path];
  });
}

/** What tells whether a file is still the one it was: its inode and its time of change in nanoseconds. */
export function stampOf(path: string): string | undefined {
  try {
    const { ino, mtimeNs } = lstatSync(path, { bigint: true });
    return `${ino}.${mtimeNs}`;
  } catch {
    return undefined;
  }
}

/** Whether the operating system refused: no space, no permission, something in the way. */
export function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** Whether an error of the file system has one of these codes (`ENOENT`, …). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
