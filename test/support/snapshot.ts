import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * Everything below a directory: path to kind, mode, owner and content, so that two moments can be compared. Times are
 * left out: a directory in which something came and went has another one.
 */
export function snapshot(directory: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const walk = (path: string, name: string): void => {
    const stats = lstatSync(path);
    const owner = `${(stats.mode & 0o7777).toString(8)} ${stats.uid}:${stats.gid}`;
    if (stats.isSymbolicLink()) found[name] = `link to ${readlinkSync(path)}`;
    else if (stats.isDirectory()) {
      found[name] = `directory ${owner}`;
      for (const entry of readdirSync(path))
        walk(join(path, entry), name === '.' ? entry : join(name, entry));
    } else if (stats.isFile()) found[name] = `file ${owner} ${contentOf(path)}`;
    else found[name] = `other ${owner}`;
  };
  walk(directory, '.');
  return found;
}

function contentOf(path: string): string {
  const bytes = readFileSync(path);
  return bytes.length > 200
    ? createHash('sha256').update(bytes).digest('hex')
    : JSON.stringify(bytes.toString('latin1'));
}
