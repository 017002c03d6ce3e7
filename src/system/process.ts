import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** What a program that was asked something answered. */
export interface Answer {
  /** 0 to 255; undefined where the program could not be started or was ended by a signal. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Asks a program and reads what it says. Its words are never given to a shell; it has no terminal to ask back on.
 * A failure is an answer too: nothing is thrown.
 */
export async function ask(
  words: readonly [string, ...string[]],
  options: {
    readonly environment?: NodeJS.ProcessEnv;
    readonly directory?: string;
    readonly timeout?: number;
    /** Ends the program when it is aborted. */
    readonly signal?: AbortSignal;
  } = {},
): Promise<Answer> {
  const { execa } = await import('./execa.ts');
  const [program, ...args] = words;
  const result = await execa(program, args, {
    reject: false,
    stdin: 'ignore',
    env: options.environment ?? process.env,
    extendEnv: false,
    cwd: options.directory ?? '/',
    timeout: options.timeout ?? 30_000,
    stripFinalNewline: true,
    ...(options.signal && { cancelSignal: options.signal }),
  });
  return { status: result.exitCode, stdout: result.stdout, stderr: result.stderr };
}

/**
 * Runs a program in the foreground: the terminal is its own while it runs, Ctrl-C among its keys.
 *
 * @returns its exit status; undefined where a signal ended it
 */
export async function runInForeground(
  words: readonly [string, ...string[]],
  options: { readonly directory: string; readonly environment: NodeJS.ProcessEnv },
): Promise<number | undefined> {
  const { execa } = await import('./execa.ts');
  const [program, ...args] = words;
  const result = await execa(program, args, {
    reject: false,
    stdio: 'inherit',
    cleanup: false,
    env: options.environment,
    extendEnv: false,
    cwd: options.directory,
  });
  return result.exitCode;
}

/** The program that a name stands for on PATH, as an absolute path. */
export function findProgram(name: string, path = process.env['PATH']): string | undefined {
  return candidatesFor(name, path).find(isProgram);
}

/** Every program of that name on PATH, in its order. */
export function findPrograms(name: string, path = process.env['PATH']): readonly string[] {
  return candidatesFor(name, path).filter(isProgram);
}

function candidatesFor(name: string, path: string | undefined): readonly string[] {
  if (name.includes('/')) return [name];
  return (path ?? '')
    .split(delimiter)
    .filter((directory) => isAbsolute(directory))
    .map((directory) => join(directory, name));
}

/** Whether a path is a regular file that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
