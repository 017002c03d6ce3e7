import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { removeTree } from './remove-tree.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A cache directory of pipward's own, filled once: every HOME would fill it alike. */
    caches: string;
  }
}

/** Builds the helper, and lets it fill its caches where an earlier run has not: what is in them renews itself. */
export function setup(project: TestProject): () => void {
  // Where there is no npm, whoever started this has built it.
  if (process.env['PIPWARD_TEST_BUILT'] === undefined)
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'pipe'] });
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'pipward-caches-')));
  const cache = fileURLToPath(new URL('../../node_modules/.cache/pipward-tests', import.meta.url));
  execFileSync(process.execPath, ['dist/pipward.js', 'setup', '--shell', 'bash'], {
    env: { HOME: home, XDG_CACHE_HOME: cache, PATH: '/usr/bin:/bin', PIPWARD_ENVIRONMENT: 'workstation' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  project.provide('caches', join(cache, 'pipward'));
  return () => removeTree(home);
}
