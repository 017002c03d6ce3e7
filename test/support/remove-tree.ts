import { chmodSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes a directory, read-only directories in it included. */
export function removeTree(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    loosen(path);
    // A shell's background job may still be writing: rmdir then finds the directory filled again.
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

function loosen(path: string): void {
  if (!lstatSync(path).isDirectory()) return;
  chmodSync(path, 0o700);
  for (const name of readdirSync(path)) loosen(join(path, name));
}
