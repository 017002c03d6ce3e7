import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Settings } from '../../rules/settings.ts';
import { dialectOf, shellNames, type ShellName } from '../../rules/shells/dialects.ts';
import { snippetMissing } from '../../words/commands/setup.ts';
import { sharedVenv, type Directories } from '../directories.ts';
import { hasCode, namesIn, readText, statOf } from '../files.ts';
import { findHelper, helperFiles, installedHelper } from './helper-file.ts';

/** The files of `shell/`: the one that a shell reads when it starts, and those that it reads when it first needs them. */
function namesOf(shell: ShellName): readonly [start: string, ...parts: readonly string[]] {
  return [`pipward.${shell}`, `activation.${shell}`, `catch.${shell}`];
}

/** The settings and all files of a shell as one text, since `pipward init` leaves no file to be read later. */
export function renderSnippet(shell: ShellName, helper: string, settings: Settings): string {
  const head = dialectOf(shell).render(assignSettings(shell, helper, settings));
  return [head, ...namesOf(shell).map(readSource)].join('\n');
}

/** A file that is installed, and its text. */
type Installed = readonly [path: string, text: string];

/** The files that an installed pipward has instead of that one text. */
export interface InstalledSnippet {
  /** Read by a shell when it starts: the settings, then a file of `shell/` as it is. */
  readonly start: Installed;
  /** Read later, as they are. Open shells keep the version they began with: each version has a directory. */
  readonly parts: readonly Installed[];
}

export function renderInstalled(shell: ShellName, helper: string, settings: Settings): InstalledSnippet {
  const { assign, render } = dialectOf(shell);
  const [first, ...others] = namesOf(shell);
  const texts = others.map((name) => [name, readSource(name)] as const);
  const hash = createHash('sha256').update(texts.join('\0'));
  const directory = join(dirname(helper), 'shell');
  const place = join(directory, `${shell}-${hash.digest('hex').slice(0, 8)}`);
  const head = render([...assignSettings(shell, helper, settings), assign('__pipward_parts', place)]);
  return {
    start: [join(directory, first), `${head}\n${readSource(first)}`],
    parts: texts.map(([name, text]) => [join(place, name), text]),
  };
}

function assignSettings(shell: ShellName, helper: string, settings: Settings): readonly string[] {
  const { assign } = dialectOf(shell);
  return [
    assign('__pipward_node', process.execPath),
    assign('__pipward_helper', helper),
    assign('__pipward_names', settings.venvNames),
    assign('__pipward_auto', String(settings.autoActivate)),
    assign('__pipward_ignore', settings.ignore),
    assign('__pipward_shows', settings.prompt),
    assign('__pipward_under', settings.everywhere === '' ? '' : sharedVenv(settings.everywhere)),
  ];
}

/**
 * Copies the helper and the snippets into the data directory, where no Node version manager can remove them.
 */
export function install(directories: Directories, settings: Settings): void {
  const helper = installedHelper(directories);
  const place = join(directories.data, 'shell');
  const own = helperFiles(findHelper());
  const copies = helperFiles(helper).map(
    (path, index) => [path, readFileSync(own[index] ?? '', 'utf8')] as const,
  );
  const snippets = shellNames.flatMap((shell) => [
    ...namesOf(shell).map((name) => [join(place, 'source', name), readSource(name)] as const),
    ...inOrder(renderInstalled(shell, helper, settings)),
  ]);
  removeUnused(place);
  for (const file of [...copies, ...snippets]) write(file);
}

/** All files, the one that names the others last. */
function inOrder({ start, parts }: InstalledSnippet): readonly Installed[] {
  return [...parts, start];
}

function write([path, text]: Installed): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileAtomic.sync(path, text, { mode: 0o644 });
}

/** Removes snippets of other versions that no open shell has begun with, unless it has been open for months. */
function removeUnused(directory: string): void {
  const months = 90 * 86_400_000;
  const now = new Date();
  const starts = shellNames.map((shell) => readText(join(directory, `pipward.${shell}`)));
  for (const name of namesIn(directory).filter(isVersion)) {
    const path = join(directory, name);
    // The present version counts as used now: a shell may have begun with it a moment ago, whenever it was
    // installed.
    if (starts.some((start) => start?.includes(name))) utimesSync(path, now, now);
    // Infinity if it is gone: another setup may just have renamed the file that it was writing.
    else if ((statOf(path)?.mtimeMs ?? Infinity) < now.getTime() - months)
      rmSync(path, { recursive: true, force: true });
  }
  for (const shell of shellNames) rmSync(join(directory, `source.${shell}`), { force: true });
}

/** True for a directory of parts, and for `rest-HASH.SHELL`, the file that earlier versions had instead. */
function isVersion(name: string): boolean {
  return ['rest', ...shellNames].some((prefix) => name.startsWith(`${prefix}-`));
}

/** Makes new shells follow the settings; open ones are told by `pipward config`. */
export function refresh(directories: Directories, settings: Settings): void {
  const helper = installedHelper(directories);
  for (const shell of shellNames) {
    const snippet = renderInstalled(shell, helper, settings);
    if (existsSync(snippet.start[0])) inOrder(snippet).forEach(write);
  }
}

/**
 * Removes everything that `install` and the catch put into the person's directories; environments and
 * settings stay.
 */
export function uninstall(directories: Directories): void {
  const { data, cache, state } = directories;
  const helper = installedHelper(directories);
  for (const path of [join(data, 'shell'), ...helperFiles(helper), cache, state])
    rmSync(path, { recursive: true, force: true });
  removeIfEmpty(data);
}

/** The missing ones among these directories and the directories above them. */
export function findMissing(directories: readonly string[]): readonly string[] {
  const above = (directory: string): readonly string[] =>
    existsSync(directory) ? [] : [...above(dirname(directory)), directory];
  return [...new Set(directories.flatMap(above))];
}

/** Removes the empty ones among these directories, the deepest first. */
export function removeEmpty(directories: readonly string[]): void {
  const deepestFirst = directories.reduceRight<readonly string[]>(
    (done, directory) => [...done, directory],
    [],
  );
  for (const directory of deepestFirst) removeIfEmpty(directory);
}

function removeIfEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch (error) {
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EACCES', 'EBUSY')) return;
    throw error;
  }
}

/** The text of a file of `shell/`: beside `dist/` in the package, beside the helper in the data directory. */
function readSource(name: string): string {
  const here = dirname(findHelper());
  const places = [join(here, 'shell/source', name), join(here, '../shell', name)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(snippetMissing(name, here));
  return readFileSync(found, 'utf8');
}
