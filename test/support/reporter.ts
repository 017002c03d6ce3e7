import type { Reporter } from 'vitest/node';

/** Prints `N passed, N failed` as the last line. An unreadable file, or no test at all, is one failure. */
export const countLine: Reporter = {
  onTestRunEnd(modules, errors) {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        if (state === 'failed') failed += 1;
      }
    }
    if (passed + failed === 0) failed = 1;
    process.stdout.write(`${passed} passed, ${failed} failed\n`);
  },
};
