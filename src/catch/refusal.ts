import type { ShellName } from '../rules/shells/dialects.ts';
import type { Question } from './question.ts';
import type { Weighed } from './weigh.ts';

/** A command that was typed in a shell. */
export interface Typed extends Pick<Question, 'typed' | 'settings'> {
  readonly shell: ShellName;
  /** The file that the answer goes to. */
  readonly answer: string;
}

/** A command that pip refuses, and what is known about it. */
export interface Refusal extends Typed, Weighed {
  /** What the person has seen already: nothing yet, or pip's own words. */
  readonly phase: 'before' | 'after';
  /** What the command ends with where nothing is done. */
  readonly status: number;
}
