import { findPackage } from '../catalog/catalog.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { withoutInstalled } from './already-installed.ts';
import { alternativesTo, correctedPlacements } from './alternatives.ts';
import { distributorPlacement, packageOf } from './distributor-package.ts';
import type { Facts } from './facts.ts';
import { entryOf, isPipItself, type KnownRequirement } from './known.ts';
import { noticesOn } from './name-notices.ts';
import type { Notice } from './notice.ts';
import { explainStandardLibrary, standardLibraryNotice } from './part-of-python.ts';
import type { Placement, VenvTarget } from './placement.ts';
import { judgeRemoval } from './removal.ts';
import { chooseTarget, isProjectInScope, repairTarget } from './target.ts';
import { assignTools, isPipxMissing, pipxPlacement, type Destination, type Assignment } from './tool.ts';
import type { FoundVenv, VenvDamage } from './venv-state.ts';
import type { DivertReason, ExplainReason, Verdict } from './verdict.ts';

/**
 * The one decision of pipward: the verdict on a refused command line, from everything that is known about it.
 */
export function judge(facts: Facts): Verdict {
  return withoutInstalled(facts, judgeAsNew);
}

/** The verdict as if nothing were installed yet. */
function judgeAsNew(facts: Facts): Verdict {
  const { invocation, machine } = facts;
  if (machine === 'ci') return explain('ci');
  if (invocation.subcommand === 'uninstall') return judgeActive(facts) ?? judgeRemoval(facts);
  if (invocation.requirements.length === 0) return explain('no-requirements');
  const invalid = invocation.requirements.find(
    ({ kind, words: [word = ''] }) =>
      // To pip, everything with a slash looks like a path, even `--index-url=https://…` after `--`.
      kind === 'invalid' || (kind === 'path' && word.startsWith('-') && facts.missingFiles.includes(word)),
  );
  if (invalid)
    return explain('invalid-requirement', [
      { code: 'invalid-requirement', args: { words: invalid.words.join(' ') } },
    ]);
  const [missing] = facts.missingFiles;
  if (missing !== undefined)
    return explain('file-missing', [{ code: 'file-missing', args: { path: missing } }]);
  return judgeActive(facts) ?? judgeRequirements(facts);
}

function explain(
  reason: ExplainReason,
  notices: readonly Notice[] = [],
  alternatives: readonly Placement[] = [],
): Verdict {
  return { kind: 'explain', reason, alternatives, notices };
}

/** A person who activated an environment wants that one, whatever pip answered. */
function judgeActive(facts: Facts): Verdict | undefined {
  const { active, invocation } = facts;
  if (!active) return undefined;
  if (active.damage) return judgeBroken(active, active.damage, facts);
  if (!active.hasPip && !facts.outsideInstaller) return explain('no-pip-code', [], pipPackage(facts));
  const target: VenvTarget = {
    path: active.path,
    create: false,
    systemSitePackages: active.systemSitePackages,
    hasPip: active.hasPip,
  };
  const placement: Placement = { kind: 'venv', target, requirements: invocation.requirements };
  const notices: Notice[] = active.isNoexec ? [{ code: 'noexec', args: { venv: active.path } }] : [];
  return { kind: 'repair', reason: 'active-venv', placements: [placement], alternatives: [], notices };
}

/**
 * The verdict on an active environment whose programs cannot run: it is rebuilt if the machine has a pip for
 * it.
 */
function judgeBroken(active: FoundVenv, damage: VenvDamage, facts: Facts): Verdict {
  const notices: Notice[] = [{ code: 'broken-venv', args: { venv: active.path, damage } }];
  if (!facts.hasPipCode) return explain('broken-venv', notices, pipPackage(facts));
  const { requirements } = facts.invocation;
  const placement: Placement = { kind: 'venv', target: repairTarget(active), requirements };
  return { kind: 'repair', reason: 'broken-venv', placements: [placement], alternatives: [], notices };
}

function judgeRequirements(facts: Facts): Verdict {
  const { requirements } = facts.invocation;
  const known = requirements.map((requirement): KnownRequirement => ({
    requirement,
    entry: entryOf(requirement),
  }));
  const standard = known.filter(({ entry }) => entry?.standardLibrary);
  if (standard.length === known.length) return explainStandardLibrary(requirements, facts);
  const named = known.filter(({ entry }) => !entry?.standardLibrary);
  const notices = [
    ...standard.map(({ requirement }) => standardLibraryNotice(requirement, facts)),
    ...named.flatMap((requirement) => noticesOn(requirement, facts)),
  ];
  const chosen = chooseTarget(facts);
  const isPipAlone =
    named.every(({ entry }) => entry && isPipItself(entry)) &&
    named.some(({ entry }) => entry?.name === 'pip');
  if (isPipAlone && chosen.target.create) {
    const wanted = named.map(({ requirement }) => requirement);
    // READMEs begin with `pip install -U pip && pip install -r requirements.txt`.
    const isOffered = isProjectInScope(facts) && facts.hasPipCode;
    const alternatives: readonly Placement[] = isOffered
      ? [{ kind: 'venv', target: chosen.target, requirements: wanted }]
      : [];
    // That the system has a pip is no news here.
    return explain(
      'pip-itself',
      notices.filter(({ code }) => code !== 'already-installed'),
      alternatives,
    );
  }

  if (facts.invocation.options.some(({ name }) => name === 'dry-run') && isToBeMade(chosen.target)) {
    const wanted = named.map(({ requirement }) => requirement);
    return explain('dry-run', notices, [{ kind: 'dry-run', requirements: wanted }]);
  }

  const assigned = assignTools(named, facts);
  const isPipLeftOut = chosen.target.create && isOnlyForPip(assigned.assignments);
  const assignments = isPipLeftOut
    ? assigned.assignments.filter(({ destination }) => destination !== 'venv')
    : assigned.assignments;
  const reasons: Notice[] = [
    ...assigned.notices,
    ...(isPipLeftOut ? [{ code: 'pip-left-out', args: {} } as const] : []),
  ];
  const needsVenv = assignments.some(({ destination }) => destination === 'venv');
  if (needsVenv && chosen.target.create && !facts.hasPipCode)
    return explain('no-pip-code', notices, pipPackage(facts));
  if (isPipxMissing(assignments, facts)) return explain('no-pipx', notices);
  return compose({
    facts,
    assignments,
    target: chosen.target,
    notices: [...notices, ...reasons, ...chosen.notices],
  });
}

