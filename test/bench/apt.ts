import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** The differences from the machine's own apt. */
export interface AptFiles {
  /** True for an apt without a cache of packages, as in images of containers. */
  readonly cacheless?: boolean;
  /** The number of suites whose lists it has. */
  readonly suites?: number;
}

/** A command that sees other files of apt than the machine, in its own mount namespace. It needs root. */
export function withAptFiles(stage: Stage, files: AptFiles, command: readonly string[]): readonly string[] {
  const directory = mkdtempSync(join(stage.root, 'apt-'));
  const mounts: (readonly [string, string])[] = [];
  const configuration = join(directory, 'apt.conf.d');
  cpSync('/etc/apt/apt.conf.d', configuration, { recursive: true });
  stage.write(
    join(configuration, '99bench'),
    files.cacheless ? 'Dir::Cache::pkgcache "";\nDir::Cache::srcpkgcache "";\n' : '',
  );
  mounts.push([configuration, '/etc/apt/apt.conf.d']);
  const cache = join(directory, 'cache');
  mkdirSync(join(cache, 'archives/partial'), { recursive: true });
  mounts.push([cache, '/var/cache/apt']);
  if (files.suites !== undefined) mounts.push(...makeSuites(stage, directory, files.suites));
  const lines = mounts.map(([from, to]) => `mount --bind ${from} ${to} && `).join('');
  return ['unshare', '--mount', 'sh', '-c', `${lines} exec "$@"`, 'sh', ...command];
}

/** Writes one list under the names of several suites. apt reads and merges them like different ones. */
function makeSuites(stage: Stage, directory: string, count: number): (readonly [string, string])[] {
  const lists = join(directory, 'lists');
  const own = '/var/lib/apt/lists';
  mkdirSync(join(lists, 'partial'), { recursive: true });
  const names = ['bookworm', 'bookworm-updates', 'bookworm-backports'].slice(0, count);
  const list = readdirSync(own).find((name) => /_dists_.*_main_binary-\w+_Packages(\.lz4)?$/.test(name));
  if (list === undefined) return [];
  const [, site, suite, rest] = /^(.*)_dists_(.*)_(main_binary-.*)$/.exec(list) ?? [];
  const release = `${site}_dists_${suite}_InRelease`;
  for (const name of names) {
    copyFileSync(join(own, list), join(lists, `${site}_dists_${name}_${rest}`));
    if (existsSync(join(own, release)))
      copyFileSync(join(own, release), join(lists, `${site}_dists_${name}_InRelease`));
  }
  const sources = join(directory, 'sources');
  const address = `http://${site?.replaceAll('_', '/')}`;
  const lines = names.map((name) => `deb [trusted=yes] ${address} ${name} main\n`).join('');
  stage.write(join(sources, 'bench.list'), lines);
  const empty = stage.write(join(directory, 'sources.list'), '');
  return [
    [lists, own],
    [sources, '/etc/apt/sources.list.d'],
    ...(existsSync('/etc/apt/sources.list') ? ([[empty, '/etc/apt/sources.list']] as const) : []),
  ];
}
