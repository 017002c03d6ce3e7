import { join } from 'node:path';
import { dpkgOwners } from '../../rules/managers/dpkg.ts';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import { normalizeName, type NormalizedName } from '../../rules/python/project-name.ts';
import { isThere, namesIn } from '../files.ts';
import { askQuestion } from '../packages/ask-question.ts';
import { packageDirectories } from '../pip/package-directories.ts';

/** A distribution of the distributor. */
export interface SystemProject {
  readonly version: string;
  /** Its metadata. */
  readonly path: string;
}

/** What the distributor has for its own Python, by name. */
export function readSystemProjects(interpreter: Interpreter): ReadonlyMap<NormalizedName, SystemProject> {
  const directories = packageDirectories(interpreter).filter((place) => !place.startsWith('/usr/local/'));
  const found = directories.flatMap((place) =>
    namesIn(place).flatMap((entry): readonly (readonly [NormalizedName, SystemProject])[] => {
      const [, name, version] = /^(.+?)-(\d[^-]*)(?:-[^/]*)?\.(?:dist|egg)-info$/.exec(entry) ?? [];
      return name && version ? [[normalizeName(name), { version, path: join(place, entry) }]] : [];
    }),
  );
  return new Map(found);
}

/** The packages of dpkg that files belong to; nothing for one that belongs to none. */
export async function findOwners(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0 || !isThere('/var/lib/dpkg')) return new Map();
  return (await askQuestion(dpkgOwners(paths), 30_000)) ?? new Map();
}
