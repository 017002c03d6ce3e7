import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Settings } from '../../rules/settings.ts';
import { shellNames, type ShellName } from '../../rules/shells/dialect.ts';
import { dialectOf } from '../../rules/shells/dialects.ts';
import { sharedVenv, type Directories } from '../directories.ts';
import { hasCode, namesIn, readText, statOf } from '../files.ts';
import { findHelper, helperFiles, installedHelper } from './helper-file.ts';

/** The files of `shell/`: what a shell reads at its start, then what it reads when it first needs that. */
function namesOf(shell: ShellName): readonly [start: string, ...parts: readonly string[]] {
  return [`pipward.${shell}`, `activation.${shell}`, `catch.${shell}`];
}

/** The settings and all files of a shell, as one text: `pipward init` has no file for it to read later. */
export function renderSnippet(shell: ShellName, helper: string, settings: Settings): string {
  const head = dialectOf(shell).render(assignSettings(shell, helper, settings));
  return [head, ...namesOf(shell).map(readSource)].join('\n');
}

/** A file that is installed, and its text. */
type Installed = readonly [path: string, text: string];

/** The files that shells read where pipward is set up. */
export interface InstalledSnippet {
  /** What a shell reads at its start: the settings, then a file of `shell/` as it is. */
  readonly start: Installed;
  /** The others, as they are. Shells that are open keep to those they began with: other texts have another directory. */
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

/** Copies the helper and the snippets into the data directory: no Node version manager can take them away from there. */
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
  removeForgotten(place);
  for (const file of [...copies, ...snippets]) write(file);
}

/** The start last: it names the others. */
function inOrder({ start, parts }: InstalledSnippet): readonly Installed[] {
  return [...parts, start];
}

function write([path, text]: Installed): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileAtomic.sync(path, text, { mode: 0o644 });
}

/** Removes what other versions left, once shells that began with it have been open for months. */
function removeForgotten(directory: string): void {
  const months = 90 * 86_400_000;
  const now = new Date();
  const starts = shellNames.map((shell) => readText(join(directory, `pipward.${shell}`)));
  // Earlier versions had files `rest-HASH.SHELL`.
  for (const name of namesIn(directory).filter((each) => /^(?:rest|bash|zsh|fish)-/.test(each))) {
    const path = join(directory, name);
    // However long ago it was installed, the last shell may have begun with it a moment ago.
    if (starts.some((start) => start?.includes(name))) utimesSync(path, now, now);
    // One that another setup is just writing may have its own name by now.
    else if ((statOf(path)?.mtimeMs ?? Infinity) < now.getTime() - months)
      rmSync(path, { recursive: true, force: true });
  }
  for (const shell of shellNames) rmSync(join(directory, `source.${shell}`), { force: true });
}

/** Has shells that are opened from now on follow the settings; those that are open learn of it by `pipward config`. */
export function refresh(directories: Directories, settings: Settings): void {
  const helper = installedHelper(directories);
  for (const shell of shellNames) {
    const snippet = renderInstalled(shell, helper, settings);
    if (existsSync(snippet.start[0])) inOrder(snippet).forEach(write);
  }
}

/** Takes away what `install` and the catch put into the person's directories; environments and settings stay. */
export function uninstall(directories: Directories): void {
  const { data, cache, state } = directories;
  const helper = installedHelper(directories);
  for (const path of [join(data, 'shell'), ...helperFiles(helper), cache, state])
    rmSync(path, { recursive: true, force: true });
  removeIfEmpty(data);
}

/** The directories of these, and above them, that are not there. */
export function findMissing(directories: readonly string[]): readonly string[] {
  const above = (directory: string): readonly string[] =>
    existsSync(directory) ? [] : [...above(dirname(directory)), directory];
  return [...new Set(directories.flatMap(above))];
}

/** Removes those of these directories that are empty, the deepest first. */
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

/** A file of `shell/`, which is beside `dist/` in the package, and in the data directory beside the helper. */
function readSource(name: string): string {
  const here = dirname(findHelper());
  const places = [join(here, 'shell/source', name), join(here, '../shell', name)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error(`\`${name}\` of the snippets is missing beside \`${here}\`; install pipward again`);
  return readFileSync(found, 'utf8');
}
