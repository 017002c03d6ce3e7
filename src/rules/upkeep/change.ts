import type { ManagerName } from '../managers/managers.ts';

/** A change that pipward made. What tells whether the thing is still as it was then is a `stamp`, or a version. */
export type Change =
  | { readonly change: 'directories-created'; readonly directories: readonly string[] }
  | { readonly change: 'directories-given-back'; readonly directories: readonly string[] }
  | { readonly change: 'venv-created'; readonly venv: string; readonly stamp?: string }
  | { readonly change: 'venv-deleted'; readonly venv: string }
  /** `before`: what had been said of it until then. */
  | { readonly change: 'venv-denied'; readonly venv: string; readonly before?: string }
  | {
      readonly change: 'venv-allowed';
      readonly venv: string;
      readonly forced?: string;
      readonly before?: string;
    }
  | {
      readonly change: 'venv-rebuilt';
      readonly venv: string;
      /** Where the environment before it is kept, if not everything could be restored. */
      readonly kept?: string;
    }
  | {
      readonly change: 'start-file-edited';
      readonly file: string;
      readonly shell: string;
    }
  | { readonly change: 'start-file-restored'; readonly file: string; readonly shell: string }
  | { readonly change: 'pipx-installed'; readonly package: string; readonly stamp?: string }
  | {
      readonly change: 'system-packages-installed';
      readonly manager: ManagerName;
      readonly packages: readonly string[];
    }
  /** pip has overridden the marker file, as it was asked to. */
  | { readonly change: 'system-python-changed'; readonly requirements: readonly string[] }
  /** What pip once put before the distributor's was moved away; `aside` holds it at its old paths. */
  | {
      readonly change: 'packages-set-aside';
      readonly names: readonly string[];
      readonly aside: string;
      /** Those that pipx has in their place. */
      readonly pipx: readonly string[];
    }
  | {
      readonly change: 'undone';
      /** The number of the change that was taken back. */
      readonly entry: number;
      /** Where what it had made is now. */
      readonly kept?: string;
    };
