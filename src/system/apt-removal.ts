import { parseRemovals } from '../rules/managers/apt.ts';
import { ask } from './process.ts';

/**
 * What else apt would remove with a package, those first that have to go first. apt only works that out: nothing is
 * locked, written or removed. Nothing where it does not answer, or refuses.
 *
 * @param onSlow called where that takes so long that a person should be told what for: a second or two without apt's cache
 */
export async function findAlsoRemoved(name: string, onSlow?: () => void): Promise<readonly string[]> {
  const words = ['apt-get', '--simulate', '-qq', '-o', 'Debug::NoLocking=1', 'remove', '--', name] as const;
  const timer = setTimeout(() => onSlow?.(), 300);
  try {
    const { status, stdout } = await ask(words, {
      environment: { ...process.env, LC_ALL: 'C' },
      timeout: 10_000,
    });
    return status === 0 ? parseRemovals(stdout).filter((removed) => removed !== name) : [];
  } finally {
    clearTimeout(timer);
  }
}
