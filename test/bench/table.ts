import type { Sample } from './measure.ts';
import { isFailed, isMissed, ratioOf, type Row } from './row.ts';

/** The rows as lines, below the headings of their groups. */
export function renderTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines: string[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group) lines.push('', row.group);
    group = row.group;
    lines.push(`  ${row.what.padEnd(width)}  ${cells(row).join('  ')}`.trimEnd());
  }
  const missed = rows.filter(isMissed).length;
  const budgets = rows.filter(({ budget }) => budget !== undefined).length;
  return [...lines, '', `${budgets - missed} of ${budgets} budgets met`].join('\n');
}

function cells(row: Row): readonly string[] {
  const { value, unit, beside } = row;
  const ratio = ratioOf(row);
  return [
    `${number(value.median).padStart(8)} ${unit.padEnd(9)}`,
    spread(value).padEnd(19),
    (beside === undefined ? '' : `${beside.name} ${number(beside.value.median)}`).padEnd(28),
    (ratio === undefined ? '' : `× ${ratio.toFixed(2)}`).padEnd(8),
    budgetCell(row),
  ];
}

function spread({ low, high, count }: Sample): string {
  return count === 1 ? '' : `${number(low)} to ${number(high)}`;
}

function budgetCell(row: Row): string {
  const { budget } = row;
  if (budget === undefined) return '';
  const words = budget.kind === 'ratio' ? `× ${budget.atMost}` : number(budget.atMost);
  return `at most ${words}${isFailed(row) ? '  MISSED' : isMissed(row) ? '  over' : ''}`;
}

/** A number with three significant digits. */
export function number(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(Math.abs(value) >= 1 ? 2 : 3);
}
