import type { Settings } from '../rules/settings.ts';
import type { TypedCommand } from '../rules/shells/typed-command.ts';
import type { Certainty } from '../rules/verdict/facts.ts';
import type { PipFinding } from '../system/pip/finding.ts';

/** A command line that starts pip, and what may be done to find out what becomes of it. */
export interface Question {
  readonly typed: TypedCommand;
  readonly settings: Settings;
  /** What takes long to find out may be kept in a cache. */
  readonly mayWrite: boolean;
  /** The person is told what takes long. */
  readonly saysWaits: boolean;
  /** Decides whether the person is warned of a typed `--break-system-packages`: pip is asked then, which takes a while. */
  readonly mayWarn: () => Promise<boolean>;
  /** Settles whether pip refuses; undefined where it has to run to tell. */
  readonly settle: (finding: PipFinding) => Promise<Certainty | undefined>;
  /** Called before the first thing that takes longer than passing a command on. */
  readonly begin?: () => void;
}
