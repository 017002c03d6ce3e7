/** With `AUTO_NAME_DIRS` set, any variable that holds a directory would become a name for it in prompts. */
export function renderZsh(statements: readonly string[]): string {
  const name = '__pipward_settings';
  const lines = [`function ${name} {`, '\\builtin emulate -L zsh', ...statements, '}', name];
  return [...lines, `\\builtin unfunction ${name}`].join('\n');
}
