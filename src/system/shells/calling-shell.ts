import { isShellName, type ShellName } from '../../rules/shells/dialects.ts';
import { readText } from '../files.ts';

/** The shell that this process was started from: the nearest among its ancestors, else the login shell. */
export function findCallingShell(): ShellName | undefined {
  let pid = process.ppid;
  for (let depth = 0; depth < 12 && pid > 1; depth += 1) {
    const status = readText(`/proc/${pid}/status`) ?? '';
    const name = /^Name:\t(.*)$/m.exec(status)?.[1] ?? '';
    if (isShellName(name)) return name;
    pid = Number(/^PPid:\t(\d+)$/m.exec(status)?.[1] ?? '0');
  }
  const login = (process.env['SHELL'] ?? '').split('/').at(-1) ?? '';
  return isShellName(login) ? login : undefined;
}
