import { isOfManager, type Step } from './step.ts';

/**
 * Separates packages of the system, which its programs may need, from those that were installed beside it.
 */
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
 * The ways to choose from. First, for each requirement, the copy that Python finds first; then each further
 * copy; then the packages of the system. Empty if a copy is in an environment, which could not be used
 * without a question.
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
  // As root, one command removes one copy after the other.
  const nearestCommands = new Set(nearest.map(keyOf));
  const further = own.filter((step) => !nearestCommands.has(keyOf(step)));
  return [nearest, ...further.map((step) => [step]), systems].filter((way) => way.length > 0);
}

function keyOf({ commands }: Step): string {
  return JSON.stringify(commands);
}
