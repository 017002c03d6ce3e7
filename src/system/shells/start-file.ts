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

/** What a shell reads when it starts, before and after an edit. Bytes, one character each: nothing is decoded. */
export interface StartFileEdit {
  readonly shell: ShellName;
  /** As the shell knows it; a symbolic link stays one. */
  readonly path: string;
  readonly before: string | undefined;
  /** Undefined where the file goes. */
  readonly after: string | undefined;
  /** The one line that is ours. */
  readonly line: string;
}

/** The start file of a shell, by the rules of each. */
export function findStartFile(shell: ShellName, { home, config }: Directories): string {
  const { startFile } = dialectOf(shell);
  return normalize(startFile({ home, configHome: dirname(config), environment: process.env }));
}

/**
 * The file that a login shell reads, if that does not go on to the start file: each new terminal on macOS, each session
 * of ssh. Undefined if it does, if on Linux there is none, or if login shells of this kind read the start file.
 */
export function findDeafLoginFile(shell: ShellName, directories: Directories): string | undefined {
  const paths = dialectOf(shell).loginFiles.map((name) => join(directories.home, name));
  const found = paths.find((path) => statOf(path)?.isFile());
  if (found === undefined) return process.platform === 'darwin' ? paths[0] : undefined;
  // Without its dot: any mention counts, be it of `/etc/bashrc`.
  const start = basename(findStartFile(shell, directories)).slice(1);
  return readLatin(found)?.includes(start) ? undefined : found;
}

/** Adds our line at the end, or renews it wherever it stands; what else is on the line stays. */
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

/** Takes our line out, each time it is there; what was before it is given back byte for byte. */
export function planRemoval(shell: ShellName, path: string): StartFileEdit {
  const before = readLatin(path);
  const found = before === undefined ? [] : findOwn(shell, before);
  const [first] = found;
  if (before === undefined || !first) return { shell, path, before, after: before, line: '' };
  // From the last to the first, so that their places hold.
  const after = found.reduceRight((text, own) => takeOut(text, own, own === first), before);
  const hadFile = !found.some(({ origin }) => origin.endsWith(' this file'));
  return { shell, path, before, after: after === '' && !hadFile ? undefined : after, line: first.text };
}

/** What came of an edit: done, or refused because the file is not to be written. */
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
    const there = statOf(path);
    // The superuser may write anything; a file that its owner made read-only stays so.
    if (there && (!there.isFile() || (there.mode & 0o200) === 0)) return 'read-only';
    // There is something that could not be read.
    if (there && before === undefined) return 'read-only';
    // In a directory of one's own, somebody else's file could be replaced, but it would be theirs no longer.
    if (there && process.geteuid?.() !== 0 && there.uid !== process.geteuid?.()) return 'read-only';
    // What a link leads to may come back: a disk that is not mounted, dotfiles not yet cloned.
    if (!there && lstatOf(path)) return 'read-only';
    const real = there ? realpathSync(path) : path;
    // A new file in its place would part it from its other names.
    if (there && there.nlink > 1) writeFileSync(real, after, 'latin1');
    else writeFileAtomic.sync(real, after, { encoding: 'latin1', ...(there ? {} : { mode: 0o644 }) });
    return 'done';
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR', 'EEXIST')) return 'read-only';
    throw error;
  }
}

function readLatin(path: string): string | undefined {
  return readBytes(path, 64 << 20)?.toString('latin1');
}
