/**
 * The installed packages that depend on each of some packages, by dpkg's status file. What is only recommended can do
 * without.
 */
export function dependentsIn(
  status: string,
  packages: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map(packages.map((name): [string, string[]] => [name, []]));
  if (packages.length === 0) return found;
  for (const paragraph of status.split(/\n\n+/)) {
    if (!/^Status: \S+ ok installed$/m.test(paragraph)) continue;
    const name = /^Package: (\S+)$/m.exec(paragraph)?.[1];
    const fields = [...paragraph.matchAll(/^(?:Pre-)?Depends:(.*(?:\n[ \t].*)*)/gm)];
    const needed = new Set(fields.flatMap(([, text = '']) => text.split(/[,|]/)).map(nameIn));
    for (const [wanted, dependents] of found)
      if (name !== undefined && needed.has(wanted)) dependents.push(name);
  }
  return found;
}

/** ` python3-six:any (>= 1.5)` is `python3-six`. */
function nameIn(relation: string): string {
  return /^\s*([a-z0-9][a-z0-9+.-]*)/.exec(relation)?.[1] ?? '';
}

/** The version in a paragraph of dpkg's status file, of a package that is not only left over. */
export function installedVersion(paragraph: string): string | undefined {
  const isInstalled = /^Status: \S+ ok installed$/m.test(paragraph);
  return isInstalled ? /^Version: (\S+)$/m.exec(paragraph)?.[1] : undefined;
}
