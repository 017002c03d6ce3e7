import { isOfManager, type Step } from './step.ts';

/** What programs of the system may need, apart from what was put beside it. */
export function sortRemovals(steps: readonly Step[]): {
  readonly own: readonly Step[];
  readonly systems: readonly Step[];
} {
  return {
    own: steps.filter((step) => !isOfManager(step)),
    systems: steps.filter(isOfManager),
  };
}

/**
 * The ways to choose from: of each requirement the copy that Python finds first, together; each copy behind that; what
 * is of the system. None where an environment is among them that was not fit to be used by itself.
 */
export function waysToRemove(steps: readonly Step[]): readonly (readonly Step[])[] {
  if (steps.some(({ kind }) => kind === 'venv')) return [];
  const { own, systems } = sortRemovals(steps);
  const first = new Map<string, Step>();
  for (const step of own) {
    const key = step.requirements.join(' ');
    if (!first.has(key)) first.set(key, step);
  }
  const nearest = [...first.values()];
  // For root the same command takes away one copy after the other.
  const known = new Set(nearest.map(commandsOf));
  const behind = own.filter((step) => !known.has(commandsOf(step)));
  return [nearest, ...behind.map((step) => [step]), systems].filter((way) => way.length > 0);
}

function commandsOf({ commands }: Step): string {
  return JSON.stringify(commands);
}
