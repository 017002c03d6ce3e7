/** The words of one command: a program and its arguments. */
export type Command = readonly [string, ...string[]];

/** The program of pipward's own commands. */
export const ownProgram = 'pipward';

/** True if a command is pipward's own, which need not be on PATH. */
export function isOwnCommand([program]: Command): boolean {
  return program === ownProgram;
}
