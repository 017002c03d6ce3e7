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
 * The text of a regular file; undefined if there is no such file, it may not be read, or it is larger than
 * `limit` bytes. A FIFO or a device is not opened for reading: that could block for ever.
 */
export function readText(path: string, limit = 1 << 20): string | undefined {
  return readBytes(path, limit)?.toString();
}

/** The bytes of a regular file; undefined in the same cases as for `readText`. */
export function readBytes(path: string, limit: number): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > limit) return undefined;
    // Files that the kernel generates on reading, as below /proc, have no size.
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
 * The wanted parts of a long file of ASCII text, without the border between them; none if it cannot be read.
 * At most a quarter of a megabyte of it is in memory at once, and no part may be longer than that.
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
    let lastBorder = 0;
    for (let offset = 0; ; offset += end + (lastBorder < 0 ? 0 : border.length)) {
      const count = readSync(descriptor, buffer, 0, buffer.length, offset);
      if (count === 0) break;
      lastBorder = count < buffer.length ? -1 : buffer.lastIndexOf(border);
      end = lastBorder < 0 ? count : lastBorder;
      found.push(...buffer.toString('latin1', 0, end).split(border).filter(isWanted));
    }
  } catch {
    // The file is missing or cannot be read.
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return found;
}

/** The status of the file at a path, symbolic links followed; undefined if nothing is there. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The status of the file at a path, symbolic links not followed; undefined if nothing is there. */
export function lstatOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The path without symbolic links; undefined if nothing is there. */
export function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** True if anything is at a path, even a symbolic link that leads nowhere. */
export function isThere(path: string): boolean {
  return lstatOf(path) !== undefined;
}

/** True if this process may write the file or directory at a path. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The names in a directory; none if it cannot be read. */
export function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** Everything below a directory except directories; symbolic links are not followed. */
export function filesBelow(directory: string): readonly string[] {
  return namesIn(directory).flatMap((name) => {
    const path = `${directory}/${name}`;
    return lstatOf(path)?.isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * A stamp that changes when a file is changed or replaced: its inode and its modification time in
 * nanoseconds.
 */
export function stampOf(path: string): string | undefined {
  try {
    const { ino, mtimeNs } = lstatSync(path, { bigint: true });
    return `${ino}.${mtimeNs}`;
  } catch {
    return undefined;
  }
}

/** True if the operating system refused: no space, no permission, something in the way. */
export function isFileSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** True if a file system error has one of these codes (`ENOENT`, …). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
