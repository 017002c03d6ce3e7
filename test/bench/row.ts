import type { Sample } from './measure.ts';

/** One line of the table. */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly unit: 'ms' | 'calls' | 'processes' | 'kB' | 'MB' | 'packages';
  readonly value: Sample;
  /** What it stands beside in the same run. */
  readonly beside?: { readonly name: string; readonly value: Sample };
  readonly budget?: Budget;
}

/**
 * What a figure may be at most. `ratio` is of the medians, and `count` of what is no matter of time: one
 * that is missed fails the run. `time` depends on the machine, and is only told.
 */
export interface Budget {
  readonly kind: 'ratio' | 'count' | 'time';
  readonly atMost: number;
}

export function ratioOf({ value, beside }: Row): number | undefined {
  return beside === undefined ? undefined : value.median / beside.value.median;
}

export function isMissed(row: Row): boolean {
  const { budget, value } = row;
  if (budget === undefined) return false;
  const measured = budget.kind === 'ratio' ? ratioOf(row) : value.median;
  // What was not measured was not met.
  return !(measured !== undefined && measured <= budget.atMost);
}

/** Whether the run fails by it. */
export function isFailed(row: Row): boolean {
  return row.budget?.kind !== 'time' && isMissed(row);
}
