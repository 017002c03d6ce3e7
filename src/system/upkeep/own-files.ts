import { join } from 'node:path';
import { filesOf } from '../distributions/files-of.ts';
import { lstatOf, namesIn, readText } from '../files.ts';
import { sitePackagesOf } from '../venv-files.ts';

/**
 * What lies in an environment and is the person's own: whatever neither `python -m venv`, or a tool like it, makes, nor
 * a distribution lists as its own, nor Python and pip keep beside that. Paths within it; a directory that holds nothing
 * else stands for all that is in it.
 */
export function findOwnFiles(venv: string): readonly string[] {
  const { own } = look('', { venv, listed: listedIn(venv) });
  return own;
}

/** Whether pip writes there, too: such files are carried over once it is done, since they come second. */
export function isAmongPackages(path: string): boolean {
  return /^(bin|etc|include|lib|man|share)(\/|$)/.test(path);
}

/** What makes environments writes a file of this one pattern. */
export function ignoresAll(text: string): boolean {
  const patterns = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return patterns.every((line) => line === '*');
}

interface Looking {
  readonly venv: string;
  /** Absolute paths. */
  readonly listed: ReadonlySet<string>;
}

function look(
  directory: string,
  looking: Looking,
): { readonly own: readonly string[]; readonly isWhole: boolean } {
  const own: string[] = [];
  let isWhole = true;
  for (const name of namesIn(join(looking.venv, directory))) {
    const path = directory === '' ? name : `${directory}/${name}`;
    const absolute = join(looking.venv, path);
    if (name === '__pycache__') continue;
    if (looking.listed.has(absolute) || isMade(path, looking.venv)) isWhole = false;
    else if (!lstatOf(absolute)?.isDirectory()) own.push(path);
    else {
      const inside = look(path, looking);
      if (inside.isWhole && inside.own.length > 0 && !standing.test(path)) own.push(path);
      else own.push(...inside.own);
      isWhole &&= inside.isWhole;
    }
  }
  return { own, isWhole };
}

/** Directories that every environment has, or that packages share. */
const standing = /^(bin|etc|include|lib|lib\/python3\.\d+|lib\/python3\.\d+\/site-packages|man|share)$/;

/** What is there without being listed. */
function isMade(path: string, venv: string): boolean {
  if (path === '.gitignore') return ignoresAll(readText(join(venv, path)) ?? '');
  if (/^bin\/activate[^/]*$/i.test(path)) return !setsMore(readText(join(venv, path)) ?? '');
  // setuptools lists no script of what `setup.py develop` has put there.
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

/** Whether a script of activation hands on variables that no maker of environments has in it: people add theirs there. */
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
