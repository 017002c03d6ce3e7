import type { Settings } from '../rules/settings.ts';
import type { ShellName } from '../rules/shells/dialects.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';
import type { PipFinding } from '../system/pip/finding.ts';

/** A command that pip refuses, and what is known about it. */
export interface Refusal {
  readonly typed: TypedCommand;
  readonly finding: PipFinding;
  readonly settings: Settings;
  readonly shell: ShellName;
  /** The file that the answer goes to. */
  readonly answer: string;
  /** What the person has seen already: nothing yet, or pip's own words. */
  readonly phase: 'before' | 'after';
  /** What the command ends with where nothing is done. */
  readonly status: number;
}
