import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Settings } from '../../rules/settings.ts';
import { dialectOf, shellNames, type ShellName } from '../../rules/shells/dialects.ts';
import { partsOf } from '../../rules/shells/snippet.ts';
import { snippetMissing } from '../../words/commands/setup.ts';
import { sharedVenv, type Directories } from '../directories.ts';
import { hasCode, namesIn, readText, statOf } from '../files.ts';
import { findHelper, helperFiles, installedHelper } from './helper-file.ts';

/** The text that a shell loads: where node and the helper are, the settings, then the snippet as it lies in `shell/`. */
export function renderSnippet(shell: ShellName, helper: string, settings: Settings): string {
  const head = dialectOf(shell).render(assignSettings(shell, helper, settings));
  return `${head}\n${readFileSync(findSnippet(shell), 'utf8')}`;
}

/** Two files that are read in the place of that text where pipward is set up, by their paths. */
export interface InstalledSnippet {
  /** What a shell reads at its start. */
  readonly start: readonly [path: string, text: string];
  /** What it reads later. Shells that are open keep to what they began with: another text has another name. */
  readonly rest: readonly [path: string, text: string];
}

export function renderInstalled(shell: ShellName, helper: string, settings: Settings): InstalledSnippet {
  const { assign, render } = dialectOf(shell);
  const { start, rest } = partsOf(readFileSync(findSnippet(shell), 'utf8'), shell);
  const directory = join(dirname(helper), 'shell');
  const path = join(
    directory,
    `rest-${createHash('sha256').update(rest).digest('hex').slice(0, 8)}.${shell}`,
  );
  const head = render([...assignSettings(shell, helper, settings), assign('__pipward_rest_file', path)]);
  return { start: [join(directory, `pipward.${shell}`), `${head}\n${start}`], rest: [path, rest] };
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
  const own = helperFiles(findHelper());
  const files = new Map(
    helperFiles(helper).map((copy, index) => [copy, readFileSync(own[index] ?? '', 'utf8')]),
  );
  for (const shell of shellNames) {
    const { start, rest } = renderInstalled(shell, helper, settings);
    files.set(...rest).set(...start);
    files.set(join(directories.data, 'shell', `source.${shell}`), readFileSync(findSnippet(shell), 'utf8'));
  }
  mkdirSync(join(directories.data, 'shell'), { recursive: true, mode: 0o700 });
  removeForgotten(join(directories.data, 'shell'));
  for (const [path, text] of files) writeFileAtomic.sync(path, text, { mode: 0o644 });
}

/** Texts of other versions that no shell which is open has begun with, unless it has been open for months. */
function removeForgotten(directory: string): void {
  const months = 90 * 86_400_000;
  const now = new Date();
  const starts = shellNames.map((shell) => readText(join(directory, `pipward.${shell}`)));
  for (const name of namesIn(directory).filter((each) => each.startsWith('rest-'))) {
    const path = join(directory, name);
    // However long ago it was installed, the last shell may have begun with it a moment ago.
    if (starts.some((start) => start?.includes(name))) utimesSync(path, now, now);
    // One that another setup is just writing may have its own name by now.
    else if ((statOf(path)?.mtimeMs ?? Infinity) < now.getTime() - months) rmSync(path, { force: true });
  }
}

/** Has shells that are opened from now on follow the settings; those that are open learn of it by `pipward config`. */
export function refresh(directories: Directories, settings: Settings): void {
  const helper = installedHelper(directories);
  for (const shell of shellNames) {
    const { start, rest } = renderInstalled(shell, helper, settings);
    if (!existsSync(start[0])) continue;
    for (const [path, text] of [rest, start]) writeFileAtomic.sync(path, text, { mode: 0o644 });
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

/** Beside `dist/` in the package, beside the helper in the data directory. */
function findSnippet(shell: ShellName): string {
  const here = dirname(findHelper());
  const places = [join(here, 'shell', `source.${shell}`), join(here, '..', 'shell', `pipward.${shell}`)];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(snippetMissing(shell, here));
  return found;
}
