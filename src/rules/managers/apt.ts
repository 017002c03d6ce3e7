import type { Versions } from './manager.ts';

/** `apt-cache policy` in the C locale: a name at the start of a line, `Candidate:` below it. */
export function parsePolicy(text: string): Versions {
  const versions = new Map<string, string>();
  let name: string | undefined;
  for (const line of text.split('\n')) {
    name = /^(\S+):$/.exec(line)?.[1] ?? name;
    const candidate = /^ {2}Candidate: (\S+)$/.exec(line)?.[1];
    if (name && candidate && candidate !== '(none)') versions.set(name, candidate);
  }
  return versions;
}

/** `apt-get --simulate`: `Remv python3-six [1.16.0-4]`, one a line; of another architecture `Remv python3:i386 […]`. */
export function parseRemovals(text: string): readonly string[] {
  return [...text.matchAll(/^Remv ([a-z0-9][a-z0-9+.-]*(?::[a-z0-9-]+)?)(?: |$)/gm)].flatMap(
    ([, name]) => name ?? [],
  );
}
