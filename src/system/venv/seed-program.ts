import type { Interpreter } from '../../rules/python/interpreter.ts';
import { notUnpacked, programFailed } from '../../words/seed.ts';
import { ask, findProgram } from '../process.ts';

/** A program that makes or copies a seed failed; its message ends with what that said. */
export class SeedFailure extends Error {
  override readonly name = 'SeedFailure';
}

/**
 * Packs or unpacks. Python's own is slower, and there where small systems have no tar, or the person one that is something
 * else.
 *
 * @throws SeedFailure where nothing whole came of any
 */
export async function tar(
  options: typeof packing,
  words: readonly string[],
  work: {
    readonly interpreter: Interpreter;
    readonly directory: string;
    readonly isWhole: () => boolean;
  },
): Promise<void> {
  const { interpreter, directory, isWhole } = work;
  const program = findProgram('tar');
  const commands: readonly (readonly [string, ...string[]])[] = [
    ...(program === undefined ? [] : [[program, ...options.tar] as const]),
    [interpreter.executable, '-I', '-m', 'tarfile', options.python],
  ];
  let said = '';
  for (const command of commands) {
    const answer = await ask([...command, ...words], {
      timeout: 120_000,
      directory,
      environment: bareEnvironment(),
    });
    if (answer.status === 0 && isWhole()) return;
    said = answer.stderr || answer.stdout;
  }
  throw new SeedFailure(notUnpacked(said));
}

/** What tar is told, and what Python's `tarfile`. */
export const packing = { tar: ['-cf'], python: '-c' };

export const unpacking: typeof packing = { tar: ['-xo', '--no-same-permissions', '-f'], python: '-e' };

export async function demand(
  words: readonly [string, ...string[]],
  options: { readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<void> {
  const environment = { ...bareEnvironment(), ...options.environment };
  const answer = await ask(words, { timeout: 120_000, environment });
  if (answer.status !== 0) throw new SeedFailure(programFailed(words, answer.stderr || answer.stdout));
}

/** Without the person's own settings for pip and tar: what is installed and packed here is named in full. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const without = /^(PIP_|PYTHON|TAR_|VIRTUAL_ENV)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !without.test(name)));
}
