import { delimiter, join } from 'node:path';
import { findPackage } from '../rules/catalog/catalog.ts';
import type { Distribution } from '../rules/managers/distribution.ts';
import { packageNames } from '../rules/managers/naming.ts';
import { findStandingOverride } from '../rules/pip/override.ts';
import { knownVersion } from '../rules/pip/version.ts';
import { installCommand } from '../rules/plan/manager-command.ts';
import type { Interpreter } from '../rules/python/interpreter.ts';
import type { Settings } from '../rules/settings.ts';
import { shellNames, type ShellName } from '../rules/shells/dialect.ts';
import type { HealthProblem } from '../rules/upkeep/health.ts';
import { isAllowed, listRecords } from './allowed.ts';
import { sharedVenv, type Directories } from './directories.ts';
import { isVenv } from './environments.ts';
import { isThere, readText } from './files.ts';
import { findDamage } from './found-venv.ts';
import { findHelper, helperFiles, installedHelper } from './helper-file.ts';
import { renderInstalled } from './installation.ts';
import { findLeftOvers, findOwners } from './left-over.ts';
import { findBrokenPipx, findPipx } from './pipx.ts';
import { isProgram } from './process.ts';
import { readConfiguration } from './refusal.ts';
import type { ShellState, ShellWires } from './shell-state.ts';

/** Which file or variable takes every pip out of the check, or stops it. */
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

/** What pip once put in front of the distributor's own. */
export async function findShadowed(
  interpreter: Interpreter,
  home: string,
): Promise<readonly HealthProblem[]> {
  const shadowing = findLeftOvers(interpreter, home).flatMap(({ project, place, shadows }) =>
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
    const isRoot = process.geteuid?.() === 0;
    const command = manager
      ? installCommand(manager, [name], isRoot)
      : ['python3', '-m', 'pip', 'install', 'pipx'];
    return [{ code: 'pipx-missing', args: { install: command.join(' ') } }];
  }
  const isOnPath = (process.env['PATH'] ?? '').split(delimiter).includes(binDirectory);
  // Before there is anything in it, nobody misses it: login shells of Debian add it once it is there.
  const isUsed = packages.length > 0 || isThere(binDirectory);
  const broken = findBrokenPipx(home);
  return [
    ...(isOnPath || !isUsed
      ? []
      : [{ code: 'pipx-directory-not-on-path', args: { directory: binDirectory } } as const]),
    ...(broken.length === 0
      ? []
      : [{ code: 'pipx-applications-broken', args: { names: broken.join(', ') } } as const]),
  ];
}

/** What has become of the hook and of the functions in the shell that this was typed in. */
export function findShellProblems(
  state: ShellState | undefined,
  wires: ShellWires | undefined,
): readonly HealthProblem[] {
  if (!state || !wires) return [];
  const { shell } = state;
  const hook: readonly HealthProblem[] =
    wires.hook === 'read-only'
      ? [{ code: 'hook-read-only', args: { variable: 'PROMPT_COMMAND' } }]
      : wires.hook === 'overwritten'
        ? [{ code: 'hook-overwritten', args: { shell } }]
        : [];
  return [
    ...hook,
    ...wires.overwritten.map((program): HealthProblem => ({
      code: 'wrapper-overwritten',
      args: { program },
    })),
    ...wires.aliases
      .filter(({ text }) => !leadsToWrapper(text))
      .map(({ name, text }): HealthProblem => ({
        code: 'wrapper-behind-alias',
        args: { program: name, alias: text },
      })),
  ];
}

/** `noglob pip`, `pip3`: what the alias stands for is caught in its turn. */
function leadsToWrapper(text: string): boolean {
  const [first] = text
    .trim()
    .replace(/^(?:(?:noglob|nocorrect|time)\s+)+/, '')
    .split(/\s/);
  return /^pip(3(\.\d+)?)?$/.test(first ?? '');
}

/** What is installed in the data directory, beside what this version would install there. */
export function findSnippetProblems(directories: Directories, settings: Settings): readonly HealthProblem[] {
  const helper = installedHelper(directories);
  const installed = shellNames.flatMap((shell) => {
    const file = join(directories.data, 'shell', `pipward.${shell}`);
    const text = readText(file);
    return text === undefined ? [] : [{ shell, file, text }];
  });
  const [first] = installed;
  if (!first) return [];
  const node = nodeIn(first);
  const gone: readonly HealthProblem[] =
    node !== undefined && !isProgram(node) ? [{ code: 'node-gone', args: { node, file: first.file } }] : [];
  const stale = installed.filter(({ shell, text }) => {
    const { start, rest } = renderInstalled(shell, helper, settings);
    return withoutNode(text) !== withoutNode(start[1]) || readText(rest[0]) !== rest[1];
  });
  const files = stale.map(({ file }) => file);
  const own = helperFiles(findHelper());
  const isOlder = helperFiles(helper).some(
    (copy, index) => readText(copy, 16 << 20) !== readText(own[index] ?? '', 16 << 20),
  );
  return [
    ...gone,
    ...[...files, ...(isOlder ? [helper] : [])].map((file): HealthProblem => ({
      code: 'snippet-stale',
      args: { file },
    })),
  ];
}

/** The node that a snippet names; undefined where its path is quoted in some other way than plainly. */
function nodeIn({ shell, text }: { readonly shell: ShellName; readonly text: string }): string | undefined {
  const line = shell === 'fish' ? /^set -g __pipward_node '([^'\\]*)'$/m : /^__pipward_node='([^']*)'$/m;
  return line.exec(text)?.[1];
}

/** Another node than ours may be the right one. */
function withoutNode(text: string): string {
  return text.replace(/^.*__pipward_node.*\n/m, '');
}

/** Environments that are allowed and no longer work. */
export function findBrokenVenvs(): readonly HealthProblem[] {
  return listRecords()
    .filter(({ kind, path }) => kind === 'allowed' && isThere(path) && isAllowed(path))
    .flatMap(({ path }): readonly HealthProblem[] => {
      const damage = findDamage(path);
      return damage ? [{ code: 'allowed-venv-broken', args: { venv: path, damage } }] : [];
    });
}

/** A setting that names an environment which was taken away. */
export function findMissingEverywhere({ everywhere }: Settings): readonly HealthProblem[] {
  return everywhere === '' || isVenv(sharedVenv(everywhere))
    ? []
    : [{ code: 'everywhere-missing', args: { name: everywhere } }];
}
