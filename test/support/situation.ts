import { it } from 'vitest';
import { SHELLS, type ShellName } from './shells.ts';

/**
 * One of the situations that people are stuck in, by its number, in a real shell; they take turns with the shells, each of
 * which has its own list of behaviours in `test/shell`.
 */
export function situation(number: number, title: string, body: (shell: ShellName) => Promise<void>): void {
  const shell = SHELLS[number % SHELLS.length] ?? 'bash';
  // oxlint-disable-next-line vitest/expect-expect -- the body asserts
  it(`${number}. ${title} (${shell})`, { timeout: 120_000 }, () => body(shell));
}
