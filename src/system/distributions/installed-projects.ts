import { join } from 'node:path';
import { parseDirectUrl } from '../../rules/python/direct-url.ts';
import { normalizeName } from '../../rules/python/project-name.ts';
import type { InstalledProject } from '../../rules/upkeep/restoration.ts';
import { lstatOf, namesIn, readText } from '../files.ts';
import { sitePackagesOf } from '../venv-files.ts';

/**
 * The projects installed in an environment, from their metadata: `.dist-info` (PEP 376), `.egg-info`, and
 * `.egg-link`, which was the editable form before PEP 660. Names and versions that PEP 508 and PEP 440 do not
 * allow are left out.
 */
export function readProjects(venv: string): readonly InstalledProject[] {
  const found = sitePackagesOf(venv).flatMap((place) =>
    namesIn(place).flatMap((entry) => readProject(place, entry) ?? []),
  );
  const byName = new Map(found.map((project) => [project.name, project]));
  return [...byName.values()].filter(({ name }) => name !== 'pip');
}

/** The project that an entry of `site-packages` describes; undefined if the entry is not metadata. */
export function readProject(place: string, entry: string): InstalledProject | undefined {
  const path = join(place, entry);
  if (entry.endsWith('.egg-link')) {
    const directory = readText(path, 64 * 1024)
      ?.split('\n')[0]
      ?.trim();
    const name = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.exec(entry.slice(0, -'.egg-link'.length))?.[0];
    if (!directory?.startsWith('/') || name === undefined) return undefined;
    return {
      name: normalizeName(name),
      version: '0',
      origin: { kind: 'directory', path: directory, isEditable: true },
    };
  }
  if (!/\.(dist|egg)-info$/.test(entry)) return undefined;
  const files = lstatOf(path)?.isDirectory() ? [join(path, 'METADATA'), join(path, 'PKG-INFO')] : [path];
  const metadata = files.map((file) => readText(file, 1 << 20)).find((text) => text !== undefined);
  const head = metadata?.split(/\r?\n\r?\n/, 1)[0] ?? '';
  const name = /^Name:[ \t]*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)[ \t]*\r?$/m.exec(head)?.[1];
  const version = /^Version:[ \t]*v?([0-9][0-9A-Za-z.!+_-]*)[ \t]*\r?$/m.exec(head)?.[1];
  if (name === undefined || version === undefined) return undefined;
  const direct = readText(join(path, 'direct_url.json'), 64 * 1024);
  return {
    name: normalizeName(name),
    version,
    origin: direct === undefined ? undefined : parseDirectUrl(direct),
  };
}
