import { optionsOf } from './options.ts';

/** Long options of the other sub-commands, in any pip since 23.0: they mean nothing to install and uninstall. */
const ELSEWHERE =
  'algorithm all bash build-option dest destination-dir destination-directory editor exclude exclude-editable files ' +
  'fish format global include-editable index json local no-verify not-required outdated output path powershell site ' +
  'uptodate wheel-dir zsh';

/** Variables that pip reads by itself, before or beside its options. */
const VARIABLES =
  'config-file user-agent-user-data is-ci build-tracker resolver-debug no-partial-clone-for-broken-git-server';

/** Whether any known pip has a use for that key, in a configuration file or as `PIP_*`. */
export function isKnownKey(key: string): boolean {
  const owners = ['general', 'install', 'uninstall'] as const;
  return (
    [ELSEWHERE, VARIABLES].some((keys) => keys.split(' ').includes(key)) ||
    owners.some((owner) => optionsOf(owner, undefined).some(({ names }) => names.includes(`--${key}`)))
  );
}
