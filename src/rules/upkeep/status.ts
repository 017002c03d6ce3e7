import type { TrustCode, VenvDamage } from '../verdict/venv-state.ts';

/**
 * The reason why an environment is active. The snippets set `project`, `shared` and `chosen`; `foreign` is an
 * environment that pipward did not activate.
 */
export type ActiveHow = 'project' | 'shared' | 'chosen' | 'foreign';

/** The reason why no environment is activated automatically. */
export type InactiveReason =
  | 'disabled'
  | 'not-loaded'
  | 'switched-off'
  | 'ignored'
  | 'conda'
  | 'editor'
  | 'deactivated'
  | 'none-allowed';

/** An environment, and if it may be activated. */
export type VenvReport = { readonly venv: string } & (
  | {
      readonly state: 'allowed';
      /** The code of the trust problem that the person overrode. */
      readonly reason: string | null;
      readonly path: null;
    }
  | { readonly state: 'denied' | 'unknown'; readonly reason: null; readonly path: null }
  | { readonly state: 'refused'; readonly reason: TrustCode; readonly path: string }
  | { readonly state: 'damaged'; readonly reason: VenvDamage; readonly path: null }
);
