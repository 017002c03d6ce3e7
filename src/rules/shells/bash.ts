import type { NamedDialect } from './dialect.ts';
import { assignPosix, quoteForPosix, sourceStatementPosix } from './posix.ts';

export const bash: NamedDialect<'bash'> = {
  name: 'bash',
  quote: quoteForPosix,
  assign: assignPosix,
  render: (statements) => statements.join('\n'),
  startFile: ({ home }) => `${home}/.bashrc`,
  loginFiles: ['.bash_profile', '.bash_login', '.profile'],
  source: '.',
  sourceStatement: sourceStatementPosix,
  activateScript: 'activate',
};
