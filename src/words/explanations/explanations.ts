import type { HealthProblem } from '../../rules/upkeep/health.ts';
import type { Notice } from '../../rules/verdict/notice.ts';
import type { TrustCode, VenvDamage } from '../../rules/verdict/venv-state.ts';
import type { DivertReason, ExplainReason, PassReason } from '../../rules/verdict/verdict.ts';
import { environments } from './environments.ts';
import type { Explanation, Explanations } from './explanation.ts';
import { leftToPip } from './left-to-pip.ts';
import { names } from './names.ts';
import { notes } from './notes.ts';
import { nothingDone } from './nothing-done.ts';
import { places } from './places.ts';
import { problems } from './problems.ts';
import { refusals } from './refusals.ts';

/** A code that pipward shows to people. */
export type ExplainedCode =
  | Notice['code']
  | TrustCode
  | VenvDamage
  | HealthProblem['code']
  | ExplainReason
  | DivertReason
  | PassReason
  | 'externally-managed-environment'
  | 'externally-managed'
  | 'require-virtualenv'
  | 'pip-missing';

/** The groups of codes, in the order in which they are listed. */
export const groups: readonly { readonly title: string; readonly explanations: Explanations }[] = [
  { title: 'Why pip is refused', explanations: refusals },
  { title: 'Where packages go', explanations: places },
  { title: 'Why nothing was installed', explanations: nothingDone },
  { title: 'Why pip ran as typed', explanations: leftToPip },
  { title: 'Names of packages', explanations: names },
  { title: 'Notes on an installation', explanations: notes },
  { title: 'Environments', explanations: environments },
  { title: 'Problems that `pipward doctor` finds, and settings', explanations: problems },
];

/** Every code that pipward shows, with its explanation. */
export const explanations: Readonly<Record<ExplainedCode, Explanation>> = {
  ...refusals,
  ...places,
  ...nothingDone,
  ...leftToPip,
  ...names,
  ...notes,
  ...environments,
  ...problems,
};
