import { join } from 'node:path';
import { minorVersion, type Interpreter } from '../../rules/python/interpreter.ts';
import type { HealthProblem } from '../../rules/upkeep/health.ts';
import { namesIn, readText } from '../files.ts';
import { findMarker } from '../pip/find-interpreter.ts';

/** What has become of the marker file of the distributor's Python; undefined where it is there, or none is to be. */
export function findMarkerProblem(interpreter: Interpreter): HealthProblem | undefined {
  if (findMarker(interpreter) !== undefined || !isDistributors(interpreter)) return undefined;
  const marker = join(interpreter.stdlib, 'EXTERNALLY-MANAGED');
  const to = diversionOf(marker);
  if (to !== undefined) return { code: 'marker-diverted', args: { marker, to } };
  const owner = packageListing(marker, `libpython${minorVersion(interpreter)}-stdlib`);
  return owner === undefined
    ? { code: 'marker-missing', args: { executable: interpreter.executable, marker } }
    : { code: 'marker-deleted', args: { marker, package: owner } };
}

/** One that was built, or that pyenv or uv brought, has no distributor who could manage it. */
function isDistributors({ prefix, basePrefix }: Interpreter): boolean {
  return prefix === basePrefix && (prefix === '/usr' || /\/Cellar\//.test(prefix));
}

/** Where dpkg was told to put a file instead; its list has three lines for each: from, to, for whom. */
function diversionOf(path: string): string | undefined {
  const lines = (readText('/var/lib/dpkg/diversions') ?? '').split('\n');
  const index = lines.findIndex((line, place) => place % 3 === 0 && line === path);
  return index < 0 ? undefined : lines[index + 1];
}

/** The package, by that name on any architecture, that brings a file. */
function packageListing(path: string, name: string): string | undefined {
  const directory = '/var/lib/dpkg/info';
  const lists = namesIn(directory).filter(
    (file) => file.endsWith('.list') && file.split(/[:.]list|:/)[0] === name,
  );
  const isListed = lists.some((file) => (readText(join(directory, file)) ?? '').split('\n').includes(path));
  return isListed ? name : undefined;
}
