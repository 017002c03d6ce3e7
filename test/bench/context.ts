import type { Peer } from './peers.ts';
import type { Row } from './row.ts';
import type { Stage } from './stage.ts';

/** What every part of the run is given. */
export interface Bench {
  readonly stage: Stage;
  readonly peers: readonly Peer[];
  /** How often something is measured, from how often it deserves: fewer times in a quick run. */
  rounds(usual: number): number;
  /** Shows what is being measured. */
  progress(text: string): void;
}

/** One part of the run. */
export type Part = (bench: Bench) => Promise<readonly Row[]> | readonly Row[];
