import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { endedBy, endingSignal, throwIfEnded } from './ending.ts';

/** A program's answer. */
export interface Answer {
  /** 0 to 255; undefined if the program could not be started or was ended by a signal. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program and reads its output. Its words are never given to a shell, and it has no terminal to ask
 * questions on. A failure is an answer too.
 *
 * @throws Ended if this process has to end meanwhile; the program has ended before that
 */
export async function ask(
  words: readonly [string, ...string[]],
  options: {
    readonly environment?: NodeJS.ProcessEnv;
    readonly directory?: string;
    readonly timeout?: number;
    /** Nobody can interrupt it, not even with Ctrl-C: for short work that must not be left half done. */
    readonly isUninterruptible?: boolean;
  } = {},
): Promise<Answer> {
  const { execa } = await import('./execa.ts');
  const [program, ...args] = words;
  const { isUninterruptible = false } = options;
  const result = await execa(program, args, {
    reject: false,
    // execa's own handler of signals would stay, and each would leave the end to the other.
    cleanup: false,
    stdin: 'ignore',
    env: options.environment ?? process.env,
    extendEnv: false,
    cwd: options.directory ?? '/',
    timeout: options.timeout ?? 30_000,
    stripFinalNewline: true,
    ...(isUninterruptible ? { detached: true } : { cancelSignal: endingSignal(), forceKillAfterDelay: 1000 }),
  });
  if (!isUninterruptible) throwIfEnded();
  return { status: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}

/**
 * Runs a program in the foreground: it has the terminal while it runs, so Ctrl-C reaches it directly. Any
 * other signal that ends this process is passed on to the program, and this function waits for its end.
 *
 * @returns its exit status; undefined if a signal ended it
 */
export async function runInForeground(
  words: readonly [string, ...string[]],
  options: { readonly directory: string; readonly environment: NodeJS.ProcessEnv },
): Promise<number | undefined> {
  const { execa } = await import('./execa.ts');
  const [program, ...args] = words;
  const running = execa(program, args, {
    reject: false,
    stdio: 'inherit',
    cleanup: false,
    env: options.environment,
    extendEnv: false,
    cwd: options.directory,
  });
  const passOn = (): void => {
    const by = endedBy();
    if (by === 'SIGTERM' || by === 'SIGHUP') running.kill(by);
  };
  endingSignal().addEventListener('abort', passOn);
  try {
    return (await running).exitCode;
  } finally {
    endingSignal().removeEventListener('abort', passOn);
  }
}

/** The first program of that name on PATH, as an absolute path. */
export function findProgram(name: string, path = process.env['PATH']): string | undefined {
  return candidatesFor(name, path).find(isProgram);
}

/** Every program of that name on PATH, in its order. */
export function findPrograms(name: string, path = process.env['PATH']): readonly string[] {
  return candidatesFor(name, path).filter(isProgram);
}

/** True if programs in a directory are found by their names alone. */
export function isOnPath(directory: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).includes(directory);
}

/** True if a path is a regular file that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function candidatesFor(name: string, path: string | undefined): readonly string[] {
  if (name.includes('/')) return [name];
  return (path ?? '')
    .split(delimiter)
    .filter((directory) => isAbsolute(directory))
    .map((directory) => join(directory, name));
}
