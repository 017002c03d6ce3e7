import type { Body } from '../layout/topic.ts';

/** The explanation of a code. */
export interface Explanation {
  /** One line, for the list of codes and as the title. */
  readonly summary: string;
  /** One paragraph, or several parts. */
  readonly text: string | readonly Body[];
}

/** Explanations, by their code. */
export type Explanations = Readonly<Record<string, Explanation>>;
