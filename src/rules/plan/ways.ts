import type { Plan, Step } from './step.ts';

/**
 * The ways to choose from, the likeliest first. The correction of a doubtful name comes before the typed
 * name. Each alternative is a separate way.
 */
export function waysOf({ corrected, steps, alternatives }: Plan): readonly (readonly Step[])[] {
  return [...(corrected ? [corrected] : []), steps, ...alternatives.map((step) => [step])];
}
