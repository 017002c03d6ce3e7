import { hasPlainDirectories } from './configuration-paths.ts';

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
