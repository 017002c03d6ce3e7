import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { normalizeName } from '../python/project-name.ts';
import type { Facts, InstalledDistribution } from './facts.ts';
import type { Notice } from './notice.ts';
import type { Placement } from './placement.ts';
import type { Verdict } from './verdict.ts';

/**
 * The verdict on a `pip uninstall` that pip refuses. Packages in the project's environment are uninstalled
 * there. Any other package has to be removed by the tool that installed it, so that tool's command is shown.
 */
export function judgeRemoval(facts: Facts): Verdict {
  const { requirements } = facts.invocation;
  const wanted = requirements.map((requirement) => ({
    requirement,
    distributions: distributionsOf(requirement, facts),
  }));
  const venv = facts.venvs.find(
    ({ path, problem, damage }) =>
      damage === undefined &&
      problem === undefined &&
      wanted.every(({ distributions }) =>
        distributions.some(({ origin, place }) => origin === 'venv' && place === path),
      ),
  );
  if (venv && wanted.length > 0) {
    const { path, systemSitePackages, hasPip } = venv;
    const target = { path, create: false, systemSitePackages, hasPip };
    return {
      kind: 'divert',
      reason: 'installed-in-venv',
      placements: [{ kind: 'venv', target, requirements }],
      alternatives: [],
      notices: venv.isKnown ? [] : [{ code: 'venv-not-ours', args: { venv: path } }],
    };
  }
  return {
    kind: 'explain',
    reason: 'uninstall',
    alternatives: wanted.flatMap(({ requirement, distributions }) =>
      distributions.map((distribution): Placement => ({ kind: 'removal', requirement, distribution })),
    ),
    notices: wanted.flatMap(({ requirement, distributions }) => noticesFor(requirement, distributions)),
  };
}

function distributionsOf({ requirement }: TypedRequirement, facts: Facts): readonly InstalledDistribution[] {
  const name = requirement && normalizeName(requirement.name);
  return facts.installed.filter((distribution) => distribution.name === name);
}

function noticesFor(
  { kind, requirement, words }: TypedRequirement,
  distributions: readonly InstalledDistribution[],
): readonly Notice[] {
  if (kind !== 'named' || !requirement) return [];
  if (distributions.length === 0) return [{ code: 'not-installed', args: { words: words.join(' ') } }];
  return distributions.flatMap(
    ({ name, origin, place, package: owner, alsoRemoved = [] }): readonly Notice[] => [
      { code: 'installed-elsewhere', args: { name, origin, place: owner ?? place } },
      ...(owner === undefined || alsoRemoved.length === 0
        ? []
        : [{ code: 'removes-others', args: { package: owner, others: alsoRemoved } } as const]),
    ],
  );
}
