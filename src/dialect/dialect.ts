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
  /** A statement that sets a global variable, not exported. */
  readonly assign: (name: string, value: string) => string;
}

const dialects: Readonly<Record<ShellName, Dialect>> = {
  bash: { shell: 'bash', quote: quoteForPosix, assign: (name, value) => `${name}=${quoteForPosix(value)}` },
  zsh: { shell: 'zsh', quote: quoteForPosix, assign: (name, value) => `${name}=${quoteForPosix(value)}` },
  fish: {
    shell: 'fish',
    quote: quoteForFish,
    assign: (name, value) => `set -g ${name} ${quoteForFish(value)}`,
  },
};

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
