import { join } from 'node:path';
import type { Settings } from '../../rules/settings.ts';
import { findAssigned, shellNames } from '../../rules/shells/dialects.ts';
import type { HealthProblem } from '../../rules/upkeep/health.ts';
import type { Directories } from '../directories.ts';
import { readText } from '../files.ts';
import { isProgram } from '../process.ts';
import { findHelper, helperFiles, installedHelper } from '../shells/helper-file.ts';
import type { ShellState, ShellIntegration } from '../shells/read-shell-state.ts';
import { renderInstalled } from '../shells/snippets.ts';

/** The problems with the hook and the wrappers in the shell that this command was typed in. */
export function findShellProblems(
  state: ShellState | undefined,
  integration: ShellIntegration | undefined,
): readonly HealthProblem[] {
  if (!state || !integration) return [];
  const { shell } = state;
  const hook: readonly HealthProblem[] =
    integration.hook === 'read-only'
      ? [{ code: 'hook-read-only', args: { variable: 'PROMPT_COMMAND' } }]
      : integration.hook === 'overwritten'
        ? [{ code: 'hook-overwritten', args: { shell } }]
        : [];
  return [
    ...hook,
    ...integration.overwritten.map((program): HealthProblem => ({
      code: 'wrapper-overwritten',
      args: { program },
    })),
    ...integration.aliases
      .filter(({ text }) => !leadsToWrapper(text))
      .map(({ name, text }): HealthProblem => ({
        code: 'wrapper-behind-alias',
        args: { program: name, alias: text },
      })),
  ];
}

/** The differences between the installed snippets and those that this version would install. */
export function findSnippetProblems(directories: Directories, settings: Settings): readonly HealthProblem[] {
  const helper = installedHelper(directories);
  const installed = shellNames.flatMap((shell) => {
    const file = join(directories.data, 'shell', `pipward.${shell}`);
    const text = readText(file);
    return text === undefined ? [] : [{ shell, file, text }];
  });
  const [first] = installed;
  if (!first) return [];
  const node = findAssigned('__pipward_node', first.text, first.shell);
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

/** True for `noglob pip` or `pip3`: the alias ends in a wrapped command. */
function leadsToWrapper(text: string): boolean {
  const [first] = text
    .trim()
    .replace(/^(?:(?:noglob|nocorrect|time)\s+)+/, '')
    .split(/\s/);
  return /^pip(3(\.\d+)?)?$/.test(first ?? '');
}

/** A snippet without its line on node, since another node than ours may be the right one. */
function withoutNode(text: string): string {
  return text.replace(/^.*__pipward_node.*\n/m, '');
}
