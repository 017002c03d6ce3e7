import { quoteForFish } from './fish.ts';
import { quoteForPosix } from './posix.ts';

/** The shells that pipward speaks to. */
export const shellNames = ['bash', 'zsh', 'fish'] as const;

export type ShellName = (typeof shellNames)[number];

/** What is different from shell to shell when text is written for one. */
export interface Dialect {
  readonly shell: ShellName;
  /** One word, quoted; the result holds no newline, so that an answer is read line by line. */
  readonly quote: (word: string) => string;
  /** A statement that sets a global variable, not exported, to a word or to a list of words. */
  readonly assign: (name: string, value: string | readonly string[]) => string;
  /** Statements as the start of a file that a shell reads under any options of its own. */
  readonly render: (statements: readonly string[]) => string;
}

const dialects: Readonly<Record<ShellName, Dialect>> = {
  bash: { shell: 'bash', quote: quoteForPosix, assign: assignPosix, render: (lines) => lines.join('\n') },
  zsh: { shell: 'zsh', quote: quoteForPosix, assign: assignPosix, render: renderZsh },
  fish: { shell: 'fish', quote: quoteForFish, assign: assignFish, render: (lines) => lines.join('\n') },
};

function assignPosix(name: string, value: string | readonly string[]): string {
  return typeof value === 'string'
    ? `${name}=${quoteForPosix(value)}`
    : `${name}=(${value.map(quoteForPosix).join(' ')})`;
}

function assignFish(name: string, value: string | readonly string[]): string {
  const words = typeof value === 'string' ? [value] : value;
  return ['set -g', name, ...words.map(quoteForFish)].join(' ');
}

/** With `AUTO_NAME_DIRS` set, any variable that holds a directory would become a name for it in prompts. */
function renderZsh(statements: readonly string[]): string {
  const name = '__pipward_settings';
  const lines = [`function ${name} {`, '\\builtin emulate -L zsh', ...statements, '}', name];
  return [...lines, `\\builtin unfunction ${name}`].join('\n');
}

export function dialectOf(shell: ShellName): Dialect {
  return dialects[shell];
}

export function isShellName(name: string): name is ShellName {
  return shellNames.some((known) => known === name);
}

/** A command line for a person to copy: quotes only where the shell needs them. */
export function renderCommand(words: readonly string[], shell: ShellName): string {
  const { quote } = dialectOf(shell);
  return words
    .map((word) => (/^[A-Za-z0-9_@+:,./-][A-Za-z0-9_@%+:,./=-]*$/.test(word) ? word : quote(word)))
    .join(' ');
}
