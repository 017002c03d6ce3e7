import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type ShellName = (typeof SHELLS)[number];

/** The path of a command, by this process's PATH. */
export function findCommand(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, name))
    .find(isExecutable);
}

/** One `describe` a shell, skipped by its name on a machine that lacks the shell. */
export function eachShell(body: (shell: ShellName) => void): void {
  for (const shell of SHELLS) {
    describe(shell, needing(shell), () => {
      body(shell);
    });
  }
}

/** The options of a test in one of the shells: Debian has bash in any case. */
export function needing(shell: ShellName): { readonly tags: 'zsh' | 'fish' | [] } {
  return { tags: shell === 'bash' ? [] : shell };
}

/** The start file of an interactive shell, relative to its HOME. */
export function startFile(shell: ShellName): string {
  return { bash: '.bashrc', zsh: '.zshrc', fish: '.config/fish/config.fish' }[shell];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
