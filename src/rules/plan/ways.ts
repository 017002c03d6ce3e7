import { isDoubt } from '../verdict/notice.ts';
import type { Plan, Step } from './step.ts';

/**
 * The ways to choose from, the likeliest first. What a doubtful name probably means stands before what was typed; each
 * alternative is a way of its own.
 */
export function waysOf({ steps, alternatives, notices }: Plan): readonly (readonly Step[])[] {
  const others = alternatives.map((step) => [step]);
  const [likeliest, ...rest] = notices.some(isDoubt) ? others : [];
  return likeliest ? [likeliest, steps, ...rest] : [steps, ...others];
}
