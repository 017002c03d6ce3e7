/** The result of several measurements. */
export interface Sample {
  readonly median: number;
  /** The quartiles, between which half of the values lie. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** One measurement, in any unit. */
export type Work = () => Promise<number> | number;

/**
 * Measures several things in turn, so that other work on the machine disturbs all of them. Each round begins
 * with another one, so that none always follows the same one. With several rounds, the first one does not
 * count.
 */
export async function alternate<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, Work>>,
): Promise<Readonly<Record<Name, Sample>>> {
  const entries = Object.entries<Work>(works);
  const values = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  const isWarm = rounds > 1;
  for (let round = isWarm ? -1 : 0; round < rounds; round += 1) {
    const first = (round + entries.length) % entries.length;
    for (const [name, work] of [...entries.slice(first), ...entries.slice(0, first)]) {
      const value = await work();
      if (round >= 0) values.get(name)?.push(value);
    }
  }
  return Object.fromEntries([...values].map(([name, list]) => [name, sampleOf(list)])) as Record<
    Name,
    Sample
  >;
}

/** A count, which is equal each time. */
export function exactly(value: number): Sample {
  return { median: value, low: value, high: value, count: 1 };
}

/** The difference of two samples, with the spread of both. */
export function difference(whole: Sample, part: Sample): Sample {
  const spread = Math.hypot(whole.high - whole.low, part.high - part.low) / 2;
  const median = whole.median - part.median;
  return { median, low: median - spread, high: median + spread, count: whole.count };
}

export function sampleOf(values: readonly number[]): Sample {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => {
    const place = part * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), count: sorted.length };
}
