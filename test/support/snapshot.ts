import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * Everything below a directory, to compare two moments: kind, mode, owner and content by path. Times are left
 * out, since a directory's time changes even if a file in it came and went.
 */
export function snapshot(directory: string): Readonly<Record<string, string>> {
  const entries: Record<string, string> = {};
  const walk = (path: string, name: string): void => {
    const stats = lstatSync(path);
    const owner = `${(stats.mode & 0o7777).toString(8)} ${stats.uid}:${stats.gid}`;
    if (stats.isSymbolicLink()) entries[name] = `link to ${readlinkSync(path)}`;
    else if (stats.isDirectory()) {
      entries[name] = `directory ${owner}`;
      for (const entry of readdirSync(path))
        walk(join(path, entry), name === '.' ? entry : join(name, entry));
    } else if (stats.isFile()) entries[name] = `file ${owner} ${contentOf(path)}`;
    else entries[name] = `other ${owner}`;
  };
  walk(directory, '.');
  return entries;
}

function contentOf(path: string): string {
  const bytes = readFileSync(path);
  return bytes.length > 200
    ? createHash('sha256').update(bytes).digest('hex')
    : JSON.stringify(bytes.toString('latin1'));
}
