import { renderSpecifiers } from '../python/requirement.ts';
import { hasPlainDirectories } from './configuration-paths.ts';
import type { PipInvocation } from './invocation.ts';
import { judgeTyped } from './option-value.ts';
import { nameOf, optionsOf } from './options.ts';
import type { TypedRequirement } from './typed-requirement.ts';
import type { PipVersion } from './version.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `PYTHON*` variables that do not change what pip decides. Any other one may change which code runs. */
const HARMLESS: Readonly<Record<string, RegExp>> = {
  PYTHONUNBUFFERED: /^/,
  PYTHONDONTWRITEBYTECODE: /^/,
  PYTHONSTARTUP: /^/,
  PYTHONBREAKPOINT: /^/,
  PYTHONNODEBUGRANGES: /^/,
  PYTHON_HISTORY: /^/,
  PYTHON_BASIC_REPL: /^/,
  PYTHON_COLORS: /^/,
  PYTHON_KEYRING_BACKEND: /^/,
  // The interpreter stops at an unknown encoding or a bad seed.
  PYTHONIOENCODING: /^(?:utf-?8)?(?::(?:strict|replace|ignore|surrogateescape|backslashreplace))?$/i,
  PYTHONHASHSEED: /^(?:random|0|[1-9]\d{0,8})?$/,
  // CPython treats these as unset if they are empty.
  PYTHONPATH: /^$/,
  PYTHONHOME: /^$/,
};

/** The reason why pip may run other code or read other files than those checked; undefined for none. */
export function environmentDoubt(environment: Environment): string | undefined {
  const names = Object.keys(environment).filter((name) => environment[name] !== undefined);
  if (names.some((name) => name.startsWith('PYTHON') && !HARMLESS[name]?.test(environment[name] ?? '')))
    return 'python-variable';
  if (names.some((name) => name.startsWith('_PIP_'))) return 'pip-internal-variable';
  if (names.includes('__PYVENV_LAUNCHER__') || names.includes('DEB_PYTHON_INSTALL_LAYOUT'))
    return 'python-variable';
  // Without the shell's COMP_WORDS and COMP_CWORD older pips crash and newer ones go on.
  if (names.includes('PIP_AUTO_COMPLETE')) return 'completion-variable';
  if (hasConflict(names, environment)) return 'variable-twice';
  if (!hasPlainDirectories(environment)) return 'odd-directories';
  return undefined;
}

/** True if two variables set one option to different values: only their order decides which one wins. */
function hasConflict(names: readonly string[], environment: Environment): boolean {
  const values = new Map<string, string | undefined>();
  return names
    .filter((name) => name.startsWith('PIP_'))
    .some((name) => {
      const key = name.slice(4).toLowerCase().replaceAll('_', '-').replace(/^--/, '');
      const isConflict = values.has(key) && values.get(key) !== environment[name];
      values.set(key, environment[name]);
      return isConflict;
    });
}

/** True if Python decodes files as UTF-8, judged by the names of the locale alone. */
export function decodesUtf8({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || 'C';
  // Python itself uses UTF-8 in the locales C and POSIX (PEP 538, PEP 540).
  return locale === 'C' || locale === 'POSIX' || /utf-?8/i.test(locale);
}

/** Options that may stop pip when it opens its network session, before uninstall reads its arguments. */
const SESSION_OPTIONS = ['trusted-host', 'use-feature', 'use-deprecated'];

/** A doubt if pip may refuse a typed value that cannot be judged here. */
export function valueDoubt(
  { options, requirements, subcommand }: PipInvocation,
  version: PipVersion,
): string | undefined {
  const owner = subcommand === 'uninstall' ? 'uninstall' : 'install';
  const groups = requirements
    .filter(({ kind }) => kind === 'group')
    .map(({ value }) => ({ name: 'group', value }));
  const isUncertain = [...options, ...groups].some(({ name, value }) => {
    const spec = optionsOf(owner, version).find((candidate) => nameOf(candidate) === name);
    return !spec || judgeTyped(spec, value, version) === 'uncertain';
  });
  return isUncertain ? 'unusual-value' : undefined;
}

/**
 * The reason why uninstall may not get as far as the marker file. It reads its requirements first
 * (commands/uninstall.py, `run`), so a refusal is certain only for plain names. `nothing-named` is certain as
 * well, since pip stops at that.
 */
export function uninstallDoubt(
  { options, requirements }: PipInvocation,
  values: ReadonlyMap<string, string | boolean>,
): 'nothing-named' | 'session-option' | 'requirements-file' | 'unusual-requirement' | undefined {
  if (requirements.length === 0 && !values.has('requirement')) return 'nothing-named';
  if (SESSION_OPTIONS.some((name) => values.has(name) || options.some((option) => option.name === name)))
    return 'session-option';
  if (values.has('requirement') || requirements.some(({ kind }) => kind === 'requirements-file'))
    return 'requirements-file';
  return requirements.every(isPlain) ? undefined : 'unusual-requirement';
}

/** True for a name with extras and specifiers, and no white space, marker or URL: every pip parses that. */
function isPlain({ kind, words, requirement }: TypedRequirement): boolean {
  if (kind !== 'named' || !requirement) return false;
  const { name, extras, specifier } = requirement;
  const brackets = extras.length === 0 ? '' : `[${extras.join(',')}]`;
  return words[0] === `${name}${brackets}${renderSpecifiers(specifier)}`;
}

/** Long options of other sub-commands in any pip since 23.0. They mean nothing to install and uninstall. */
const OTHER_OPTIONS =
  'algorithm all bash build-option dest destination-dir destination-directory editor exclude exclude-editable files ' +
  'fish format global include-editable index json local no-verify not-required outdated output path powershell site ' +
  'uptodate wheel-dir zsh';

/** Variables that pip reads itself, before or beside its options; their names without `PIP_`. */
const OTHER_VARIABLES =
  'config-file user-agent-user-data is-ci build-tracker resolver-debug no-partial-clone-for-broken-git-server';

/** True if any known pip has a use for the key, in a configuration file or as `PIP_*`. */
export function isKnownKey(key: string): boolean {
  const owners = ['general', 'install', 'uninstall'] as const;
  return (
    [OTHER_OPTIONS, OTHER_VARIABLES].some((keys) => keys.split(' ').includes(key)) ||
    owners.some((owner) => optionsOf(owner, undefined).some(({ names }) => names.includes(`--${key}`)))
  );
}
