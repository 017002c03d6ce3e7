import { ask } from './process.ts';

/**
 * What else apt would remove with a package, those first that have to go first. apt only works that out: nothing is
 * locked, written or removed. Nothing where it does not answer, or refuses.
 */
export async function findAlsoRemoved(name: string): Promise<readonly string[]> {
  const words = ['apt-get', '--simulate', '-qq', '-o', 'Debug::NoLocking=1', 'remove', '--', name] as const;
  const { status, stdout } = await ask(words, {
    environment: { ...process.env, LC_ALL: 'C' },
    timeout: 10_000,
  });
  return status === 0 ? parseRemovals(stdout).filter((removed) => removed !== name) : [];
}

/** `apt-get --simulate`: `Remv python3-six [1.16.0-4]`, one a line; of another architecture `Remv python3:i386 […]`. */
export function parseRemovals(text: string): readonly string[] {
  return [...text.matchAll(/^Remv ([a-z0-9][a-z0-9+.-]*(?::[a-z0-9-]+)?)(?: |$)/gm)].flatMap(
    ([, name]) => name ?? [],
  );
}
