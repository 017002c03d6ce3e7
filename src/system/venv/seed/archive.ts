import type { Interpreter } from '../../../rules/python/interpreter.ts';
import { notUnpacked } from '../../../words/seed.ts';
import { statOf } from '../../files.ts';
import { findProgram } from '../../process.ts';
import { askBare, SeedFailure } from './program.ts';

/** Packs files of a directory, and what is below them, into an archive. */
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
 * @param to `isWhole`: looks whether all of it is there
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
 * Python's own tar is slower. It is there where a small system has none, or where the person's is another program.
 *
 * @throws SeedFailure where nothing whole came of either
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
  let said = '';
  for (const command of commands) {
    const answer = await askBare([...command, ...words], { directory });
    if (answer.status === 0 && isWhole()) return;
    said = answer.stderr || answer.stdout;
  }
  throw new SeedFailure(notUnpacked(said));
}
