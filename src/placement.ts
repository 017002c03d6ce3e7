import { findPackage, type KnownPackage } from './catalog/catalog.ts';
import type { Facts, FoundVenv, InstalledDistribution } from './facts.ts';
import type { Notice } from './notice.ts';
import { satisfies } from './pep/440.ts';
import { normalizeName } from './pep/503.ts';
import type { PipInvocation, TypedRequirement } from './pip/invocation.ts';

/** An environment that requirements go into. */
export interface VenvTarget {
  readonly path: string;
  readonly create: boolean;
  readonly systemSitePackages: boolean;
  readonly hasPip: boolean;
}

/** Where requirements go. */
export type Placement =
  | { readonly kind: 'venv'; readonly target: VenvTarget; readonly requirements: readonly TypedRequirement[] }
  | {
      readonly kind: 'pipx';
      readonly requirement: TypedRequirement;
      readonly includeDeps: boolean;
      readonly isInstalled: boolean;
    }
  | {
      readonly kind: 'apt';
      readonly requirements: readonly TypedRequirement[];
      readonly packages: readonly string[];
      readonly version: string | undefined;
    }
  | { readonly kind: 'system'; readonly requirements: readonly TypedRequirement[] }
  /** Nowhere: only what would be installed is said. */
  | { readonly kind: 'dry-run'; readonly requirements: readonly TypedRequirement[] }
  /** Out of where it is. */
  | {
      readonly kind: 'removal';
      readonly requirement: TypedRequirement;
      readonly distribution: InstalledDistribution;
    };

/** The tool that a requirement belongs to. */
export type Home = 'venv' | 'pipx' | 'apt';

/** Which tool a named requirement belongs to. */
export function homeOf(typed: TypedRequirement, facts: Facts): Home {
  const entry = entryOf(typed);
  // pipx and apt know nothing of environment markers.
  if (!entry || isPipItself(entry) || typed.requirement?.marker !== undefined) return 'venv';
  const { distributor } = entry;
  if (distributor && facts.apt.has(distributor.debian) && (!distributor.raspberryPi || facts.raspberryPi))
    return 'apt';
  if (entry.name === 'pipx') return 'apt';
  if (entry.tool) return 'pipx';
  if (entry.class === 'app') return 'pipx';
  if (entry.class === 'both') return isProjectInScope(facts) ? 'venv' : 'pipx';
  return 'venv';
}

/** The environment chosen, and what there is to say about the choice. */
export interface Target {
  readonly target: VenvTarget;
  readonly notices: readonly Notice[];
}

/** The nearest environment that may be used, else a new one in the project or the directory, else the default one. */
export function chooseTarget(facts: Facts): Target {
  const usable = facts.venvs.find(({ problem, isWhole }) => problem === undefined && isWhole);
  const [nearest] = facts.venvs;
  const notices: Notice[] = nearest && nearest !== usable ? [refusalNotice(nearest)] : [];
  if (usable) {
    const { path, systemSitePackages, hasPip, isKnown } = usable;
    if (!isKnown) notices.push({ code: 'venv-not-ours', args: { venv: path } });
    return { target: { path, create: false, systemSitePackages, hasPip }, notices };
  }
  if (facts.place.kind === 'unsuitable' || facts.isPlaceTaken) {
    const taken: Notice[] =
      facts.isPlaceTaken && !nearest ? [{ code: 'venv-name-taken', args: { path: facts.newVenv } }] : [];
    const { path, exists } = facts.defaultVenv;
    const target = { path, create: !exists, systemSitePackages: false, hasPip: true };
    return { target, notices: [...notices, ...taken] };
  }
  const target = { path: facts.newVenv, create: true, systemSitePackages: false, hasPip: true };
  return { target, notices };
}

/** Other ways that each take the whole command. */
export function alternativesTo(
  placements: readonly Placement[],
  work: {
    readonly facts: Facts;
    readonly target: VenvTarget;
    readonly requirements: readonly TypedRequirement[];
  },
): readonly Placement[] {
  const { facts, target, requirements } = work;
  const alternatives: Placement[] = [];
  const isTool = requirements.every((requirement) => entryOf(requirement)?.tool);
  const onlyVenv = placements.every(({ kind }) => kind === 'venv');
  const isDistributors = placements.some(({ kind }) => kind === 'apt');
  if (!onlyVenv && !isTool && !isDistributors) alternatives.push({ kind: 'venv', target, requirements });
  const canApt =
    !isDistributors &&
    !asksElsewhere(facts.invocation) &&
    requirements.every((requirement) => hasDebian(requirement, facts));
  if (canApt) alternatives.push(aptPlacement(requirements, facts));
  return alternatives;
}

export function aptPlacement(requirements: readonly TypedRequirement[], facts: Facts): Placement {
  const packages = requirements.flatMap((requirement) => {
    const entry = entryOf(requirement);
    return entry?.distributor?.debian ?? entry?.debian ?? [];
  });
  const [only] = packages;
  const version = packages.length === 1 && only !== undefined ? facts.apt.get(only) : undefined;
  return { kind: 'apt', requirements, packages: [...new Set(packages)], version };
}

export function pipxPlacement(requirement: TypedRequirement, facts: Facts): Placement {
  const entry = entryOf(requirement);
  const isInstalled = entry !== undefined && facts.pipxPackages.includes(entry.name);
  return { kind: 'pipx', requirement, includeDeps: entry?.includeDeps ?? false, isInstalled };
}

export function isProjectInScope(facts: Facts): boolean {
  return facts.place.kind === 'project' || facts.venvs.some(({ problem }) => problem === undefined);
}

export function entryOf({ requirement }: TypedRequirement): KnownPackage | undefined {
  return requirement && requirement.url === undefined
    ? findPackage(normalizeName(requirement.name))
    : undefined;
}

function refusalNotice(venv: FoundVenv): Notice {
  if (!venv.problem) return { code: 'broken-venv', args: { venv: venv.path } };
  return {
    code: 'venv-not-trusted',
    args: { venv: venv.path, problem: venv.problem.code, path: venv.problem.path },
  };
}

/** `-U`, `--pre` and index options ask for something newer, or from elsewhere, than the distributor has. */
function asksElsewhere(invocation: PipInvocation): boolean {
  const elsewhere = [
    'upgrade',
    'pre',
    'index-url',
    'extra-index-url',
    'find-links',
    'no-index',
    'constraint',
    'no-binary',
  ];
  return invocation.options.some(({ name }) => elsewhere.includes(name));
}

/** Whether the distributor's package is there and its version satisfies what was asked for. */
function hasDebian(typed: TypedRequirement, facts: Facts): boolean {
  const { requirement } = typed;
  const debian = entryOf(typed)?.debian;
  const version = debian === undefined ? undefined : facts.apt.get(debian);
  if (!requirement || version === undefined || requirement.url !== undefined || requirement.extras.length > 0)
    return false;
  return satisfies(version, requirement.specifier);
}

/** What pip and its companions would only be for a new environment's own sake. */
export function isPipItself(entry: KnownPackage): boolean {
  return ['pip', 'setuptools', 'wheel'].includes(entry.name);
}
