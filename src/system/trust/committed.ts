import { dirname, isAbsolute, join, relative } from 'node:path';
import type { TrustProblem } from '../../rules/verdict/venv-state.ts';
import { readBytes, readText, statOf } from '../files.ts';
import { indexHolds } from './git-index.ts';

/** True if a directory came with a repository, or may have. */
export function isCommitted(directory: string): boolean {
  return findGitProblem(directory) !== undefined;
}

/** The problem with git: a committed environment comes from the authors of the repository. */
export function findGitProblem(venv: string): TrustProblem | undefined {
  for (let tree = dirname(venv); ; tree = dirname(tree)) {
    const index = findIndex(tree);
    if (index && statOf(index)?.isFile()) {
      const bytes = readBytes(index, 64 << 20);
      const holds = bytes && indexHolds(bytes, relative(tree, venv));
      if (holds === undefined) return { code: 'unknown-git-index', path: index };
      return holds ? { code: 'tracked-by-git', path: venv } : undefined;
    }
    if (dirname(tree) === tree) return undefined;
  }
}

/**
 * The index of the repository whose work tree is rooted here, if one is; a `.git` file names the real
 * directory.
 */
function findIndex(tree: string): string | undefined {
  const git = join(tree, '.git');
  const stats = statOf(git);
  if (stats?.isDirectory()) return join(git, 'index');
  const target = stats?.isFile() ? /^gitdir: (.+)$/m.exec(readText(git, 4096) ?? '')?.[1] : undefined;
  return target && join(isAbsolute(target) ? target : join(tree, target), 'index');
}
