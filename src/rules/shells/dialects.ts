import type { Dialect, ShellName } from './dialect.ts';
import { assignFish, quoteForFish } from './fish.ts';
import { assignPosix, quoteForPosix } from './posix.ts';
import { renderZsh } from './zsh.ts';

const dialects: Readonly<Record<ShellName, Dialect>> = {
  bash: { shell: 'bash', quote: quoteForPosix, assign: assignPosix, render: (lines) => lines.join('\n') },
  zsh: { shell: 'zsh', quote: quoteForPosix, assign: assignPosix, render: renderZsh },
  fish: { shell: 'fish', quote: quoteForFish, assign: assignFish, render: (lines) => lines.join('\n') },
};

export function dialectOf(shell: ShellName): Dialect {
  return dialects[shell];
}

/** A command line for a person to copy: quotes only where the shell needs them. */
export function renderCommand(words: readonly string[], shell: ShellName): string {
  const { quote } = dialectOf(shell);
  return words
    .map((word) => (/^[A-Za-z0-9_@+:,./-][A-Za-z0-9_@%+:,./=-]*$/.test(word) ? word : quote(word)))
    .join(' ');
}
