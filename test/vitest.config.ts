import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { countLine } from './support/reporter.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // What needs the Python registry is asked for: `npm run test:live`.
    include: process.env['PIPWARD_LIVE'] ? ['test/live/*.live.ts'] : ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/support/build-setup.ts'],
    reporters: ['default', countLine],
    pool: 'forks',
    // A test of a shell waits more than it computes; more than a shell or two a core only makes pip slow.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    slowTestThreshold: 3000,
  },
});
