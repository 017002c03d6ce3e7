import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { removeTree } from './remove-tree.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A cache directory of pipward, filled once for all tests, since every HOME would fill it alike. */
    caches: string;
  }
}

/** Builds the helper and fills its caches, unless an earlier run did. They are renewed as needed. */
export function setup(project: TestProject): () => void {
  // On a machine without npm (test:trixie), the helper was built before.
  if (process.env['PIPWARD_TEST_BUILT'] === undefined)
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'pipe'] });
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'pipward-caches-')));
  const cache = fileURLToPath(new URL('../../.cache/tests', import.meta.url));
  execFileSync(process.execPath, ['dist/pipward.js', 'setup', '--shell', 'bash'], {
    env: { HOME: home, XDG_CACHE_HOME: cache, PATH: '/usr/bin:/bin', PIPWARD_ENVIRONMENT: 'workstation' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  project.provide('caches', join(cache, 'pipward'));
  return () => removeTree(home);
}
