import { fileOf, type DirectUrl } from '../python/direct-url.ts';
import type { NormalizedName } from '../python/project-name.ts';

/** A distribution that an environment holds, by its own metadata. */
export interface InstalledProject {
  readonly name: NormalizedName;
  readonly version: string;
  /** Where it came from; undefined for an index. */
  readonly origin: DirectUrl | undefined;
}

/** What has pip install one distribution again. */
export interface Restoration {
  readonly project: InstalledProject;
  /** Words for pip that bring it back as it was; none where there is no such way. */
  readonly exact: readonly string[];
  /** Words for pip that bring back some version of it, where it is known to an index. */
  readonly loose: readonly string[];
}

/**
 * How to bring back what an environment held.
 *
 * @param options `pins`: versions that a lock file gives, which come before those found; `move`: where directories are that were
 *   elsewhere by now; `isTrusted`: addresses that the environment names may be installed from, which would run what is
 *   there; `exists`: whether a local path is there; `seeded`: what the new environment was made with; `isSamePython`: it
 *   is for the same version of Python
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
  // What every environment is made with belongs to its Python; only another version of it was somebody's wish.
  const wished = projects.filter(
    ({ name, version }) => !seedNames.has(name) || (isSamePython && seeded.get(name) !== version),
  );
  return wished.map((project) => {
    const { name, version, origin } = project;
    const pinned = [`${name}==${options.pins.get(name) ?? version}`];
    if (!origin) return { project, exact: pinned, loose: [name] };
    return { project, exact: options.isTrusted ? wordsFor(origin, { name, ...options }) : [], loose: [] };
  });
}

/** A path below a directory that was moved, where it is now. */
export function movedPath(path: string, from: string, to: string): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;
}

/** What venv, and virtualenv before it, put into environments by themselves, pip apart. */
const seedNames: ReadonlySet<string> = new Set(['setuptools', 'wheel']);

/** None where the source is gone: what an index has under that name may be somebody else's. */
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
