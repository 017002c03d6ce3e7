/**
 * Reads the paths in a git index (gitformat-index(5), versions 2 to 4) without running git: in a repository
 * that somebody else wrote, git itself may run what its configuration says.
 *
 * @param directory relative to the work tree, with `/` between components
 * @returns true if an entry is `directory` (a submodule) or is below it; undefined if the file is no index of
 *   a known format: another version, object names that are not SHA-1, entries kept in another file (a split
 *   index)
 */
export function indexHolds(index: Buffer, directory: string): boolean | undefined {
  if (index.length < 12 || index.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = index.readUInt32BE(4);
  if (version < 2 || version > 4) return undefined;
  const prefix = Buffer.from(`${directory}/`);
  const count = index.readUInt32BE(8);
  let offset = 12;
  let previous: Buffer = Buffer.alloc(0);
  for (let entry = 0; entry < count; entry += 1) {
    if (offset + 62 > index.length) return undefined;
    const mode = index.readUInt32BE(offset + 24);
    if (!knownModes.has(mode)) return undefined;
    const flags = index.readUInt16BE(offset + 60);
    const isExtended = version >= 3 && (flags & 0x4000) !== 0;
    let start = offset + (isExtended ? 64 : 62);
    let sharedPrefix: Buffer = Buffer.alloc(0);
    if (version === 4) {
      const { value, next } = readVariableWidth(index, start);
      sharedPrefix = previous.subarray(0, Math.max(0, previous.length - value));
      start = next;
    }
    const end = index.indexOf(0, start);
    if (end < 0) return undefined;
    const path = Buffer.concat([sharedPrefix, index.subarray(start, end)]);
    const isSubmodule = mode === 0o160000 && path.equals(prefix.subarray(0, -1));
    if (isSubmodule || path.subarray(0, prefix.length).equals(prefix)) return true;
    previous = path;
    // Before version 4 an entry is padded with one to eight NULs to a multiple of eight bytes.
    offset = version === 4 ? end + 1 : offset + Math.floor((end - offset + 8) / 8) * 8;
  }
  return hasValidEnd(index, offset) ? false : undefined;
}

/** Regular files, executables, symbolic links, submodules and, in a sparse index, directories. */
const knownModes = new Set([0o100644, 0o100755, 0o120000, 0o160000, 0o040000]);

/** True if a valid end follows the entries: extensions, each with its length, and 20 bytes of SHA-1. */
function hasValidEnd(index: Buffer, start: number): boolean {
  const end = index.length - 20;
  let offset = start;
  while (offset + 8 <= end) {
    if (index.toString('latin1', offset, offset + 4) === 'link') return false;
    offset += 8 + index.readUInt32BE(offset + 4);
  }
  return offset === end || index.length === start;
}

/** The variable width encoding of pack offsets. */
function readVariableWidth(buffer: Buffer, start: number): { readonly value: number; readonly next: number } {
  let next = start;
  let byte = buffer[next] ?? 0;
  let value = byte & 0x7f;
  while (byte & 0x80) {
    next += 1;
    byte = buffer[next] ?? 0;
    value = ((value + 1) << 7) | (byte & 0x7f);
  }
  return { value, next: next + 1 };
}
