import { join } from 'node:path';
import { dpkgOwners } from '../../rules/managers/dpkg.ts';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import { normalizeName, type NormalizedName } from '../../rules/python/project-name.ts';
import { isThere, namesIn } from '../files.ts';
import { askQuestion } from '../packages/ask-question.ts';
import { packageDirectories } from '../pip/package-directories.ts';

/** A Python distribution that comes with the operating system. */
export interface SystemProject {
  readonly version: string;
  /** The path of its metadata. */
  readonly path: string;
}

/** The distributor's packages for its own Python, by name. */
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

/** The dpkg packages that own these files, by path; a file without an owner is left out. */
export async function findOwners(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (paths.length === 0 || !isThere('/var/lib/dpkg')) return new Map();
  return (await askQuestion(dpkgOwners(paths))) ?? new Map();
}
