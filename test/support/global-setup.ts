import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { removeTree } from './remove-tree.ts';
import { fillWheelhouse } from './wheelhouse.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The directory of all files that one run of the tests writes. */
    runDirectory: string;
    /** The directory of wheels, the only place where each shell's pip looks. */
    wheelhouse: string;
    /** The ZDOTDIR of each zsh: a copy, since Ubuntu's /etc/zsh/zshrc writes its completion dump there. */
    zshDirectory: string;
  }
}

/** Creates the directories that all tests of a run share. */
export function setup(project: TestProject): () => void {
  const runDirectory = realpathSync(mkdtempSync(join(tmpdir(), 'pipward-')));
  const isMounted = mountMemory(runDirectory);
  if (isMounted && isAlone()) letAptCache(runDirectory);

  const wheelhouse = join(runDirectory, 'wheels');
  fillWheelhouse(wheelhouse);

  const zshDirectory = join(runDirectory, 'zsh');
  mkdirSync(zshDirectory);
  for (const name of ['.zshenv', '.zshrc']) {
    copyFileSync(fileURLToPath(new URL(`prompt/${name}`, import.meta.url)), join(zshDirectory, name));
  }

  project.provide('runDirectory', runDirectory);
  project.provide('wheelhouse', wheelhouse);
  project.provide('zshDirectory', zshDirectory);
  return () => {
    if (isMounted) spawnSync('umount', ['--lazy', runDirectory]);
    removeTree(runDirectory);
  };
}

/**
 * Keeps the files of a run in memory if possible: the tests make hundreds of environments with 1,500 files
 * each, and some disks take a millisecond for each file.
 */
function mountMemory(directory: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const mount = ['-t', 'tmpfs', '-o', 'mode=0700', 'pipward-tests', directory];
  return spawnSync('mount', mount, { stdio: 'ignore' }).status === 0;
}

/** True if nobody else sees what is mounted here. */
function isAlone(): boolean {
  return readlinkSync('/proc/self/ns/mnt') !== readlinkSync(`/proc/${process.ppid}/ns/mnt`);
}

/**
 * Lets apt keep its cache, as on every machine but in the images of containers, where each question to apt takes half
 * a second.
 */
function letAptCache(directory: string): void {
  const file = '/etc/apt/apt.conf.d/docker-clean';
  if (!existsSync(file)) return;
  const own = join(directory, 'docker-clean');
  const caches = ['pkgcache', 'srcpkgcache'].map(
    (name) => `Dir::Cache::${name} "${directory}/${name}.bin";\n`,
  );
  writeFileSync(own, readFileSync(file, 'utf8') + caches.join(''));
  spawnSync('mount', ['--bind', own, file], { stdio: 'ignore' });
}
