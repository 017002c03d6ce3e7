import { code } from '../../rules/printable.ts';
import type { Message } from '../message.ts';

/** The error if the environment has no such program. */
export function noSuchProgram(program: string, venv: string): Message {
  return {
    text: `there is no ${code(program)} in ${code(venv)}`,
    hint: '`pip install` with the name of the project that brings it',
  };
}
