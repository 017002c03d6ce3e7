import { rmSync } from 'node:fs';
import { isFileSystemError } from '../../system/files.ts';
import { here, note } from '../../system/terminal/report.ts';
import { keptForFiles, notRemoved } from '../../words/commands/restored.ts';

/**
 * Removes the environment that was kept aside. If the new one lacks something, it stays, and the person is
 * told.
 */
export function giveUp(
  kept: string,
  { isWhole, leftOver }: { readonly isWhole: boolean; readonly leftOver: readonly string[] },
): void {
  if (leftOver.length > 0) note(keptForFiles(kept, leftOver, here()));
  if (!isWhole) return;
  try {
    rmSync(kept, { recursive: true, force: true });
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    note(notRemoved(kept, here()));
  }
}
