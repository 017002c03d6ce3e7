import { onTestFinished } from 'vitest';

/**
 * Cleans up when the running test ends, last made first. What was made outside of a test (`beforeAll`) goes when the run
 * ends: the hang-up of its terminal ends a shell, the global teardown removes its files.
 */
export function afterTest(cleanUp: () => unknown): void {
  try {
    onTestFinished(async () => {
      await cleanUp();
    });
  } catch {
    // No test is running.
  }
}
