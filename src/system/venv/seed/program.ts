import { programFailed } from '../../../words/seed.ts';
import { ask, type Answer } from '../../process.ts';

/** A program that makes or plants a seed failed; the message ends with what it said. */
export class SeedFailure extends Error {
  override readonly name = 'SeedFailure';
}

/**
 * Runs a program that has to succeed.
 *
 * @throws SeedFailure where it does not
 */
export async function demand(
  words: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const answer = await askBare(words, { environment });
  if (answer.status !== 0) throw new SeedFailure(programFailed(words, answer.stderr || answer.stdout));
}

/** Asks without the person's own settings for pip and tar: what is installed and packed here is named in full. */
export function askBare(
  words: readonly [string, ...string[]],
  options: { readonly environment?: NodeJS.ProcessEnv; readonly directory?: string },
): Promise<Answer> {
  const personal = /^(PIP_|PYTHON|TAR_|VIRTUAL_ENV)/;
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !personal.test(name)));
  return ask(words, { ...options, environment: { ...bare, ...options.environment }, timeout: 120_000 });
}
