import type { TrustCode, VenvDamage } from '../verdict/venv-state.ts';

/**
 * The way in which an environment became active: `project`, `shared` and `chosen` as the snippets have it; `foreign` is
 * whatever pipward did not activate.
 */
export type ActiveHow = 'project' | 'shared' | 'chosen' | 'foreign';

/** The reason why no environment is activated by itself. */
export type InactiveReason =
  | 'disabled'
  | 'not-loaded'
  | 'switched-off'
  | 'ignored'
  | 'conda'
  | 'editor'
  | 'deactivated'
  | 'none-allowed';

/** An environment that was found, and whether it may be activated. */
export type VenvReport = { readonly venv: string } & (
  | {
      readonly state: 'allowed';
      /** The code of the trust problem that was set aside. */
      readonly reason: string | null;
      readonly path: null;
    }
  | { readonly state: 'denied' | 'unknown'; readonly reason: null; readonly path: null }
  | { readonly state: 'refused'; readonly reason: TrustCode; readonly path: string }
  | { readonly state: 'damaged'; readonly reason: VenvDamage; readonly path: null }
);