/** pipx installs a requirement once, even if it was typed twice. */
function withoutRepeats(requirements: readonly TypedRequirement[]): readonly TypedRequirement[] {
  return [...new Map(requirements.map((requirement) => [requirement.words.join(' '), requirement])).values()];
}

/** True if the environment would only get a newer pip. */
function isOnlyForPip(assignments: readonly Assignment[]): boolean {
  const entries = assignments.filter(({ destination }) => destination === 'venv').map(({ entry }) => entry);
  return (
    entries.length < assignments.length &&
    entries.some((entry) => entry?.name === 'pip') &&
    entries.every((entry) => entry && isPipItself(entry))
  );
}

/** True if the environment cannot be inspected yet. */
function isToBeMade({ create, needsRepair }: VenvTarget): boolean {
  return create || needsRepair === true;
}

/** The package that brings pip to a machine that has none. */
function pipPackage(facts: Facts): readonly Placement[] {
  const { manager } = facts.packages;
  const name = packageOf(findPackage('pip'), facts);
  return manager === undefined || name === undefined
    ? []
    : [{ kind: 'packages', manager, requirements: [], packages: [name], version: undefined }];
}

/** Composes the verdict: first the distributor's packages, then the environment, then the applications. */
function compose(work: {
  readonly facts: Facts;
  readonly assignments: readonly Assignment[];
  readonly target: VenvTarget;
  readonly notices: readonly Notice[];
}): Verdict {
  const { facts, assignments, notices } = work;
  const requirementsFor = (destination: Destination): readonly TypedRequirement[] =>
    assignments
      .filter((assignment) => assignment.destination === destination)
      .map(({ requirement }) => requirement);
  const distributor = requirementsFor('distributor');
  const needsSystem =
    assignments.some(({ destination, entry }) => destination === 'distributor' && entry?.distributor) &&
    isProjectInScope(facts);
  const target =
    needsSystem && work.target.create ? { ...work.target, systemSitePackages: true } : work.target;
  const venv = requirementsFor('venv');
  const placements: Placement[] = [];
  placements.push(...distributorPlacement(distributor, facts));
  if (venv.length > 0 || needsSystem) placements.push({ kind: 'venv', target, requirements: venv });
  for (const requirement of withoutRepeats(requirementsFor('pipx')))
    placements.push(pipxPlacement(requirement, facts));
  const all = assignments.map(({ requirement }) => requirement);
  const isDoubtful = assignments.some(({ entry }) => entry?.correction);
  const corrected = isDoubtful ? correctedPlacements(facts, judgeAsNew) : undefined;
  const hidden: Notice[] =
    needsSystem && !target.systemSitePackages
      ? [{ code: 'venv-hides-system-packages', args: { venv: target.path } }]
      : [];
  const reason = reasonFor(placements, assignments);
  if (facts.machine === 'disposable') {
    const system: Placement = { kind: 'system', requirements: all };
    const whole: Placement = { kind: 'venv', target, requirements: all };
    return {
      kind: 'allow-break',
      reason: 'disposable',
      placements: [system],
      ...(corrected && { corrected }),
      alternatives: [whole],
      notices,
    };
  }
  const alternatives = alternativesTo(placements, { facts, target, requirements: all });
  return {
    kind: 'divert',
    reason,
    placements,
    ...(corrected && { corrected }),
    alternatives,
    notices: [...notices, ...hidden],
  };
}

function reasonFor(placements: readonly Placement[], assignments: readonly Assignment[]): DivertReason {
  const kinds = new Set(placements.map(({ kind }) => kind));
  if (!kinds.has('venv') && assignments.every(({ entry }) => entry?.tool)) return 'packaging-tool';
  if (kinds.has('packages')) return kinds.has('pipx') ? 'mixed' : 'distributor-only';
  if (kinds.size > 1) return 'mixed';
  if (kinds.has('pipx')) return 'application';
  if (!assignments.every(({ requirement }) => requirement.kind === 'named')) return 'project-files';
  return assignments.every(({ entry }) => entry?.class === 'library') ? 'library' : 'environment';
}
