import type { Sample } from './measure.ts';

/** One line of the table. */
export interface Row {
  readonly group: string;
  readonly what: string;
  readonly unit: 'ms' | 'calls' | 'processes' | 'kB' | 'MB' | 'packages';
  readonly value: Sample;
  /** The counterpart in the same run. */
  readonly beside?: { readonly name: string; readonly value: Sample };
  readonly budget?: Budget;
}

/**
 * The maximum of a figure. `ratio` is for medians, and `count` for figures that are not times: the run fails
 * if one is missed. `time` depends on the machine, and is only shown.
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
  // A budget that was not measured counts as missed.
  return !(measured !== undefined && measured <= budget.atMost);
}

/** True if the run fails because of the row. */
export function isFailed(row: Row): boolean {
  return row.budget?.kind !== 'time' && isMissed(row);
}
