import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { findNeeds, type Need } from './support/launch/needs.mjs';
import { summary } from './support/reporter.ts';

declare module 'vitest' {
  interface TestTags {
    /** A test with a tag needs that of the machine. */
    readonly need: Need;
  }
}

const needs = findNeeds();

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // What needs the Python registry is asked for: `npm run test:live`.
    include: process.env['PIPWARD_LIVE'] ? ['test/live/*.live.ts'] : ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/support/build-setup.ts'],
    reporters: ['default', summary(needs)],
    // With `skip: false`, one tag would undo another's.
    tags: needs.map(({ name, is, here }) => ({ name, description: is, ...(here ? {} : { skip: true }) })),
    pool: 'forks',
    // Every file in a process of its own would cost more time than all that is not about shells.
    isolate: false,
    // A test of a shell waits now and then, so one more than there are cores keeps all of them busy.
    maxWorkers: availableParallelism() + 1,
    // Limits for what hangs. A busy machine needs many times the usual.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    slowTestThreshold: 3000,
  },
});
