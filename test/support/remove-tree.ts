import { chmodSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes a directory, even with read-only directories in it. */
export function removeTree(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    loosen(path);
    // A background job of a shell may still write files while the directory is removed.
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}

function loosen(path: string): void {
  if (!lstatSync(path).isDirectory()) return;
  chmodSync(path, 0o700);
  for (const name of readdirSync(path)) loosen(join(path, name));
}
