import { basename, dirname, join } from 'node:path';
import type { FoundVenv, VenvDamage } from '../../rules/verdict/venv-state.ts';
import { isThere, readText, realPathOf, statOf } from '../files.ts';
import { isProgram } from '../process.ts';
import { findTrustProblem } from '../trust/check.ts';
import { isAllowed, isDenied } from '../trust/permissions.ts';
import { readPyvenvCfg, sitePackagesOf } from '../venv-files.ts';

/** Describes an environment from its files; nothing in it is run. */
export function describeVenv(path: string): FoundVenv {
  const isKnown = isAllowed(path);
  return {
    path,
    hasPip: sitePackagesOf(path).some((place) => statOf(join(place, 'pip', '__init__.py'))),
    systemSitePackages: readPyvenvCfg(path).includeSystemSitePackages,
    damage: findDamage(path),
    isNoexec: isNoexec(path),
    isKnown,
    problem: isKnown ? undefined : isDenied(path) ? { code: 'denied', path } : findTrustProblem(path),
  };
}

/**
 * The file that marks an environment as being rebuilt. Its first line names the directory of the old
 * environment, its second the process.
 */
export function unfinishedMark(venv: string): string {
  return join(venv, '.pipward-unfinished');
}

/** The damage to an environment, from its files alone; undefined if it works. */
export function findDamage(venv: string): VenvDamage | undefined {
  if (isThere(unfinishedMark(venv))) return 'unfinished';
  const python = join(venv, 'bin', 'python');
  if (!statOf(python)?.isFile()) return 'no-interpreter';
  const version = /^python3\.\d+$/.exec(basename(realPathOf(python) ?? ''))?.[0];
  const places = sitePackagesOf(venv);
  const isOtherVersion =
    version !== undefined &&
    places.length > 0 &&
    !places.includes(join(venv, 'lib', version, 'site-packages'));
  if (isOtherVersion) return 'other-interpreter';
  const origin = findOrigin(venv);
  return origin === undefined || realPathOf(origin) === realPathOf(venv) ? undefined : 'moved';
}

/** The path at which an environment was made, from the first line of its pip. */
export function findOrigin(venv: string): string | undefined {
  for (const name of ['pip', 'pip3']) {
    const start = readText(join(venv, 'bin', name), 64 * 1024)?.slice(0, 4096) ?? '';
    const python =
      /^#!(\/\S*\/bin)\/python[^/\s]*\n/.exec(start)?.[1] ??
      /^#!\/bin\/sh\n'''exec' '?(\/[^'"\n]*\/bin)\/python[^/'\s]*'? /.exec(start)?.[1];
    if (python !== undefined) return dirname(python);
  }
  return undefined;
}

/** True if its programs have the executable bit and still may not be run: the disk is mounted `noexec`. */
function isNoexec(venv: string): boolean {
  const program = ['pip', 'pip3', 'activate'].map((name) => join(venv, 'bin', name)).find(isThere);
  if (program === undefined || ((statOf(program)?.mode ?? 0) & 0o111) === 0) return false;
  return !isProgram(program);
}
