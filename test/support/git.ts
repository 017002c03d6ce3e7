import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Runs the real git in a work tree, without any configuration. */
export function git(tree: string, ...args: readonly string[]): string {
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: '/nonexistent',
    LANG: 'C.UTF-8',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  return execFileSync('/usr/bin/git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd: tree,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Creates a repository with a work tree. */
export function makeRepository(tree: string, ...options: readonly string[]): string {
  mkdirSync(tree, { recursive: true });
  git(tree, 'init', '--quiet', ...options);
  return tree;
}
