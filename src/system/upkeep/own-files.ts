import { join } from 'node:path';
import { filesOf } from '../distributions/files-of.ts';
import { lstatOf, namesIn, readText } from '../files.ts';
import { sitePackagesOf } from '../venv-files.ts';

/**
 * The person's own files in an environment: those that no tool like `python -m venv` makes, no distribution
 * lists as its own, and Python and pip do not add. Paths are relative to it; a directory with only own files
 * is listed instead of them.
 */
export function findOwnFiles(venv: string): readonly string[] {
  const { own } = searchDirectory('', { venv, listed: listedIn(venv) });
  return own;
}

/**
 * True if pip also writes there: such files are copied after pip has finished, so that pip's own files win.
 */
export function isAmongPackages(path: string): boolean {
  return /^(bin|etc|include|lib|man|share)(\/|$)/.test(path);
}

/** True for the `.gitignore` that the makers of environments write: its only pattern is `*`. */
export function ignoresAll(text: string): boolean {
  const patterns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return patterns.every((line) => line === '*');
}

interface Search {
  readonly venv: string;
  /** Absolute paths. */
  readonly listed: ReadonlySet<string>;
}

function searchDirectory(
  directory: string,
  search: Search,
): { readonly own: readonly string[]; readonly isWhole: boolean } {
  const own: string[] = [];
  let isWhole = true;
  for (const name of namesIn(join(search.venv, directory))) {
    const path = directory === '' ? name : `${directory}/${name}`;
    const absolute = join(search.venv, path);
    if (name === '__pycache__') continue;
    if (search.listed.has(absolute) || isMade(path, search.venv)) isWhole = false;
    else if (!lstatOf(absolute)?.isDirectory()) own.push(path);
    else {
      const inside = searchDirectory(path, search);
      if (inside.isWhole && inside.own.length > 0 && !sharedDirectory.test(path)) own.push(path);
      else own.push(...inside.own);
      isWhole &&= inside.isWhole;
    }
  }
  return { own, isWhole };
}

/** Directories that every environment has, or that packages share. */
const sharedDirectory =
  /^(bin|etc|include|lib|lib\/python3\.\d+|lib\/python3\.\d+\/site-packages|man|share)$/;

/** True for files that tools make without listing them. */
function isMade(path: string, venv: string): boolean {
  if (path === '.gitignore') return ignoresAll(readText(join(venv, path)) ?? '');
  if (/^bin\/activate[^/]*$/i.test(path)) return !setsMore(readText(join(venv, path)) ?? '');
  // setuptools does not list the scripts that `setup.py develop` installs.
  if (path.startsWith('bin/') && /^# EASY-INSTALL-/m.test(readText(join(venv, path)) ?? '')) return true;
  return made.test(path);
}

const made = new RegExp(
  `^(?:${[
    String.raw`pyvenv\.cfg|lib64|CACHEDIR\.TAG|\.lock|pip-selfcheck\.json|\.Python|\.pipward-[a-z.-]+`,
    String.raw`bin/(?:python|pypy)[0-9.tw]*|bin/(?:pip|wheel|easy_install)[0-9.-]*|bin/deactivate(?:\.[a-z]+)?|bin/pydoc\.bat`,
    'bin/\u{1d70b}thon',
    String.raw`share/python-wheels`,
    String.raw`lib/python3\.\d+/site-packages/(?:${[
      String.raw`[^/]*\.(?:dist-info|egg-info|egg-link|egg)`,
      String.raw`~[^/]*|easy-install\.pth|distutils-precedence\.pth|_virtualenv\.(?:py|pth)`,
    ].join('|')})`,
  ].join('|')})$`,
);

/** True if an activation script exports variables that no tool writes into it: people add their own there. */
function setsMore(text: string): boolean {
  const names = [...text.matchAll(/^\s*(?:export\s+(?=\w+=)|set -gx\s+|setenv\s+)([A-Za-z_]\w*)/gm)].map(
    ([, name]) => name,
  );
  return names.some((name) => !usualVariables.test(name ?? ''));
}

const usualVariables =
  /^(?:PATH|PS1|PYTHONHOME|VIRTUAL_ENV|VIRTUAL_ENV_PROMPT|_OLD_\w+|PKG_CONFIG_PATH|T(?:CL|K)_LIBRARY)$/;

function listedIn(venv: string): ReadonlySet<string> {
  const files = sitePackagesOf(venv).flatMap((place) =>
    namesIn(place)
      .filter((entry) => /\.(dist|egg)-info$/.test(entry))
      .flatMap((entry) => filesOf({ place, entry, base: venv }) ?? []),
  );
  return new Set(files);
}
