import { needsAdministrator, type Plan, type Step } from './step.ts';

/**
 * The ways to choose from, the likeliest first. The correction of a doubtful name comes before the typed
 * name. Each alternative is a separate way; those that need an administrator come last.
 */
export function waysOf({
  corrected,
  steps,
  alternatives,
  postponed = [],
}: Plan): readonly (readonly Step[])[] {
  const others = [...postponed, ...alternatives.map((step) => [step])];
  const own = others.filter((way) => !needsAdministrator(way));
  return [...(corrected ? [corrected] : []), steps, ...own, ...others.filter(needsAdministrator)];
}

/** The ways with the first alternative in front of steps that need an administrator, if it needs none itself. */
export function putOwnWayFirst({ steps, alternatives }: Pick<Plan, 'steps' | 'alternatives'>): {
  readonly steps: readonly Step[];
  readonly alternatives: readonly Step[];
  readonly postponed: readonly (readonly Step[])[];
} {
  const own = needsAdministrator(steps)
    ? alternatives.find((step) => !needsAdministrator([step]))
    : undefined;
  if (!own) return { steps, alternatives, postponed: [] };
  return { steps: [own], alternatives: alternatives.filter((step) => step !== own), postponed: [steps] };
}
