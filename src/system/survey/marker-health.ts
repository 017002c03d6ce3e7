import { join } from 'node:path';
import type { Command } from '../../rules/plan/command.ts';
import { asRoot, type RootCommands } from '../../rules/plan/rights.ts';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import type { HealthProblem } from '../../rules/upkeep/health.ts';
import { namesIn, readText } from '../files.ts';
import { readRights } from '../packages/read-rights.ts';
import { findMarker } from '../pip/find-interpreter.ts';

/**
 * The problem with the marker file of the distributor's Python; undefined if the file exists, or none is
 * expected.
 */
export function findMarkerProblem(interpreter: Interpreter): HealthProblem | undefined {
  if (findMarker(interpreter) !== undefined || !isDistributors(interpreter)) return undefined;
  const marker = join(interpreter.stdlib, 'EXTERNALLY-MANAGED');
  const to = diversionOf(marker);
  if (to !== undefined) {
    const restore = restoring('dpkg-divert', '--rename', '--remove', marker);
    return { code: 'marker-diverted', args: { marker, to, restore } };
  }
  const owner = packageListing(marker, `libpython${minorVersion(interpreter)}-stdlib`);
  if (owner === undefined)
    return { code: 'marker-missing', args: { executable: interpreter.executable, marker } };
  const restore = restoring('apt', 'install', '--reinstall', owner);
  return { code: 'marker-deleted', args: { marker, package: owner, restore } };
}

function restoring(...words: Command): RootCommands {
  return asRoot([words], readRights(undefined));
}

/**
 * True for an interpreter from a distributor, who could manage it; false for one built locally, or by pyenv
 * or uv.
 */
function isDistributors({ prefix, basePrefix }: Interpreter): boolean {
  return prefix === basePrefix && (prefix === '/usr' || /\/Cellar\//.test(prefix));
}

/** The path to which dpkg diverts a file. Its list has three lines for each diversion: from, to, for whom. */
function diversionOf(path: string): string | undefined {
  const lines = (readText('/var/lib/dpkg/diversions') ?? '').split('\n');
  const index = lines.findIndex((line, place) => place % 3 === 0 && line === path);
  return index < 0 ? undefined : lines[index + 1];
}

/** The package of that name, on any architecture, if it contains a file. */
function packageListing(path: string, name: string): string | undefined {
  const directory = '/var/lib/dpkg/info';
  const lists = namesIn(directory).filter(
    (file) => file.endsWith('.list') && file.split(/[:.]list|:/)[0] === name,
  );
  const isListed = lists.some((file) => (readText(join(directory, file)) ?? '').split('\n').includes(path));
  return isListed ? name : undefined;
}
