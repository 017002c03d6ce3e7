import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('landlock.py', import.meta.url));

/** The words before a program so that it can make symbolic links only in these directories. */
export function withLinksOnlyIn(directories: readonly string[]): readonly string[] {
  return ['/usr/bin/python3', '-I', script, ...directories, '--'];
}
