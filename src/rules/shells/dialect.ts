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

export function isShellName(name: string): name is ShellName {
  return shellNames.some((known) => known === name);
}
