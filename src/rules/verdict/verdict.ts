import type { NotRefusedReason } from '../pip/prediction.ts';
import type { Notice } from './notice.ts';
import type { Placement } from './placement.ts';

/** What becomes of a command line that pip refuses. */
export type Verdict =
  /** There is nothing to do by itself. */
  | {
      readonly kind: 'explain';
      readonly reason: ExplainReason;
      readonly alternatives: readonly Placement[];
      readonly notices: readonly Notice[];
    }
  | {
      readonly kind: 'divert' | 'repair' | 'allow-break';
      readonly reason: DivertReason;
      readonly placements: readonly Placement[];
      readonly alternatives: readonly Placement[];
      readonly notices: readonly Notice[];
    };

/** Why pip runs as typed: by its own rules, or since pipward is to keep out. */
export type PassReason =
  | NotRefusedReason
  | 'asked'
  | 'not-pip'
  | 'disabled'
  | 'no-directory'
  | 'undecodable'
  | 'ignored'
  | 'pip-not-found';

/** Why nothing is done by itself. */
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

/** Why a command goes elsewhere. */
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
