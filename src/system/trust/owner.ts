import type { Stats } from 'node:fs';
import { userInfo } from 'node:os';
import { readText } from '../files.ts';

/** True if only the person, or root, can change it. */
export function isSafe(stats: Stats): boolean {
  return isOwn(stats) && !isWritableByOthers(stats);
}

/** True if the person or root owns it. */
export function isOwn(stats: Stats): boolean {
  return stats.uid === 0 || stats.uid === process.geteuid?.();
}

/** True if somebody else may write it. */
export function isWritableByOthers(stats: Stats): boolean {
  const isShared = (stats.mode & 0o020) !== 0 && stats.gid !== 0 && !isPrivateGroup(stats.gid);
  return (stats.mode & 0o002) !== 0 || isShared;
}

/** True for the private group that Debian gives every user: it has the user's name and no other member. */
function isPrivateGroup(gid: number): boolean {
  const { username } = userInfo();
  const line = (readText('/etc/group') ?? '')
    .split('\n')
    .find((entry) => entry.split(':')[2] === String(gid));
  const [name, , , members = ''] = line?.split(':') ?? [];
  return name === username && (members === '' || members === username);
}
