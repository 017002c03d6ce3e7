import { code } from '../../rules/printable.ts';
import type { Message } from '../message.ts';

/** The error if there is no such code, with suggestions. */
export function noSuchCode(word: string, near: readonly string[]): Message {
  return {
    text: `there is no code ${code(word)}`,
    hint: near.length > 0 ? `did you mean ${near.map(code).join(', ')}?` : '`pipward explain` lists them all',
  };
}
