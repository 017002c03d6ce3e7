import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Something that tests need of a machine, by its tag. */
interface Need {
  readonly name: string;
  readonly is: string;
  readonly here: boolean;
}

/**
 * Prints the ten slowest files, what was skipped and for want of what, and `N passed, N failed` as the last line. An
 * unreadable file, or no test at all, is one failure.
 */
export function summary(needs: readonly Need[]): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
      const unreadable = modules.reduce((sum, module) => sum + module.errors().length, errors.length);
      const failed = count('failed') + unreadable;
      const lines = [
        ...slowestFiles(modules),
        ...skippedFor(
          needs.filter(({ here }) => !here),
          tests.filter((test) => test.result().state === 'skipped'),
        ),
        `${count('passed')} passed, ${tests.length + failed === 0 ? 1 : failed} failed`,
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    },
  };
}

function slowestFiles(modules: readonly TestModule[]): readonly string[] {
  const slowest = modules
    .map((module) => ({ file: relative('.', module.moduleId), seconds: module.diagnostic().duration / 1000 }))
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, 10);
  return [
    'The slowest files:',
    ...slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`),
    '',
  ];
}

function skippedFor(lacks: readonly Need[], skipped: readonly TestCase[]): readonly string[] {
  return lacks.flatMap(({ name, is }) => {
    const without = skipped.filter(({ tags }) => tags.includes(name)).length;
    return without === 0 ? [] : [`${without} skipped: they need ${is}`];
  });
}
