import type { Origin } from './facts.ts';
import type { TrustCode, VenvDamage } from './venv-state.ts';

/** A message for a person, as a code and its arguments; `describeNotice` turns it into words. */
export type Notice =
  | { readonly code: 'invalid-requirement'; readonly args: { readonly words: string } }
  | { readonly code: 'file-missing'; readonly args: { readonly path: string } }
  | { readonly code: 'broken-venv'; readonly args: { readonly venv: string; readonly damage: VenvDamage } }
  | { readonly code: 'venv-not-ours'; readonly args: { readonly venv: string } }
  | {
      readonly code: 'venv-not-trusted';
      readonly args: { readonly venv: string; readonly problem: TrustCode; readonly path: string };
    }
  | { readonly code: 'venv-name-taken'; readonly args: { readonly path: string } }
  | { readonly code: 'venv-hides-system-packages'; readonly args: { readonly venv: string } }
  | { readonly code: 'option-keeps-venv'; readonly args: { readonly option: string } }
  | { readonly code: 'nix'; readonly args: Readonly<Record<string, never>> }
  | { readonly code: 'ros'; readonly args: Readonly<Record<string, never>> }
  | { readonly code: 'noexec'; readonly args: { readonly venv: string } }
  | { readonly code: 'pip-left-out'; readonly args: Readonly<Record<string, never>> }
  | { readonly code: 'pipx-missing'; readonly args: Readonly<Record<string, never>> }
  /** `program`: the one that might run a command as root; null if there is none. */
  | { readonly code: 'needs-administrator'; readonly args: { readonly program: 'sudo' | 'doas' | null } }
  | { readonly code: 'standard-library'; readonly args: { readonly name: string; readonly package: string } }
  | {
      readonly code: 'left-python';
      readonly args: { readonly name: string; readonly version: string; readonly successor: string };
    }
  | { readonly code: 'import-name'; readonly args: { readonly name: string; readonly distribution: string } }
  | { readonly code: 'namesake'; readonly args: { readonly name: string; readonly distribution: string } }
  | { readonly code: 'similar-name'; readonly args: { readonly name: string; readonly distribution: string } }
  | { readonly code: 'system-program'; readonly args: { readonly name: string; readonly package: string } }
  | { readonly code: 'homonym'; readonly args: { readonly name: string; readonly package: string } }
  | { readonly code: 'succeeded'; readonly args: { readonly name: string; readonly successor: string } }
  | {
      readonly code: 'already-installed';
      readonly args: {
        readonly name: string;
        readonly origin: 'pipx' | 'distributor';
        readonly package: string;
        readonly version: string;
      };
    }
  | { readonly code: 'include-deps'; readonly args: { readonly name: string } }
  | { readonly code: 'system-site'; readonly args: { readonly name: string } }
  | { readonly code: 'command-package'; readonly args: { readonly package: string } }
  | { readonly code: 'invalid-name'; readonly args: { readonly words: string } }
  | { readonly code: 'not-installed'; readonly args: { readonly words: string } }
  | {
      readonly code: 'installed-elsewhere';
      readonly args: { readonly name: string; readonly origin: Origin; readonly place: string };
    }
  | {
      readonly code: 'removes-others';
      /** `others`: the packages that its manager would also remove. */
      readonly args: { readonly package: string; readonly others: readonly string[] };
    }
  | {
      readonly code: 'break-shadows';
      readonly args: {
        readonly name: string;
        readonly version: string;
        readonly package: string;
        readonly systemVersion: string;
        /** Installed packages of the system that depend on it. */
        readonly dependents: readonly string[];
      };
    }
  /** `names`: each with its version. */
  | { readonly code: 'break-beside'; readonly args: { readonly names: readonly string[] } }
  | { readonly code: 'absolute-interpreter'; readonly args: { readonly interpreter: string } }
  | { readonly code: 'settings-unreadable'; readonly args: { readonly file: string } }
  | { readonly code: 'settings-set-aside'; readonly args: { readonly file: string; readonly aside: string } }
  | {
      readonly code: 'setting-invalid';
      readonly args: { readonly key: string; readonly file: string; readonly takes: string };
    }
  | {
      readonly code: 'variable-invalid';
      readonly args: { readonly variable: string; readonly takes: string };
    };

/** True if the name may be a mistake, so that the person has to choose. */
export function isDoubt({ code }: Notice): boolean {
  return doubts.has(code);
}

const doubts: ReadonlySet<Notice['code']> = new Set([
  'import-name',
  'namesake',
  'similar-name',
  'system-program',
]);
