import { it } from 'vitest';
import { needing, SHELLS, type ShellName } from './shells.ts';

/**
 * A test of one of the situations in which people are stuck, by its number, in a real shell. Each situation
 * runs in one of the shells in turn; `test/shell` has the behaviours that are tested in all of them.
 */
export function situation(number: number, title: string, body: (shell: ShellName) => Promise<void>): void {
  const shell = SHELLS[number % SHELLS.length] ?? 'bash';
  // oxlint-disable-next-line vitest/expect-expect -- the body asserts
  it(`${number}. ${title} (${shell})`, needing(shell), () => body(shell));
}
