import { isObject } from '../json.ts';
import { normalizeName, type NormalizedName } from './project-name.ts';

/** Names of lock files, each with a list of packages in which every one has a name and a version. */
export const lockFiles = ['pylock.toml', 'uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'] as const;

/** The versions that a lock file gives, from the object that its TOML or JSON stands for; one of a kind only. */
export function pinsOf(lock: unknown): ReadonlyMap<NormalizedName, string> {
  const pins = new Map<NormalizedName, string>();
  const several = new Set<NormalizedName>();
  for (const [name, version] of entriesOf(lock)) {
    if (typeof name !== 'string' || typeof version !== 'string' || !isVersion(version)) continue;
    const normalized = normalizeName(name);
    // A lock may hold several versions, each for other platforms.
    if (pins.has(normalized)) several.add(normalized);
    pins.set(normalized, version);
  }
  for (const name of several) pins.delete(name);
  return pins;
}

function entriesOf(lock: unknown): readonly (readonly [unknown, unknown])[] {
  if (!isObject(lock)) return [];
  const lists = [lock['package'], lock['packages']].flatMap((list): readonly unknown[] =>
    Array.isArray(list) ? list : [],
  );
  const listed = lists.filter(isObject).map((item) => [item['name'], item['version']] as const);
  const pipfile = [lock['default'], lock['develop']]
    .filter(isObject)
    .flatMap((section) => Object.entries(section))
    .map(([name, item]) => {
      const version = isObject(item) ? item['version'] : undefined;
      return [name, typeof version === 'string' ? version.replace(/^==/, '') : undefined] as const;
    });
  return [...listed, ...pipfile];
}

function isVersion(text: string): boolean {
  return /^[0-9][0-9A-Za-z.!+_-]*$/.test(text);
}
