import { onTestFinished } from 'vitest';

/**
 * Cleans up when the running test ends, the newest first. Outside a test (`beforeAll`) the end of the run
 * cleans up: a shell ends with its terminal, and the global teardown removes the files.
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
