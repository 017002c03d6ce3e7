import { isAtLeast, type PipVersion } from './version.ts';

const ALWAYS: ReadonlySet<string> = new Set(
  'install download uninstall freeze inspect list show check config search cache index wheel hash completion debug help'.split(
    ' ',
  ),
);

/** Sub-commands that exit 3 when a virtual environment is required and there is none; `freeze` and `check` until 24.2. */
const NEEDS_VENV: ReadonlySet<string> = new Set([
  'install',
  'uninstall',
  'download',
  'wheel',
  'lock',
  'freeze',
  'check',
]);

/** Whether pip has that sub-command; it takes no abbreviations. */
export function isSubcommand(word: string, version: PipVersion | undefined): boolean {
  return ALWAYS.has(word) || (word === 'lock' && (!version || isAtLeast(version, '25.1')));
}

/** Whether `--require-virtualenv` may stop that sub-command. */
export function mayNeedVenv(subcommand: string): boolean {
  return NEEDS_VENV.has(subcommand);
}

/** Whether that sub-command asks for the marker file of PEP 668. */
export function isManagedSubcommand(subcommand: string): subcommand is 'install' | 'uninstall' {
  return subcommand === 'install' || subcommand === 'uninstall';
}
