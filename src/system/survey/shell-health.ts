import { join } from 'node:path';
import type { Settings } from '../../rules/settings.ts';
import type { ShellName } from '../../rules/shells/dialect.ts';
import { shellNames } from '../../rules/shells/dialect.ts';
import type { HealthProblem } from '../../rules/upkeep/health.ts';
import type { Directories } from '../directories.ts';
import { readText } from '../files.ts';
import { isProgram } from '../process.ts';
import { findHelper, helperFiles, installedHelper } from '../shells/helper-file.ts';
import type { ShellState, ShellWires } from '../shells/read-shell-state.ts';
import { renderInstalled } from '../shells/snippets.ts';

/** What has become of the hook and of the functions in the shell that this was typed in. */
export function findShellProblems(
  state: ShellState | undefined,
  wires: ShellWires | undefined,
): readonly HealthProblem[] {
  if (!state || !wires) return [];
  const { shell } = state;
  const hook: readonly HealthProblem[] =
    wires.hook === 'read-only'
      ? [{ code: 'hook-read-only', args: { variable: 'PROMPT_COMMAND' } }]
      : wires.hook === 'overwritten'
        ? [{ code: 'hook-overwritten', args: { shell } }]
        : [];
  return [
    ...hook,
    ...wires.overwritten.map((program): HealthProblem => ({
      code: 'wrapper-overwritten',
      args: { program },
    })),
    ...wires.aliases
      .filter(({ text }) => !leadsToWrapper(text))
      .map(({ name, text }): HealthProblem => ({
        code: 'wrapper-behind-alias',
        args: { program: name, alias: text },
      })),
  ];
}

/** `noglob pip`, `pip3`: what the alias stands for is caught in its turn. */
function leadsToWrapper(text: string): boolean {
  const [first] = text
    .trim()
    .replace(/^(?:(?:noglob|nocorrect|time)\s+)+/, '')
    .split(/\s/);
  return /^pip(3(\.\d+)?)?$/.test(first ?? '');
}

/** What is installed in the data directory, beside what this version would install there. */
export function findSnippetProblems(directories: Directories, settings: Settings): readonly HealthProblem[] {
  const helper = installedHelper(directories);
  const installed = shellNames.flatMap((shell) => {
    const file = join(directories.data, 'shell', `pipward.${shell}`);
    const text = readText(file);
    return text === undefined ? [] : [{ shell, file, text }];
  });
  const [first] = installed;
  if (!first) return [];
  const node = nodeIn(first);
  const gone: readonly HealthProblem[] =
    node !== undefined && !isProgram(node) ? [{ code: 'node-gone', args: { node, file: first.file } }] : [];
  const stale = installed.filter(({ shell, text }) => {
    const { start, parts } = renderInstalled(shell, helper, settings);
    return (
      withoutNode(text) !== withoutNode(start[1]) || parts.some(([path, part]) => readText(path) !== part)
    );
  });
  const files = stale.map(({ file }) => file);
  const own = helperFiles(findHelper());
  const isOlder = helperFiles(helper).some(
    (copy, index) => readText(copy, 16 << 20) !== readText(own[index] ?? '', 16 << 20),
  );
  return [
    ...gone,
    ...[...files, ...(isOlder ? [helper] : [])].map((file): HealthProblem => ({
      code: 'snippet-stale',
      args: { file },
    })),
  ];
}

/** The node that a snippet names; undefined where its path is quoted in some other way than plainly. */
function nodeIn({ shell, text }: { readonly shell: ShellName; readonly text: string }): string | undefined {
  const line = shell === 'fish' ? /^set -g __pipward_node '([^'\\]*)'$/m : /^__pipward_node='([^']*)'$/m;
  return line.exec(text)?.[1];
}

/** Another node than ours may be the right one. */
function withoutNode(text: string): string {
  return text.replace(/^.*__pipward_node.*\n/m, '');
}
