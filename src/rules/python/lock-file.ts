import { isObject } from '../json.ts';
import { normalizeName, type NormalizedName } from './project-name.ts';

/** Names of lock files. Each of them lists packages with a name and a version. */
export const lockFiles = ['pylock.toml', 'uv.lock', 'poetry.lock', 'pdm.lock', 'Pipfile.lock'] as const;

/**
 * The version of each package in a lock file. A package with several versions is left out.
 *
 * @param lock the object that the file's TOML or JSON stands for
 */
export function pinsOf(lock: unknown): ReadonlyMap<NormalizedName, string> {
  const pins = new Map<NormalizedName, string>();
  const ambiguous = new Set<NormalizedName>();
  for (const [name, version] of entriesOf(lock)) {
    if (typeof name !== 'string' || typeof version !== 'string' || !isVersion(version)) continue;
    const normalized = normalizeName(name);
    // A lock file may hold several versions of a package, each for other platforms.
    if (pins.has(normalized)) ambiguous.add(normalized);
    pins.set(normalized, version);
  }
  for (const name of ambiguous) pins.delete(name);
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
