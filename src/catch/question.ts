import type { Settings } from '../rules/settings.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';
import type { Certainty } from '../rules/verdict/facts.ts';
import type { PipFinding } from '../system/pip/finding.ts';

/** A command line that starts pip, and the limits within which it may be examined. */
export interface Question {
  readonly typed: TypedCommand;
  readonly settings: Settings;
  /** Results that take long may be written to a cache. */
  readonly mayWrite: boolean;
  /** The person is told about work that takes long. */
  readonly saysWaits: boolean;
  /**
   * True if the person is warned about a typed `--break-system-packages`. pip has to be asked then, which
   * takes a while.
   */
  readonly mayWarn: () => Promise<boolean>;
  /** Finds the certain answer if pip refuses; undefined if only running it can tell. */
  readonly settle: (finding: PipFinding) => Promise<Certainty | undefined>;
  /** Called before the first thing that takes longer than passing a command on. */
  readonly begin?: () => void;
}
