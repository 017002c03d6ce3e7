import type { Interpreter } from '../../../rules/python/interpreter.ts';
import { notUnpacked } from '../../../words/seed.ts';
import { statOf } from '../../files.ts';
import { findProgram } from '../../process.ts';
import { askWithoutSettings, SeedFailure } from './program.ts';

/** Packs names of a directory, with everything below them, into an archive. */
export function pack(
  archive: string,
  names: readonly string[],
  from: { readonly interpreter: Interpreter; readonly directory: string },
): Promise<void> {
  const isWhole = (): boolean => (statOf(archive)?.size ?? 0) > 0;
  return tar({ tar: ['-cf'], python: '-c' }, [archive, ...names], { ...from, isWhole });
}

/**
 * Unpacks an archive into a directory.
 *
 * @param to `isWhole`: checks that nothing is missing
 */
export function unpack(
  archive: string,
  to: {
    readonly interpreter: Interpreter;
    readonly directory: string;
    readonly isWhole: () => boolean;
  },
): Promise<void> {
  return tar({ tar: ['-xo', '--no-same-permissions', '-f'], python: '-e' }, [archive], to);
}

/**
 * Runs tar or, if that fails, Python's own, which is slower. A small system may have no tar, or the person's
 * `tar` may be another program.
 *
 * @throws SeedFailure if both failed or left something out
 */
async function tar(
  options: { readonly tar: readonly string[]; readonly python: string },
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
  let output = '';
  for (const command of commands) {
    const answer = await askWithoutSettings([...command, ...words], { directory });
    if (answer.status === 0 && isWhole()) return;
    output = answer.stderr || answer.stdout;
  }
  throw new SeedFailure(notUnpacked(output));
}
