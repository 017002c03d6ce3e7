import type { ShellName } from '../../rules/shells/dialects.ts';
import { readSettings } from '../../system/read-settings.ts';
import { findHelper } from '../../system/shells/helper-file.ts';
import { renderSnippet } from '../../system/shells/snippets.ts';
import { print } from '../../system/terminal/terminal.ts';

/**
 * `pipward init`: prints the snippet of a shell, for people who write their start files themselves:
 * `eval "$(pipward init bash)"`.
 */
export function init(shell: ShellName): number {
  print(renderSnippet(shell, findHelper(), readSettings().settings));
  return 0;
}
