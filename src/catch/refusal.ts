import type { ShellName } from '../rules/shells/dialects.ts';
import type { Question } from './question.ts';
import type { WayOut } from './way-out.ts';

/** A command typed in a shell. */
export interface Typed extends Pick<Question, 'typed' | 'settings'> {
  readonly shell: ShellName;
  /** The file for the answer. */
  readonly answer: string;
}

/** A typed command that pip refuses, and the way out. */
export interface Refusal extends Typed, WayOut {
  /** `before`: the person has seen nothing yet; `after`: they have seen pip's own error. */
  readonly phase: 'before' | 'after';
  /** The exit status of the command if nothing is done. */
  readonly status: number;
}
