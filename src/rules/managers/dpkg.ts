import type { StatusFile } from './package-index.ts';
import type { Question } from './question.ts';

/** A package that dpkg has installed. */
interface InstalledPackage {
  readonly name: string;
  readonly version: string | undefined;
}

/** Reads a paragraph of dpkg's status file; undefined for a package that is removed or half installed. */
export function parseInstalled(paragraph: string): InstalledPackage | undefined {
  if (!/^Status: \S+ ok installed$/m.test(paragraph)) return undefined;
  const name = /^Package: (\S+)$/m.exec(paragraph)?.[1];
  return name === undefined ? undefined : { name, version: /^Version: (\S+)$/m.exec(paragraph)?.[1] };
}

/** dpkg's list of what is installed. It is read faster than dpkg-query answers. */
export const dpkgStatus: StatusFile = {
  path: '/var/lib/dpkg/status',
  border: '\n\n',
  nameIn: (paragraph) => paragraph.slice('Package: '.length, paragraph.indexOf('\n')),
  parse: parseInstalled,
};

/** The question to dpkg about files: which packages they belong to. */
export function dpkgOwners(paths: readonly string[]): Question<ReadonlyMap<string, string>> {
  return { words: ['dpkg-query', '--search', ...paths], failsInPart: true, parse: parseOwners };
}

/** The packages of files, by `dpkg-query --search`. A file of no package, or of several, is missing. */
export function parseOwners(text: string): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, path] = /^([a-z0-9][a-z0-9+.-]*)(?::[a-z0-9]+)?: (.+)$/.exec(line) ?? [];
    if (name !== undefined && path !== undefined) owners.set(path, name);
  }
  return owners;
}

/**
 * The installed packages that depend on each of some packages, by dpkg's status file. Packages that are only
 * recommended are left out: a program runs without them.
 */
export function dependentsIn(
  status: string,
  packages: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map(packages.map((name): [string, string[]] => [name, []]));
  if (packages.length === 0) return found;
  for (const paragraph of status.split(/\n\n+/)) {
    const installed = parseInstalled(paragraph);
    if (!installed) continue;
    const fields = [...paragraph.matchAll(/^(?:Pre-)?Depends:(.*(?:\n[ \t].*)*)/gm)];
    const needed = new Set(fields.flatMap(([, text = '']) => text.split(/[,|]/)).map(nameIn));
    for (const [wanted, dependents] of found) if (needed.has(wanted)) dependents.push(installed.name);
  }
  return found;
}

/** ` python3-six:any (>= 1.5)` is `python3-six`. */
function nameIn(relation: string): string {
  return /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(relation)?.[1] ?? '';
}
