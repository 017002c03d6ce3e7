import { renderSpecifiers } from '../python/requirement.ts';
import { hasPlainDirectories } from './configuration-paths.ts';
import type { PipInvocation } from './invocation.ts';
import type { TypedRequirement } from './typed-requirement.ts';
import { judgeTyped } from './option-value.ts';
import { nameOf, optionsOf } from './options.ts';
import type { PipVersion } from './version.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `PYTHON*` variables that change nothing of what pip decides; anything else may change which code runs. */
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
  // An unknown encoding, or a bad seed, is fatal to the interpreter.
  PYTHONIOENCODING: /^(?:utf-?8)?(?::(?:strict|replace|ignore|surrogateescape|backslashreplace))?$/i,
  PYTHONHASHSEED: /^(?:random|0|[1-9]\d{0,8})?$/,
  // CPython takes these for unset when they are empty.
  PYTHONPATH: /^$/,
  PYTHONHOME: /^$/,
};

/** What in the environment may make another program, or another file, of what was looked at; undefined for nothing. */
export function environmentDoubt(environment: Environment): string | undefined {
  const set = Object.keys(environment).filter((name) => environment[name] !== undefined);
  if (set.some((name) => name.startsWith('PYTHON') && !HARMLESS[name]?.test(environment[name] ?? '')))
    return 'python-variable';
  if (set.some((name) => name.startsWith('_PIP_'))) return 'pip-internal-variable';
  if (set.includes('__PYVENV_LAUNCHER__') || set.includes('DEB_PYTHON_INSTALL_LAYOUT'))
    return 'python-variable';
  // Without the shell's own two beside it, older pips crash and newer ones go on.
  if (set.includes('PIP_AUTO_COMPLETE')) return 'completion-variable';
  if (hasTwins(set, environment)) return 'variable-twice';
  if (!hasPlainDirectories(environment)) return 'odd-directories';
  return undefined;
}

/** Whether two variables set one option to different values: which of them wins is their order in the environment. */
function hasTwins(set: readonly string[], environment: Environment): boolean {
  const values = new Map<string, string | undefined>();
  return set
    .filter((name) => name.startsWith('PIP_'))
    .some((name) => {
      const key = name.slice(4).toLowerCase().replaceAll('_', '-').replace(/^--/, '');
      const isTwin = values.has(key) && values.get(key) !== environment[name];
      values.set(key, environment[name]);
      return isTwin;
    });
}

/** Whether Python decodes files as UTF-8, going by the names of the locale alone. */
export function decodesUtf8({ LC_ALL, LC_CTYPE, LANG }: Environment): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || 'C';
  // Python makes UTF-8 of C and POSIX by itself (PEP 538, PEP 540).
  return locale === 'C' || locale === 'POSIX' || /utf-?8/i.test(locale);
}

/** Options that may stop pip while it opens its network session, which uninstall does before it looks at its arguments. */
const SESSION_OPTIONS = ['trusted-host', 'use-feature', 'use-deprecated'];

/** Whether pip may refuse a typed value that we cannot judge. */
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
 * uninstall reads its requirements before it asks for the marker file (commands/uninstall.py, `run`): certain only for
 * plain names. `nothing-named` is certain, too: pip stops at that.
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

/** A name with extras and specifiers, without white space, marker or URL: every pip's grammar takes those. */
function isPlain({ kind, words, requirement }: TypedRequirement): boolean {
  if (kind !== 'named' || !requirement) return false;
  const { name, extras, specifier } = requirement;
  const brackets = extras.length === 0 ? '' : `[${extras.join(',')}]`;
  return words[0] === `${name}${brackets}${renderSpecifiers(specifier)}`;
}

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
