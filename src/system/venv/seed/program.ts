import { programFailed } from '../../../words/seed.ts';
import { ask, type Answer } from '../../process.ts';

/** A program that makes or unpacks a seed failed; the message ends with its output. */
export class SeedFailure extends Error {
  override readonly name = 'SeedFailure';
}

/**
 * Runs a program that has to succeed.
 *
 * @throws SeedFailure if it does not
 */
export async function runOrFail(
  words: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const answer = await askWithoutSettings(words, { environment });
  if (answer.status !== 0) throw new SeedFailure(programFailed(words, answer.stderr || answer.stdout));
}

/**
 * Runs a program without the person's own settings for pip, Python and tar, which could change the result.
 */
export function askWithoutSettings(
  words: readonly [string, ...string[]],
  options: { readonly environment?: NodeJS.ProcessEnv; readonly directory?: string },
): Promise<Answer> {
  const personal = /^(PIP_|PYTHON|TAR_|VIRTUAL_ENV)/;
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !personal.test(name)));
  return ask(words, { ...options, environment: { ...bare, ...options.environment }, timeout: 120_000 });
}
