import { findPackage } from '../../rules/catalog/catalog.ts';
import type { Distribution } from '../../rules/managers/distribution.ts';
import { packageNames } from '../../rules/managers/naming.ts';
import { findStandingOverride } from '../../rules/pip/override.ts';
import { knownVersion } from '../../rules/pip/version.ts';
import { installCommand } from '../../rules/plan/manager-command.ts';
import type { RootCommands } from '../../rules/plan/rights.ts';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import type { HealthProblem } from '../../rules/upkeep/health.ts';
import { findOwners } from '../distributions/system-projects.ts';
import { isThere } from '../files.ts';
import { readRights } from '../packages/read-rights.ts';
import { readConfiguration } from '../pip/finding.ts';
import { findBrokenPipx, findPipx } from '../pip/pipx.ts';
import { isOnPath } from '../process.ts';
import { findLeftOvers } from '../upkeep/left-over.ts';

/** The file or variable that switches the check off for every pip, or makes every pip fail. */
export function findOverrides(
  interpreter: Interpreter,
  pipVersion: string | undefined,
): readonly HealthProblem[] {
  const version = knownVersion(pipVersion);
  if (!version) return [];
  const files = readConfiguration(process.env, interpreter.prefix, pipVersion);
  const standing = findStandingOverride({ files, environment: process.env, version });
  if (standing.kind === 'invalid')
    return [{ code: 'pip-configuration-invalid', args: { file: standing.source } }];
  if (standing.kind === 'none') return [];
  const { source, key } = standing.item;
  return source.startsWith('PIP_')
    ? [{ code: 'override-in-environment', args: { variable: source } }]
    : [{ code: 'override-in-file', args: { file: source, key } }];
}

/** Distributions that pip once installed and that override the distributor's own. */
export async function findShadowed(interpreter: Interpreter): Promise<readonly HealthProblem[]> {
  const shadowing = findLeftOvers(interpreter).flatMap(({ project, place, shadows }) =>
    shadows ? [{ project, place, shadows }] : [],
  );
  const owners = await findOwners(shadowing.map(({ shadows }) => shadows.path));
  return shadowing.map(({ project, place, shadows }): HealthProblem => {
    const args = {
      name: project.name,
      version: project.version,
      place,
      package: owners.get(shadows.path) ?? shadows.path,
      systemVersion: shadows.version,
    };
    return { code: 'package-shadowed', args };
  });
}

/** The reasons why applications from pipx would not be found, or would not run. */
export function findPipxProblems(
  home: string,
  { manager, debianRelease }: Distribution,
): readonly HealthProblem[] {
  const { isInstalled, binDirectory, packages } = findPipx(home);
  if (!isInstalled) {
    const [name = 'pipx'] = packageNames(findPackage('pipx'), {
      manager,
      release: debianRelease,
    });
    const restore: RootCommands = manager
      ? installCommand(manager, [name], readRights(manager))
      : { commands: [['python3', '-m', 'pip', 'install', 'pipx']] };
    const install = restore.commands.map((words) => words.join(' ')).join('; ');
    return [{ code: 'pipx-missing', args: { install, restore } }];
  }
  // An unused directory needs no place on PATH: login shells of Debian add it once it exists.
  const isUsed = packages.length > 0 || isThere(binDirectory);
  const broken = findBrokenPipx(home);
  return [
    ...(isOnPath(binDirectory) || !isUsed
      ? []
      : [{ code: 'pipx-directory-not-on-path', args: { directory: binDirectory } } as const]),
    ...(broken.length === 0 ? [] : [{ code: 'pipx-applications-broken', args: { names: broken } } as const]),
  ];
}
