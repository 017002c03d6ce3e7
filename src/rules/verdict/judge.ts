import { findPackage } from '../catalog/catalog.ts';
import type { TypedRequirement } from '../pip/typed-requirement.ts';
import { withoutInstalled } from './already-installed.ts';
import { alternativesTo, correctedAlternatives } from './alternatives.ts';
import { distributorPlacement, packageOf } from './distributor-package.ts';
import type { Facts } from './facts.ts';
import { entryOf, isPipItself, type Known } from './known.ts';
import { noticesOn } from './name-notices.ts';
import type { Notice } from './notice.ts';
import { explainStandardLibrary, standardLibraryNotice } from './part-of-python.ts';
import type { Placement, VenvTarget } from './placement.ts';
import { judgeRemoval } from './removal.ts';
import { chooseTarget, isProjectInScope, repairTarget } from './target.ts';
import { assignHomes, isPipxMissing, pipxPlacement, type Home, type Part } from './tool.ts';
import type { FoundVenv, VenvDamage } from './venv-state.ts';
import type { DivertReason, ExplainReason, Verdict } from './verdict.ts';

/** The one decision of pipward: what becomes of a refused command line, given everything that is known about it. */
export function judge(facts: Facts): Verdict {
  return withoutInstalled(judgeAll(facts), facts);
}

