import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Bench } from './context.ts';
import { exactly } from './measure.ts';
import type { Row } from './row.ts';

/** What npm fetches, and what it brings along. */
export function measureSize(bench: Bench): readonly Row[] {
  bench.progress('size of the package');
  const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ size }] = JSON.parse(text) as [{ size: number }];
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
