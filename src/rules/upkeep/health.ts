import type { RootCommands } from '../plan/rights.ts';
import type { VenvDamage } from '../verdict/venv-state.ts';

/** A problem of this machine that keeps pipward or pip from working as expected: a code and its arguments. */
export type HealthProblem =
  | {
      readonly code: 'marker-missing';
      readonly args: { readonly executable: string; readonly marker: string };
    }
  /** `restore`: the commands that bring back what is missing. */
  | {
      readonly code: 'marker-deleted';
      readonly args: { readonly marker: string; readonly package: string; readonly restore: RootCommands };
    }
  | {
      readonly code: 'marker-diverted';
      readonly args: { readonly marker: string; readonly to: string; readonly restore: RootCommands };
    }
  | { readonly code: 'override-in-file'; readonly args: { readonly file: string; readonly key: string } }
  | { readonly code: 'override-in-environment'; readonly args: { readonly variable: string } }
  | { readonly code: 'pip-configuration-invalid'; readonly args: { readonly file: string } }
  | {
      readonly code: 'package-shadowed';
      readonly args: {
        readonly name: string;
        readonly version: string;
        readonly place: string;
        /** The distributor's package, or the directory that it is in. */
        readonly package: string;
        readonly systemVersion: string;
      };
    }
  | {
      readonly code: 'pipx-missing';
      readonly args: { readonly install: string; readonly restore: RootCommands };
    }
  | { readonly code: 'pipx-directory-not-on-path'; readonly args: { readonly directory: string } }
  | { readonly code: 'pipx-applications-broken'; readonly args: { readonly names: readonly string[] } }
  | { readonly code: 'shell-not-loaded'; readonly args: { readonly shell: string } }
  | { readonly code: 'hook-overwritten'; readonly args: { readonly shell: string } }
  | { readonly code: 'hook-read-only'; readonly args: { readonly variable: string } }
  | { readonly code: 'wrapper-overwritten'; readonly args: { readonly program: string } }
  | {
      readonly code: 'wrapper-behind-alias';
      readonly args: { readonly program: string; readonly alias: string };
    }
  | { readonly code: 'node-gone'; readonly args: { readonly node: string; readonly file: string } }
  | { readonly code: 'snippet-stale'; readonly args: { readonly file: string } }
  | { readonly code: 'everywhere-missing'; readonly args: { readonly name: string } }
  | {
      readonly code: 'allowed-venv-broken';
      readonly args: { readonly venv: string; readonly damage: VenvDamage };
    };
