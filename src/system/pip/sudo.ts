import type { TypedCommand } from '../../rules/shells/typed-command.ts';
import { readText } from '../files.ts';

/**
 * The environment variables that a command sees. sudo starts with root's (`env_reset`, sudoers(5)) and keeps
 * a few of ours; with `-E` it keeps all, but `-H` still sets HOME to root's. On a Mac the sudoers file keeps
 * HOME.
 */
export function environmentOf({ isSudo, sudoOptions = '' }: TypedCommand): NodeJS.ProcessEnv {
  // Copied, since each access to `process.env` goes to the C library.
  if (!isSudo) return { ...process.env };
  const isKept = sudoOptions.includes('E');
  const kept = Object.entries(process.env).filter(([name]) => isKept || keptNames.test(name));
  const keepsHome = (isKept || process.platform === 'darwin') && !/[Hi]/.test(sudoOptions);
  return {
    ...Object.fromEntries(kept),
    PATH: securePath,
    HOME: keepsHome ? process.env['HOME'] : homeOfRoot(),
  };
}

/** The path on which a command is searched for; after sudo, Debian's `secure_path`. */
export function searchPathOf({ isSudo }: TypedCommand): string | undefined {
  return isSudo ? securePath : process.env['PATH'];
}

const securePath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const keptNames = /^(?:TERM|LANG|LANGUAGE|LC_[A-Z]+|TZ)$/;

function homeOfRoot(): string {
  const fields = (readText('/etc/passwd') ?? '').split('\n').map((line) => line.split(':'));
  return fields.find(([, , id]) => id === '0')?.[5] || '/root';
}
