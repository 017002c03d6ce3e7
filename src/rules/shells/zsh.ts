import type { NamedDialect } from './dialect.ts';
import { assignPosix, quoteForPosix, sourceStatementPosix } from './posix.ts';

export const zsh: NamedDialect<'zsh'> = {
  name: 'zsh',
  quote: quoteForPosix,
  assign: assignPosix,
  render: renderInFunction,
  startFile: ({ home, environment: { ZDOTDIR } }) => `${ZDOTDIR?.startsWith('/') ? ZDOTDIR : home}/.zshrc`,
  loginFiles: [],
  source: '.',
  sourceStatement: sourceStatementPosix,
  activateScript: 'activate',
};

/** With `AUTO_NAME_DIRS` set, any variable that holds a directory would become a name for it in prompts. */
function renderInFunction(statements: readonly string[]): string {
  const name = '__pipward_settings';
  const lines = [`function ${name} {`, '\\builtin emulate -L zsh', ...statements, '}', name];
  return [...lines, `\\builtin unfunction ${name}`].join('\n');
}
