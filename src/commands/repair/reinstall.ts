import { unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NormalizedName } from '../../rules/python/project-name.ts';
import type { Restoration } from '../../rules/upkeep/restoration.ts';
import { readProjects } from '../../system/distributions/installed-projects.ts';
import { endedBy } from '../../system/ending.ts';
import { isThere } from '../../system/files.ts';
import { runInForeground } from '../../system/process.ts';

/** A new environment that gets the packages of the previous one. */
export interface Reinstalling {
  readonly venv: string;
  /** The directory that it belongs to. */
  readonly root: string;
  /** The packages that it was created with. */
  readonly seeded: ReadonlyMap<NormalizedName, string>;
}

/** The result of a reinstall. */
export interface Reinstalled {
  /** Projects that are not installed in any version. */
  readonly lost: readonly Restoration[];
  /** Projects that got another version, because an index had only that or a lock file named it. */
  readonly changed: readonly { readonly name: NormalizedName; readonly from: string; readonly to: string }[];
}

/**
 * Makes pip reinstall everything. The project's requirements file comes first, with the previous versions if
 * they agree with it; then all other packages at once; then, if that fails, one by one.
 */
export async function reinstall(
  restorations: readonly Restoration[],
  work: Reinstalling,
): Promise<Reinstalled> {
  const { venv, root } = work;
  const requirements = ['requirements.lock', 'requirements.txt']
    .map((file) => join(root, file))
    .find(isThere);
  if (requirements !== undefined) await installFile(requirements, restorations, work);
  const rest = missing(restorations, work).filter(({ exact }) => exact.length > 0);
  const words = rest.flatMap(({ exact }) => exact);
  // pip's success counts: it does not install again what the system's packages already satisfy.
  if (rest.length > 0 && !endedBy() && (await pip(words, work))) return compare(restorations, rest, venv);
  // An index that cannot be reached is asked many times here, so pip must not retry.
  const alone = ['--quiet', '--retries', '0'];
  for (const { exact, loose } of missing(rest, work)) {
    const isDone = endedBy() !== undefined || (await pip([...alone, '--no-deps', ...exact], work));
    if (!isDone && !endedBy() && loose.length > 0) await pip([...alone, ...loose], work);
  }
  return compare(restorations, [], venv);
}

/** The versions of the projects in an environment, by name. */
export function versionsIn(venv: string): ReadonlyMap<NormalizedName, string> {
  return new Map(readProjects(venv).map(({ name, version }) => [name, version]));
}

async function installFile(
  requirements: string,
  restorations: readonly Restoration[],
  work: Reinstalling,
): Promise<void> {
  const pinned = restorations.filter(({ loose }) => loose.length > 0).flatMap(({ exact }) => exact);
  const constraints = join(work.venv, '.pipward-constraints.txt');
  writeFileSync(constraints, pinned.map((line) => `${line}\n`).join(''));
  const isDone = await pip(['-r', requirements, '-c', constraints], work);
  if (!isDone && !endedBy()) await pip(['-r', requirements], work);
  unlinkSync(constraints);
}

/**
 * The projects that are not installed. One that the environment was created with counts only in the right
 * version.
 */
function missing(
  restorations: readonly Restoration[],
  { venv, seeded }: Reinstalling,
): readonly Restoration[] {
  const now = versionsIn(venv);
  return restorations.filter(({ project: { name, version } }) =>
    seeded.has(name) ? now.get(name) !== version : !now.has(name),
  );
}

function compare(
  restorations: readonly Restoration[],
  satisfied: readonly Restoration[],
  venv: string,
): Reinstalled {
  const now = versionsIn(venv);
  const lost = restorations.filter(
    (restoration) => !now.has(restoration.project.name) && !satisfied.includes(restoration),
  );
  const changed = restorations.flatMap(({ project: { name, version, origin } }) => {
    const to = now.get(name);
    return origin || to === undefined || to === version ? [] : [{ name, from: version, to }];
  });
  return { lost, changed };
}

async function pip(words: readonly string[], { venv, root }: Reinstalling): Promise<boolean> {
  const elsewhere = { PIP_USER: '0', PIP_PYTHON: '', PIP_TARGET: '', PIP_PREFIX: '', PIP_ROOT: '' };
  const environment = { ...process.env, ...elsewhere };
  const program = [join(venv, 'bin', 'python'), '-m', 'pip'] as const;
  const directory = isThere(root) ? root : '/';
  return (await runInForeground([...program, 'install', ...words], { directory, environment })) === 0;
}