/** The verdict that holds where nothing of it is installed yet. */
function judgeAll(facts: Facts): Verdict {
  const { invocation, machine } = facts;
  if (machine === 'ci') return explain('ci');
  if (invocation.subcommand === 'uninstall') return judgeActive(facts) ?? judgeRemoval(facts);
  if (invocation.requirements.length === 0) return explain('no-requirements');
  const invalid = invocation.requirements.find(({ kind }) => kind === 'invalid');
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

/** An environment that the person activated, and whose programs cannot run: it is rebuilt, if there is pip for that. */
function judgeBroken(active: FoundVenv, damage: VenvDamage, facts: Facts): Verdict {
  const notices: Notice[] = [{ code: 'broken-venv', args: { venv: active.path, damage } }];
  if (!facts.hasPipCode) return explain('broken-venv', notices, pipPackage(facts));
  const { requirements } = facts.invocation;
  const placement: Placement = { kind: 'venv', target: repairTarget(active), requirements };
  return { kind: 'repair', reason: 'broken-venv', placements: [placement], alternatives: [], notices };
}

function judgeRequirements(facts: Facts): Verdict {
  const { requirements } = facts.invocation;
  const known = requirements.map((requirement): Known => ({ requirement, entry: entryOf(requirement) }));
  const supplied = known.filter(({ entry }) => entry?.standardLibrary);
  if (supplied.length === known.length) return explainStandardLibrary(requirements, facts);
  const named = known.filter(({ entry }) => !entry?.standardLibrary);
  const notices = [
    ...supplied.map(({ requirement }) => standardLibraryNotice(requirement, facts)),
    ...named.flatMap((one) => noticesOn(one, facts)),
  ];
  const chosen = chooseTarget(facts);
  const isPipAlone =
    named.every(({ entry }) => entry && isPipItself(entry)) &&
    named.some(({ entry }) => entry?.name === 'pip');
  if (isPipAlone && chosen.target.create) return explain('pip-itself', notices);

  if (facts.invocation.options.some(({ name }) => name === 'dry-run') && isToBeMade(chosen.target)) {
    const wanted = named.map(({ requirement }) => requirement);
    return explain('dry-run', notices, [{ kind: 'dry-run', requirements: wanted }]);
  }

  const assigned = assignHomes(named, facts);
  const isPipLeftOut = chosen.target.create && isOnlyForPip(assigned.parts);
  const parts = isPipLeftOut ? assigned.parts.filter(({ home }) => home !== 'venv') : assigned.parts;
  const reasons: Notice[] = [
    ...assigned.notices,
    ...(isPipLeftOut ? [{ code: 'pip-left-out', args: {} } as const] : []),
  ];
  const needsVenv = parts.some(({ home }) => home === 'venv');
  if (needsVenv && chosen.target.create && !facts.hasPipCode)
    return explain('no-pip-code', notices, pipPackage(facts));
  if (isPipxMissing(parts, facts)) return explain('no-pipx', notices);
  return compose({
    facts,
    parts,
    target: chosen.target,
    notices: [...notices, ...reasons, ...chosen.notices],
  });
}

/** pipx is asked once for what the same words name again. */
function withoutRepeats(requirements: readonly TypedRequirement[]): readonly TypedRequirement[] {
  return [...new Map(requirements.map((requirement) => [requirement.words.join(' '), requirement])).values()];
}

/** Whether the environment would have nothing but a newer pip to take. */
function isOnlyForPip(parts: readonly Part[]): boolean {
  const entries = parts.filter(({ home }) => home === 'venv').map(({ entry }) => entry);
  return (
    entries.length < parts.length &&
    entries.some((entry) => entry?.name === 'pip') &&
    entries.every((entry) => entry && isPipItself(entry))
  );
}

/** An environment that cannot be looked into yet. */
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

/** Puts the parts together: what the distributor supplies first, then the environment, then applications. */
function compose(work: {
  readonly facts: Facts;
  readonly parts: readonly Part[];
  readonly target: VenvTarget;
  readonly notices: readonly Notice[];
}): Verdict {
  const { facts, parts, notices } = work;
  const inHome = (home: Home): readonly TypedRequirement[] =>
    parts.filter((part) => part.home === home).map(({ requirement }) => requirement);
  const distributor = inHome('distributor');
  const needsSystem =
    parts.some(({ home, entry }) => home === 'distributor' && entry?.distributor) && isProjectInScope(facts);
  const target =
    needsSystem && work.target.create ? { ...work.target, systemSitePackages: true } : work.target;
  const venv = inHome('venv');
  const placements: Placement[] = [];
  placements.push(...distributorPlacement(distributor, facts));
  if (venv.length > 0 || needsSystem) placements.push({ kind: 'venv', target, requirements: venv });
  for (const requirement of withoutRepeats(inHome('pipx')))
    placements.push(pipxPlacement(requirement, facts));
  const all = parts.map(({ requirement }) => requirement);
  const isDoubtful = parts.some(({ entry }) => entry?.correction);
  const corrected = isDoubtful ? correctedAlternatives(facts, target, judgeAll) : [];
  const hidden: Notice[] =
    needsSystem && !target.systemSitePackages
      ? [{ code: 'venv-hides-system-packages', args: { venv: target.path } }]
      : [];
  const reason = reasonFor(placements, parts);
  if (facts.machine === 'disposable') {
    const system: Placement = { kind: 'system', requirements: all };
    const whole: Placement = { kind: 'venv', target, requirements: all };
    return {
      kind: 'allow-break',
      reason: 'disposable',
      placements: [system],
      alternatives: [...corrected, whole],
      notices,
    };
  }
  const alternatives = [...corrected, ...alternativesTo(placements, { facts, target, requirements: all })];
  return { kind: 'divert', reason, placements, alternatives, notices: [...notices, ...hidden] };
}

function reasonFor(placements: readonly Placement[], parts: readonly Part[]): DivertReason {
  const kinds = new Set(placements.map(({ kind }) => kind));
  if (!kinds.has('venv') && parts.every(({ entry }) => entry?.tool)) return 'packaging-tool';
  if (kinds.has('packages')) return kinds.has('pipx') ? 'mixed' : 'distributor-only';
  if (kinds.size > 1) return 'mixed';
  if (kinds.has('pipx')) return 'application';
  if (!parts.every(({ requirement }) => requirement.kind === 'named')) return 'project-files';
  return parts.every(({ entry }) => entry?.class === 'library') ? 'library' : 'environment';
}
