import type { TypedCommand } from '../../rules/shells/typed-command.ts';
import { readText } from '../files.ts';

/**
 * What a command sees of the environment. sudo begins with root's (`env_reset`, sudoers(5)), of ours it keeps a few names;
 * with `-E` all of it, where `-H` still makes HOME root's. On a Mac its sudoers file keeps HOME.
 */
export function environmentOf({ isSudo, sudoOptions = '' }: TypedCommand): NodeJS.ProcessEnv {
  // Each look at a variable of the process itself is one at what C holds.
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

/** Where a command is looked for; behind sudo on Debian's `secure_path`. */
export function searchPathOf({ isSudo }: TypedCommand): string | undefined {
  return isSudo ? securePath : process.env['PATH'];
}

const securePath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const keptNames = /^(?:TERM|LANG|LANGUAGE|LC_[A-Z]+|TZ)$/;

function homeOfRoot(): string {
  const fields = (readText('/etc/passwd') ?? '').split('\n').map((line) => line.split(':'));
  return fields.find(([, , id]) => id === '0')?.[5] || '/root';
}
