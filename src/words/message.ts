import type { RootCommands } from '../rules/plan/rights.ts';
import { code } from '../rules/printable.ts';

/** A message about a refusal or failure: the problem, and the way out. */
export interface Message {
  readonly text: string;
  readonly hint: string | undefined;
}

/** A question that asks for consent. */
export interface Consent {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** The command that does it without asking. */
  readonly unasked: string;
}

/** A command that only root may run, for a sentence in which it does something. */
export function byRoot({ commands, rights }: RootCommands): string {
  const text = commands.map((words) => code(words.join(' '))).join(', ');
  return rights === undefined ? text : `${text}, typed by an administrator,`;
}

/** The error if a question needs an answer and there is no terminal. */
export function nobodyToAsk({ unasked }: Consent): Message {
  return { text: 'nobody is there to be asked', hint: `\`${unasked}\`` };
}
