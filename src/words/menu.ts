import { code } from '../rules/printable.ts';

/** The line below the choices. The second form is for choices that `?` explains. */
export function legend({ isExplained }: { readonly isExplained: boolean }): string {
  return isExplained ? 'Enter takes >, Esc declines, ? explains' : 'Enter takes >, Esc declines';
}

/** In its place, after text: several keys that came together. */
export const textIsNoAnswer = 'That was text. Press a single key';

/** The question before what changes the system, if a single key chose it. */
export function askToRun(commands: readonly string[]): string {
  return `Run ${commands.map(code).join(', then ')}?`;
}

/** The answers to that. */
export const back = 'no, back to the choices';
export const goAhead = 'yes';

/** The line below numbered choices. */
export function askForNumber(count: number): string {
  return `Type a number from 1 to ${count}, or press Enter for 1: `;
}

/** The line after an answer that is no choice. */
export function noSuchChoice(answer: string): string {
  return `there is no choice ${code(answer)}`;
}

/** The line below a question that only a `y` answers with yes. */
export const askForYes = 'Type y for yes, or press Enter for no: ';
