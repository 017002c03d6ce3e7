import { code, codePath, type Place } from '../../rules/printable.ts';
import type { Message } from '../message.ts';

/** The error if the environment has no such program. */
export function noSuchProgram(program: string, venv: string, where: Place): Message {
  return {
    text: `there is no ${code(program)} in ${codePath(venv, where)}`,
    hint: 'install the package that has it with `pip install`',
  };
}

/** The error for a path, or for nothing, in place of a name. */
export const notAName: Message = {
  text: '`pipward which` takes the name of a program, not a path',
  hint: '`pipward which` alone prints the path of Python',
};

/** A program that is in no environment of a project. */
export interface ProgramElsewhere {
  readonly path: string;
  /** pipx has installed it. */
  readonly isPipx: boolean;
  /** The shell finds it by its name. */
  readonly isOnPath: boolean;
}

/** The note on a program that the environment does not have, and the shell does. */
export function elsewhere(
  program: string,
  { path, isPipx, isOnPath, venv }: ProgramElsewhere & { readonly venv: string | undefined },
  where: Place,
): string {
  const advice = isOnPath ? '' : ', in a directory that is not on PATH (`pipx ensurepath` adds it)';
  const place = isPipx ? `pipx has installed it${advice}` : `the shell runs ${codePath(path, where)}`;
  return venv === undefined ? place : `there is no ${code(program)} in ${codePath(venv, where)}: ${place}`;
}
