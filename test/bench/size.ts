import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Bench } from './context.ts';
import { exactly } from './measure.ts';
import type { Row } from './row.ts';

/** Measures the package that npm fetches, and its dependencies. */
export function measureSize(bench: Bench): readonly Row[] {
  bench.progress('size of the package');
  const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // A list, or since npm 12 an object by the names of packages.
  const packed = Object.values(JSON.parse(text) as Record<string, { size: number }>);
  const size = packed.reduce((sum, each) => sum + each.size, 0);
  const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies?: object };
  const group = 'what npm installs';
  return [
    {
      group,
      what: 'package',
      unit: 'kB',
      value: exactly(size / 1000),
      budget: { kind: 'count', atMost: 450 },
    },
    {
      group,
      what: 'packages it depends on',
      unit: 'packages',
      value: exactly(Object.keys(dependencies).length),
      budget: { kind: 'count', atMost: 0 },
    },
  ];
}
