import type { Plan, Step } from '../rules/plan/step.ts';
import { printable } from '../rules/printable.ts';
import type { Settings } from '../rules/settings.ts';
import type { ShellName } from '../rules/shells/dialects.ts';
import { isDoubt } from '../rules/verdict/notice.ts';
import type { Verdict } from '../rules/verdict/verdict.ts';

export interface Choosing {
  readonly verdict: Exclude<Verdict, { kind: 'pass' | 'observe' | 'explain' }>;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly shell: ShellName;
  readonly directory: string;
  /** What must be typed before `python3 -m venv` works. */
  readonly preparation: readonly (readonly string[])[];
}

/** The ways to choose from, the likeliest first: what is probably meant stands before what was typed. */
export function waysOf({ steps, alternatives, notices }: Plan): readonly (readonly Step[])[] {
  const others = alternatives.map((step) => [step]);
  const [meant, ...rest] = notices.some(isDoubt) ? others : [];
  return meant ? [meant, steps, ...rest] : [steps, ...others];
}

/** What would be installed, where the ways differ in that. */
export function wordsIn(steps: readonly Step[]): string {
  return `\`${steps
    .flatMap(({ requirements }) => requirements)
    .map(printable)
    .join(' ')}\` `;
}
