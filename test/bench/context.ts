import type { Peer } from './peers.ts';
import type { Row } from './row.ts';
import type { Stage } from './stage.ts';

/** The context that every part of the run gets. */
export interface Bench {
  readonly stage: Stage;
  readonly peers: readonly Peer[];
  /** The number of measurements, from the number in a full run: fewer in a quick run. */
  rounds(usual: number): number;
  /** Shows the name of the current measurement. */
  progress(text: string): void;
}

/** One part of the run. */
export type Part = (bench: Bench) => Promise<readonly Row[]> | readonly Row[];
