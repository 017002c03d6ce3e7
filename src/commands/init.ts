import type { ShellName } from '../rules/shells/dialect.ts';
import { findHelper } from '../system/helper-file.ts';
import { renderSnippet } from '../system/installation.ts';
import { readSettings } from '../system/settings.ts';
import { print } from '../system/terminal.ts';

/** Prints what a shell loads, for people who write their start files themselves: `eval "$(pipward init bash)"`. */
export function init(shell: ShellName): number {
  print(renderSnippet(shell, findHelper(), readSettings().settings));
  return 0;
}
