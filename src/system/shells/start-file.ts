import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { dialectOf, type ShellName } from '../../rules/shells/dialects.ts';
import {
  breakMarks,
  breaksNeeded,
  fileMark,
  findOwn,
  mark,
  ownStatement,
  sourceStatement,
  takeOut,
} from '../../rules/shells/start-line.ts';
import type { Directories } from '../directories.ts';
import { hasCode, lstatOf, readBytes, statOf } from '../files.ts';

/** A start file before and after an edit. Its text is bytes, one character each: nothing is decoded. */
export interface StartFileEdit {
  readonly shell: ShellName;
  /** The path that the shell reads; a symbolic link stays one. */
  readonly path: string;
  readonly before: string | undefined;
  /** Undefined if the edit removes the file. */
  readonly after: string | undefined;
  /** The one line that is ours. */
  readonly line: string;
}

/** The start file of a shell, by that shell's rules. */
export function findStartFile(shell: ShellName, { home, config }: Directories): string {
  const { startFile } = dialectOf(shell);
  return normalize(startFile({ home, configHome: dirname(config), environment: process.env }));
}

/**
 * The file that a login shell reads, if it does not load the start file. Each new terminal on macOS and each
 * session of ssh is a login shell. Undefined if it does load it, if there is no such file on Linux, or if
 * login shells of this kind read the start file themselves.
 */
export function findIncompleteLoginFile(shell: ShellName, directories: Directories): string | undefined {
  const paths = dialectOf(shell).loginFiles.map((name) => join(directories.home, name));
  const found = paths.find((path) => statOf(path)?.isFile());
  if (found === undefined) return process.platform === 'darwin' ? paths[0] : undefined;
  // Without its dot: any mention counts, even of `/etc/bashrc`.
  const start = basename(findStartFile(shell, directories)).slice(1);
  return readLatin(found)?.includes(start) ? undefined : found;
}

/** Adds our line at the end, or renews it where it is now; anything else on that line stays. */
export function planAddition(shell: ShellName, directories: Directories): StartFileEdit {
  const path = findStartFile(shell, directories);
  const before = readLatin(path);
  const statement = sourceStatement(shell, directories);
  const [found] = before === undefined ? [] : findOwn(shell, before);
  if (before !== undefined && found) {
    const after = before.replace(ownStatement(shell), (...[, , origin]) => `${statement}${origin}`);
    return { shell, path, before, after, line: `${statement}${found.origin}` };
  }
  const breaks = before === undefined ? 0 : breaksNeeded(before);
  const origin = before === undefined ? `${mark}${fileMark}` : `${mark}${breakMarks[breaks] ?? ''}`;
  const line = `${statement}${origin}`;
  return { shell, path, before, after: `${before ?? ''}${'\n'.repeat(breaks)}${line}\n`, line };
}

/** Our line as text for a person. */
export function lineText({ line }: StartFileEdit): string {
  return Buffer.from(line, 'latin1').toString('utf8').trimEnd();
}

/** Removes every copy of our line; the rest of the file is again what it was before, byte for byte. */
export function planRemoval(shell: ShellName, path: string): StartFileEdit {
  const before = readLatin(path);
  const found = before === undefined ? [] : findOwn(shell, before);
  const [first] = found;
  if (before === undefined || !first) return { shell, path, before, after: before, line: '' };
  // From the last to the first, so that the positions of the others stay valid.
  const after = found.reduceRight((text, own) => takeOut(text, own, own === first), before);
  const hadFile = !found.some(({ origin }) => origin.endsWith(' this file'));
  return { shell, path, before, after: after === '' && !hadFile ? undefined : after, line: first.text };
}

/** The result of an edit: done, or refused because the file must not be written. */
export type EditResult = 'done' | 'read-only';

/** Writes an edit at once, through symbolic links, with mode and owner as they were. */
export function writeEdit({ path, before, after }: StartFileEdit): EditResult {
  if (before === after) return 'done';
  try {
    if (after === undefined) {
      rmSync(path);
      return 'done';
    }
    mkdirSync(dirname(path), { recursive: true });
    const stats = statOf(path);
    // The superuser may write anything; a file that its owner made read-only stays so.
    if (stats && (!stats.isFile() || (stats.mode & 0o200) === 0)) return 'read-only';
    // The file exists but could not be read.
    if (stats && before === undefined) return 'read-only';
    // Somebody else's file in the person's own directory could be replaced, but would then change its owner.
    if (stats && process.geteuid?.() !== 0 && stats.uid !== process.geteuid?.()) return 'read-only';
    // The target of a link may come back: a disk that is not mounted, dotfiles not yet cloned.
    if (!stats && lstatOf(path)) return 'read-only';
    const real = stats ? realpathSync(path) : path;
    // A new file in its place would break its hard links.
    if (stats && stats.nlink > 1) writeFileSync(real, after, 'latin1');
    else writeFileAtomic.sync(real, after, { encoding: 'latin1', ...(stats ? {} : { mode: 0o644 }) });
    return 'done';
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR', 'EEXIST')) return 'read-only';
    throw error;
  }
}

function readLatin(path: string): string | undefined {
  return readBytes(path, 64 << 20)?.toString('latin1');
}
