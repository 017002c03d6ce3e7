import { isDoubt } from '../verdict/notice.ts';
import type { Plan, Step } from './step.ts';

/**
 * The ways to choose from, the likeliest first. The correction of a doubtful name comes before the typed
 * name. Each alternative is a separate way.
 */
export function waysOf({ steps, alternatives, notices }: Plan): readonly (readonly Step[])[] {
  const others = alternatives.map((step) => [step]);
  const [likeliest, ...rest] = notices.some(isDoubt) ? others : [];
  return likeliest ? [likeliest, steps, ...rest] : [steps, ...others];
}
