import { fileOf, type DirectUrl } from '../python/direct-url.ts';
import type { NormalizedName } from '../python/project-name.ts';

/** A distribution in an environment, by its metadata. */
export interface InstalledProject {
  readonly name: NormalizedName;
  readonly version: string;
  /** Its source; undefined for an index. */
  readonly origin: DirectUrl | undefined;
}

/** The words that make pip reinstall one distribution. */
export interface Restoration {
  readonly project: InstalledProject;
  /** Words for pip that restore it as it was; empty if that is impossible. */
  readonly exact: readonly string[];
  /** Words for pip that install any version of it from an index; empty if it did not come from one. */
  readonly loose: readonly string[];
}

/**
 * The words for pip that restore the distributions of an environment.
 *
 * @param options `pins`: the versions of a lock file, which take precedence over the installed ones; `move`:
 *   gives the new path of a moved directory; `isTrusted`: true if pip may install from the URLs that the
 *   environment names, which runs code from there; `exists`: true if a local path exists; `seeded`: the
 *   packages that the new environment was created with; `isSamePython`: true if the new environment has the
 *   same version of Python
 */
export function planRestoration(
  projects: readonly InstalledProject[],
  options: {
    readonly pins: ReadonlyMap<NormalizedName, string>;
    readonly move: (path: string) => string;
    readonly isTrusted: boolean;
    readonly exists: (path: string) => boolean;
    readonly seeded: ReadonlyMap<NormalizedName, string>;
    readonly isSamePython: boolean;
  },
): readonly Restoration[] {
  const { seeded, isSamePython } = options;
  // The packages that every environment is created with belong to its Python; only another version was asked
  // for.
  const requested = projects.filter(
    ({ name, version }) => !seedNames.has(name) || (isSamePython && seeded.get(name) !== version),
  );
  return requested.map((project) => {
    const { name, version, origin } = project;
    const pinned = [`${name}==${options.pins.get(name) ?? version}`];
    if (!origin) return { project, exact: pinned, loose: [name] };
    return { project, exact: options.isTrusted ? wordsFor(origin, { name, ...options }) : [], loose: [] };
  });
}

/** The new path of a file or directory below a directory that was moved. */
export function movedPath(path: string, from: string, to: string): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;
}

/** The projects besides pip that venv, and virtualenv before it, put into every environment. */
const seedNames: ReadonlySet<string> = new Set(['setuptools', 'wheel']);

/**
 * Words for pip; empty if the source is gone, since the project of that name on an index may be somebody
 * else's.
 */
function wordsFor(
  origin: DirectUrl,
  work: {
    readonly name: NormalizedName;
    readonly move: (path: string) => string;
    readonly exists: (path: string) => boolean;
  },
): readonly string[] {
  const { name, move, exists } = work;
  switch (origin.kind) {
    case 'vcs':
      return [`${name} @ ${origin.url}`];
    case 'directory': {
      const path = move(origin.path);
      if (!exists(path)) return [];
      return origin.isEditable ? ['-e', path] : [path];
    }
    case 'archive': {
      const path = fileOf(origin.url);
      if (path !== undefined && !exists(path)) return [];
      const hash = origin.hash === undefined || origin.url.includes('#') ? '' : `#${origin.hash}`;
      return [`${name} @ ${origin.url}${hash}`];
    }
    case 'unknown':
      return [];
    default:
      return origin satisfies never;
  }
}
