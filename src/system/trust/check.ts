import { dirname, isAbsolute, join } from 'node:path';
import type { TrustProblem } from '../../rules/verdict/venv-state.ts';
import { lstatOf, namesIn, readText, realPathOf, statOf } from '../files.ts';
import { readPyvenvCfg } from '../venv-files.ts';
import { findGitProblem } from './committed.ts';
import { isOwn, isSafe, isWritableByOthers } from './owner.ts';

/**
 * Checks an environment that was found in a project, before anything in it is used: anybody who could have
 * written it could run code as the person. Nothing in it is run for the check.
 */
export function findTrustProblem(venv: string): TrustProblem | undefined {
  if (venv.includes(':')) return { code: 'colon', path: venv };
  return (
    findShapeProblem(venv) ??
    findOwnerProblem(venv) ??
    findGitProblem(venv) ??
    findHomeProblem(venv) ??
    findShadow(venv)
  );
}

function findShapeProblem(venv: string): TrustProblem | undefined {
  const directory = lstatOf(venv);
  if (directory?.isSymbolicLink()) return { code: 'symbolic-link', path: venv };
  if (!directory?.isDirectory()) return { code: 'not-a-directory', path: venv };
  for (const path of [...partsOf(venv), join(venv, 'pyvenv.cfg')]) {
    if (lstatOf(path)?.isSymbolicLink()) return { code: 'symbolic-link', path };
  }
  if (lstatOf(join(venv, '.git'))) return { code: 'tracked-by-git', path: venv };
  const configuration = lstatOf(join(venv, 'pyvenv.cfg'));
  const isPlain = configuration?.isFile() && configuration.size <= 64 * 1024;
  return isPlain ? undefined : { code: 'no-configuration', path: join(venv, 'pyvenv.cfg') };
}

/** The directories from which Python and the shell load programs. */
function partsOf(venv: string): readonly string[] {
  const pythons = namesIn(join(venv, 'lib')).filter((name) => name.startsWith('python'));
  const libraries = pythons.flatMap((name) => [
    join(venv, 'lib', name),
    join(venv, 'lib', name, 'site-packages'),
  ]);
  return [join(venv, 'bin'), join(venv, 'lib'), ...libraries];
}

/**
 * The problem with owners and modes: anybody who owns or may write one of these paths controls the
 * environment.
 */
function findOwnerProblem(venv: string): TrustProblem | undefined {
  const ancestors = ancestorsOf(dirname(venv));
  const configuration = join(venv, 'pyvenv.cfg');
  const own = [venv, ...partsOf(venv), configuration];
  for (const path of [...ancestors, ...own]) {
    const stats = statOf(path);
    if (!stats) continue;
    // Shells accept a record only for a file that the person owns.
    const isForeign = path === configuration ? stats.uid !== process.geteuid?.() : !isOwn(stats);
    if (isForeign) return { code: 'foreign-owner', path };
    // The sticky bit keeps others from replacing what is there, but not from adding to it.
    const isClosed = !isWritableByOthers(stats) || (ancestors.includes(path) && (stats.mode & 0o1000) !== 0);
    if (!isClosed) return { code: 'writable-by-others', path };
  }
  for (const name of namesIn(join(venv, 'bin'))) {
    const path = join(venv, 'bin', name);
    const target = statOf(path);
    if ([lstatOf(path), target].some((stats) => stats && !isOwn(stats)))
      return { code: 'foreign-owner', path };
    if (target && isWritableByOthers(target)) return { code: 'writable-by-others', path };
  }
  return undefined;
}

function ancestorsOf(directory: string): readonly string[] {
  const parent = dirname(directory);
  return parent === directory ? [directory] : [...ancestorsOf(parent), directory];
}

/**
 * The problem with the interpreter that will run: `home` names its directory, `bin/python` leads to the file.
 */
function findHomeProblem(venv: string): TrustProblem | undefined {
  const file = join(venv, 'pyvenv.cfg');
  const { home } = readPyvenvCfg(venv);
  if (!home || !isAbsolute(home)) return { code: 'no-configuration', path: file };
  const python = realPathOf(join(venv, 'bin', 'python'));
  const places = [home, ...(python === undefined ? [] : [dirname(python)])];
  const open = places.flatMap(openDirectories)[0];
  return open === undefined ? undefined : { code: 'foreign-home', path: open };
}

/**
 * The directories that let others replace a program: the directory itself, or one above it in which they
 * could swap it.
 */
function openDirectories(directory: string): readonly string[] {
  const real = realPathOf(directory);
  const own = statOf(directory);
  if (real === undefined || !own) return [];
  const above = ancestorsOf(dirname(real)).filter((path) => {
    const stats = statOf(path);
    return stats && (!isOwn(stats) || (stats.mode & 0o1002) === 0o002);
  });
  return [...(isSafe(own) ? [] : [directory]), ...above];
}

/** A program in `bin/` that has the name of an everyday command and was not installed by a package. */
function findShadow(venv: string): TrustProblem | undefined {
  const suspects = namesIn(join(venv, 'bin')).filter((name) => coreCommands.has(name));
  if (suspects.length === 0) return undefined;
  const recorded = recordedScripts(venv);
  const unexplained = suspects.find((name) => !recorded.has(name));
  return unexplained === undefined
    ? undefined
    : { code: 'shadows-command', path: join(venv, 'bin', unexplained) };
}

function recordedScripts(venv: string): ReadonlySet<string> {
  const scripts = new Set<string>();
  for (const python of namesIn(join(venv, 'lib'))) {
    const sitePackages = join(venv, 'lib', python, 'site-packages');
    for (const entry of namesIn(sitePackages).filter((name) => name.endsWith('.dist-info'))) {
      const record = readText(join(sitePackages, entry, 'RECORD'), 8 << 20) ?? '';
      for (const [, name] of record.matchAll(/^\.\.\/\.\.\/\.\.\/bin\/([^,/]+),/gm))
        if (name) scripts.add(name);
    }
  }
  return scripts;
}

const coreCommands = new Set(
  (
    '[ apt apt-get awk bash brew cargo cat cd chmod chown clear cp curl cut date dd df dig dnf docker du echo env exec exit export ' +
    'false find fish git gpg grep gunzip gzip head id kill killall less ln ls make man mkdir more mount mv nano node npm npx ' +
    'pacman passwd perl ping pipx ps pwd read rm rmdir rsync ruby scp screen sed sh sleep sort source ssh ssh-add su sudo tail tar ' +
    'tee test tmux touch tr true umount uname uniq unzip vi vim wc wget which who whoami xargs zip zsh'
  ).split(' '),
);
