import { bash } from './bash.ts';
import type { NamedDialect } from './dialect.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

/** The shells that pipward works in. */
const table = { bash, zsh, fish };

export type ShellName = keyof typeof table;

type Dialect = NamedDialect<ShellName>;

export const shellNames: readonly ShellName[] = Object.values(table).map(({ name }) => name);

export function isShellName(name: string): name is ShellName {
  return shellNames.some((known) => known === name);
}

export function dialectOf(shell: ShellName): Dialect {
  return table[shell];
}

/** A command line for a person to copy, with quotes only if the shell needs them. */
export function renderCommand(words: readonly string[], shell: ShellName): string {
  const { quote } = dialectOf(shell);
  return words
    .map((word) => (/^[A-Za-z0-9_@+:,./-][A-Za-z0-9_@%+:,./=-]*$/.test(word) ? word : quote(word)))
    .join(' ');
}

/** The word that a text assigns to a variable, on a line by itself; undefined if the word needs escapes. */
export function findAssigned(variable: string, text: string, shell: ShellName): string | undefined {
  const [before = '', after = ''] = dialectOf(shell).assign(variable, '|').split('|');
  const line = text.split('\n').find((one) => one.startsWith(before));
  const rest = line?.slice(before.length);
  const word = rest?.endsWith(after) ? rest.slice(0, -after.length) : undefined;
  return word === undefined || /['\\]/.test(word) ? undefined : word;
}
