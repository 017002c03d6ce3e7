import type { ManagerName } from '../managers/managers.ts';

/** A change that pipward made. A `stamp` shows later if the thing is still as pipward left it. */
export type Change =
  | { readonly change: 'directories-created'; readonly directories: readonly string[] }
  | { readonly change: 'directories-given-back'; readonly directories: readonly string[] }
  | { readonly change: 'venv-created'; readonly venv: string; readonly stamp?: string }
  | { readonly change: 'venv-deleted'; readonly venv: string }
  /** `before`: its state until then, `allowed` or `denied`. */
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
      /** The path of the previous environment, kept if not everything could be restored. */
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
  /** pip overrode the marker file, as the person asked. */
  | { readonly change: 'system-python-changed'; readonly requirements: readonly string[] }
  /**
   * Packages that overrode the distributor's were moved away; the directory `aside` holds them below their
   * old paths.
   */
  | {
      readonly change: 'packages-set-aside';
      readonly names: readonly string[];
      readonly aside: string;
      /** Those that pipx installed instead. */
      readonly pipx: readonly string[];
    }
  | {
      readonly change: 'undone';
      /** The number of the change that was undone. */
      readonly entry: number;
      /** The new path of the thing that the change had made. */
      readonly kept?: string;
    };
