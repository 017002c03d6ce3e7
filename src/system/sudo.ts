import type { TypedCommand } from '../typed-command.ts';

/** What a command sees of the environment: sudo clears it but for a few names. */
export function environmentOf({ isSudo }: TypedCommand): NodeJS.ProcessEnv {
  if (!isSudo) return process.env;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PIP|PYTHON)/.test(name)));
}

/** Where a command is looked for; behind sudo on Debian's `secure_path`. */
export function searchPathOf({ isSudo }: TypedCommand): string | undefined {
  return isSudo ? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' : process.env['PATH'];
}
