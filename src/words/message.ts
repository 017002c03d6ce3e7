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

/** The error if a question needs an answer and there is no terminal. */
export function nobodyToAsk({ unasked }: Consent): Message {
  return { text: 'nobody is there to be asked', hint: `\`${unasked}\`` };
}
