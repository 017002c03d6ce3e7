import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type ShellName = (typeof SHELLS)[number];

/** The path of a command, by this process's PATH. */
export function findCommand(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((directory) => join(directory, name))
    .find(isExecutable);
}

/**
 * One `describe` a shell. A shell that this machine lacks is a loud warning on a laptop, and a failing test
 * under CI, since tests that are skipped in silence prove nothing.
 */
export function eachShell(body: (shell: ShellName) => void): void {
  const missing = SHELLS.filter((shell) => findCommand(shell) === undefined);
  if (missing.length > 0) {
    console.warn(`\n!!! not installed, none of their tests run: sudo apt-get install ${missing.join(' ')}\n`);
  }

  describe.each(SHELLS.filter((shell) => !missing.includes(shell)))('%s', (shell) => {
    body(shell);
  });
  it.each(process.env.CI ? missing : [])('%s is installed', (shell) => {
    expect(findCommand(shell)).toBeDefined();
  });
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
