import { dependentsIn } from '../../rules/managers/dpkg.ts';
import { parseInstallationReport, type Resolved } from '../../rules/pip/installation-report.ts';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import { normalizeName } from '../../rules/python/project-name.ts';
import type { TypedCommand } from '../../rules/shells/typed-command.ts';
import type { Notice } from '../../rules/verdict/notice.ts';
import { workingDirectory } from '../directories.ts';
import { readBytes } from '../files.ts';
import { ask } from '../process.ts';
import { findOwners, readSystemProjects } from './system-projects.ts';

/**
 * Finds the distributor's packages that a typed `--break-system-packages` would override. pip itself resolves
 * the command, in a dry run with the words that were typed.
 *
 * @param pip `words` start that pip; with `mayWrite: false` it fills no cache and builds no source
 *   distribution
 * @returns nothing if pip would install nothing, or did not answer within a minute
 */
export async function findOverrideEffect(
  { args }: TypedCommand,
  pip: {
    readonly words: readonly [string, ...string[]];
    readonly interpreter: Interpreter;
    readonly mayWrite: boolean;
  },
): Promise<readonly Notice[]> {
  const place = args.indexOf('install') + 1;
  const added = ['--dry-run', '--report', '-', '--quiet', '--no-input', '--disable-pip-version-check'];
  if (!pip.mayWrite) added.push('--no-cache-dir', '--only-binary', ':all:');
  const words = [...pip.words, ...args.slice(0, place), ...added, ...args.slice(place)] as const;
  const { status, stdout } = await ask(words, { directory: workingDirectory(), timeout: 60_000 });
  return status === 0 ? noticesOn(parseInstallationReport(stdout), pip.interpreter) : [];
}

async function noticesOn(
  resolved: readonly Resolved[],
  interpreter: Interpreter,
): Promise<readonly Notice[]> {
  const own = readSystemProjects(interpreter);
  const hidden = resolved.flatMap(({ name, version }) => {
    const found = own.get(normalizeName(name));
    return found ? [{ name, version, found }] : [];
  });
  const owners = await findOwners(hidden.map(({ found }) => found.path));
  const status = readBytes('/var/lib/dpkg/status', 1 << 28)?.toString('latin1') ?? '';
  const dependents = dependentsIn(status, [...owners.values()]);
  const shadows = hidden.map(({ name, version, found }): Notice => {
    const owner = owners.get(found.path) ?? found.path;
    const args = { name, version, package: owner, systemVersion: found.version };
    return { code: 'break-shadows', args: { ...args, dependents: dependents.get(owner) ?? [] } };
  });
  const others = resolved.filter(({ name }) => !own.has(normalizeName(name)));
  const beside: readonly Notice[] =
    others.length > 0
      ? [
          {
            code: 'break-beside',
            args: { names: others.map(({ name, version }) => `${name} ${version}`) },
          },
        ]
      : [];
  return [...shadows, ...beside];
}
