import { optionsOf } from './options.ts';

/** Long options of the other sub-commands, in any pip since 23.0: they mean nothing to install and uninstall. */
const ELSEWHERE = (
  'algorithm all bash build-option dest destination-dir destination-directory editor exclude exclude-editable files ' +
  'fish format global include-editable index json local no-verify not-required outdated output path powershell site ' +
  'uptodate wheel-dir zsh'
).split(' ');

/** Variables that pip reads by itself, before or beside its options. */
const VARIABLES =
  'config-file user-agent-user-data is-ci build-tracker resolver-debug no-partial-clone-for-broken-git-server';

const KNOWN: ReadonlySet<string> = new Set([
  ...ELSEWHERE,
  ...VARIABLES.split(' '),
  ...(['general', 'install', 'uninstall'] as const).flatMap((owner) =>
    optionsOf(owner, undefined).flatMap(({ names }) =>
      names.filter((name) => name.startsWith('--')).map((name) => name.slice(2)),
    ),
  ),
]);

/** Whether any known pip has a use for that key, in a configuration file or as `PIP_*`. */
export function isKnownKey(key: string): boolean {
  return KNOWN.has(key);
}
