import { code } from '../../rules/printable.ts';
import type { Message } from '../message.ts';

/** The error if the environment has no such program. */
export function noSuchProgram(program: string, venv: string): Message {
  return {
    text: `there is no ${code(program)} in ${code(venv)}`,
    hint: '`pip install` with the name of the project that brings it',
  };
}

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
  { path, isPipx, isOnPath }: ProgramElsewhere,
  venv: string | undefined,
): string {
  const advice = isOnPath ? '' : ', in a directory that is not on PATH (`pipx ensurepath` adds it)';
  const place = isPipx ? `pipx has installed it${advice}` : `the shell runs ${code(path)}`;
  return venv === undefined ? place : `there is no ${code(program)} in ${code(venv)}: ${place}`;
}
