import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renewFigures } from './figures.ts';
import { exactly } from './measure.ts';
import type { Row } from './row.ts';

const source = readFileSync('src/words/topics/speed.ts', 'utf8');

const row = (group: string, what: string, median: number): Row => ({
  group,
  what,
  unit: 'ms',
  value: exactly(median),
});

const rows: readonly Row[] = [
  row('shell start, bash', 'pipward', 0.5),
  row('shell start, bash', 'zoxide', 1.5),
  { ...row('refusal to answer, bash', 'predict', 50), beside: { name: "pip's own", value: exactly(200) } },
];

describe('`npm run bench -- --write`', () => {
  it('renews the figures of the topic, and nothing else of it', () => {
    const lines = [
      'start of bash, added | 0.500 ms | zoxide 1.50 ms',
      "refused pip install, to the answer | 50 ms | pip's own 200 ms | 0.25",
    ];
    const [before, after] = source.split(/(?<=const figures = `\n)[^`]*/) as [string, string];
    expect(renewFigures(source, rows)).toBe(`${before}${lines.join('\n')}\n${after}`);
    expect(renewFigures(renewFigures(source, rows), rows)).toBe(renewFigures(source, rows));
  });

  it('fails where the topic has no place for them', () => {
    expect(() => renewFigures('export const speed = 1;\n', rows)).toThrow('no place for figures');
  });
});
