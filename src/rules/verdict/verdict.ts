import type { NotRefusedReason } from '../pip/prediction.ts';
import type { Notice } from './notice.ts';
import type { Placement } from './placement.ts';

/** The places of a command, and other ways that each take all of it. */
export interface Placed {
  readonly placements: readonly Placement[];
  readonly alternatives: readonly Placement[];
}

/** The decision on a command line that pip refuses. */
export type Verdict =
  /** pipward only explains; the alternatives are for the person to type. */
  | {
      readonly kind: 'explain';
      readonly reason: ExplainReason;
      readonly alternatives: readonly Placement[];
      readonly notices: readonly Notice[];
    }
  | (Placed & {
      readonly kind: 'divert' | 'repair' | 'allow-break';
      readonly reason: DivertReason;
      /** The command with corrected names, where a name is doubtful: the likelier meaning. */
      readonly corrected?: Placed;
      readonly notices: readonly Notice[];
    });

/** The reason why pip runs as typed: its own rules allow it, or pipward must not interfere. */
export type PassReason =
  | NotRefusedReason
  | 'asked'
  | 'not-pip'
  | 'disabled'
  | 'no-directory'
  | 'undecodable'
  | 'ignored'
  | 'pip-not-found';

/** The reason why pipward only explains. */
export type ExplainReason =
  | 'ci'
  | 'no-requirements'
  | 'invalid-requirement'
  | 'file-missing'
  | 'already-installed'
  | 'standard-library'
  | 'left-python'
  | 'pip-itself'
  | 'uninstall'
  | 'broken-venv'
  | 'no-pip-code'
  | 'dry-run'
  | 'no-pipx';

/** The reason why a command goes elsewhere. */
export type DivertReason =
  | 'library'
  | 'environment'
  | 'application'
  | 'project-files'
  | 'distributor-only'
  | 'packaging-tool'
  | 'mixed'
  | 'active-venv'
  | 'broken-venv'
  | 'installed-in-venv'
  | 'disposable';
