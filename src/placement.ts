import type { Facts, FoundVenv, InstalledDistribution } from './facts.ts';
import type { Notice } from './notice.ts';
import { findPackage, type KnownPackage } from './rules/catalog/catalog.ts';
import type { ManagerName } from './rules/managers/manager.ts';
import { isManagerName } from './rules/managers/manager.ts';
import { packageNames } from './rules/managers/naming.ts';
import type { PipInvocation, TypedRequirement } from './rules/pip/invocation.ts';
import type { Requirement } from './rules/python/requirement.ts';
import { satisfies } from './rules/python/version-specifier.ts';

/** An environment that requirements go into. */
export interface VenvTarget {
  readonly path: string;
  readonly create: boolean;
  readonly systemSitePackages: boolean;
  readonly hasPip: boolean;
  /** What is in it cannot be run as it is: it is rebuilt first. */
  readonly needsRepair?: boolean;
}

/** Where requirements go. */
export type Placement =
  | { readonly kind: 'venv'; readonly target: VenvTarget; readonly requirements: readonly TypedRequirement[] }
  | {
      readonly kind: 'pipx';
      readonly requirement: TypedRequirement;
      readonly includeDeps: boolean;
      readonly systemSite: boolean;
      readonly isInstalled: boolean;
    }
  | {
      readonly kind: ManagerName;
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

/** The environment chosen, and what there is to say about the choice. */
export interface Target {
  readonly target: VenvTarget;
  readonly notices: readonly Notice[];
}

/** What there is around a command that an environment could be. */
export type Surroundings = Pick<Facts, 'place' | 'venvs' | 'newVenv' | 'isPlaceTaken' | 'defaultVenv'>;

/**
 * The nearest environment that may be used, be it after a repair; else a new one in the project or the directory, else
 * the default one.
 */
export function chooseTarget(facts: Surroundings & Partial<Pick<Facts, 'hasPipCode' | 'isRos'>>): Target {
  const usable = facts.venvs.find(
    ({ problem, damage }) => problem === undefined && (damage === undefined || facts.hasPipCode),
  );
  const [nearest] = facts.venvs;
  const notices: Notice[] = nearest && nearest !== usable ? [...refusalNotices(nearest)] : [];
  if (usable) {
    const { path, systemSitePackages, hasPip, isKnown, damage } = usable;
    if (!isKnown) notices.push({ code: 'venv-not-ours', args: { venv: path } });
    if (damage) {
      notices.push({ code: 'broken-venv', args: { venv: path, damage } });
      return { target: repairTarget(usable), notices };
    }
    if (usable.isNoexec) notices.push({ code: 'noexec', args: { venv: path } });
    return { target: { path, create: false, systemSitePackages, hasPip }, notices };
  }
  if (facts.place.kind === 'unsuitable' || facts.isPlaceTaken) {
    const taken: Notice[] =
      facts.isPlaceTaken && !nearest ? [{ code: 'venv-name-taken', args: { path: facts.newVenv } }] : [];
    const { path, exists } = facts.defaultVenv;
    const target = { path, create: !exists, systemSitePackages: false, hasPip: true };
    return { target, notices: [...notices, ...taken] };
  }
  const target = {
    path: facts.newVenv,
    create: true,
    systemSitePackages: facts.isRos === true,
    hasPip: true,
  };
  return { target, notices: facts.isRos ? [...notices, { code: 'ros', args: {} }] : notices };
}

/** An environment that is rebuilt, with pip in it, before anything is installed. */
export function repairTarget({ path, systemSitePackages }: FoundVenv): VenvTarget {
  return { path, create: false, systemSitePackages, hasPip: true, needsRepair: true };
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
  const onlyVenv = placements.every(({ kind }) => kind === 'venv');
  const isDistributors = placements.some(({ kind }) => isManagerName(kind));
  const isTool = requirements.every((requirement) => entryOf(requirement)?.tool);
  if (!onlyVenv && !isTool && facts.hasPipCode) alternatives.push({ kind: 'venv', target, requirements });
  const isOffered =
    !isDistributors &&
    !asksElsewhere(facts.invocation) &&
    requirements.every((requirement) => hasPackage(requirement, facts)) &&
    !requirements.every((requirement) => isSupplied(requirement, facts));
  return [...alternatives, ...(isOffered ? distributorPlacement(requirements, facts) : [])];
}

/** The distributor's packages of these; nothing where there are none. */
export function distributorPlacement(
  requirements: readonly TypedRequirement[],
  facts: Facts,
): readonly Placement[] {
  const { manager, available } = facts.packages;
  const found = requirements.flatMap((requirement) => {
    const entry = entryOf(requirement);
    return (entry && packageOf(entry, facts)) ?? [];
  });
  const packages = [...new Set(found)];
  const [only] = packages;
  if (manager === undefined || only === undefined) return [];
  return [
    {
      kind: manager,
      requirements,
      packages,
      version: packages.length === 1 ? available.get(only) : undefined,
    },
  ];
}

/** The distributor's package of this very project, as far as the machine has one. */
export function packageOf(entry: KnownPackage, { packages }: Facts): string | undefined {
  return packageNames(entry, packages).find((name) => packages.available.has(name));
}

export function pipxPlacement(requirement: TypedRequirement, facts: Facts): Placement {
  const entry = entryOf(requirement);
  const isInstalled = entry !== undefined && facts.pipxPackages.includes(entry.name);
  const { includeDeps = false, systemSite = false } = entry ?? {};
  return { kind: 'pipx', requirement, includeDeps, systemSite, isInstalled };
}

export function isProjectInScope(facts: Facts): boolean {
  return facts.place.kind === 'project' || facts.venvs.some(({ problem }) => problem === undefined);
}

export function entryOf({ requirement }: TypedRequirement): KnownPackage | undefined {
  return requirement && requirement.url === undefined ? findPackage(requirement.name) : undefined;
}

function refusalNotices({ path: venv, problem, damage }: FoundVenv): readonly Notice[] {
  if (problem)
    return [{ code: 'venv-not-trusted', args: { venv, problem: problem.code, path: problem.path } }];
  return damage ? [{ code: 'broken-venv', args: { venv, damage } }] : [];
}

/** `-U`, `--pre`, index options and the like ask for something newer, from elsewhere, or made otherwise. */
export function asksElsewhere({ options }: PipInvocation, passedOver?: string): boolean {
  return options.some(({ name }) => !indifferent.has(name) && name !== passedOver);
}

/** Options that say nothing of what is installed: with any other the distributor's package may be something else. */
const indifferent: ReadonlySet<string> = new Set([
  'user',
  'no-user',
  'break-system-packages',
  'quiet',
  'verbose',
  'debug',
  'no-input',
  'no-color',
  'progress-bar',
  'disable-pip-version-check',
  'root-user-action',
  'no-warn-script-location',
  'no-warn-conflicts',
  'no-python-version-warning',
  'require-virtualenv',
  'upgrade-strategy',
  'prefer-binary',
  'proxy',
  'timeout',
  'retries',
  'cert',
  'client-cert',
  'cache-dir',
  'no-cache-dir',
]);

/** Whether the distributor's package is installed: to offer it again would be no way out. */
function isSupplied(typed: TypedRequirement, facts: Facts): boolean {
  const entry = entryOf(typed);
  const name = entry && packageOf(entry, facts);
  return name !== undefined && facts.packages.installed.has(name);
}

/** Whether the distributor has this very project, in a version that satisfies what was asked for. */
function hasPackage(typed: TypedRequirement, facts: Facts): boolean {
  const { requirement } = typed;
  const entry = entryOf(typed);
  // A name that means something else, here or to Debian, is not answered with a package of that name.
  if (!requirement || !entry || entry.meant || entry.isHomonym) return false;
  return isVersionWanted(requirement, entry, facts);
}

/** Whether the version that the distributor has is one that was asked for; it knows nothing of extras and environment markers. */
export function isVersionWanted(requirement: Requirement, entry: KnownPackage, facts: Facts): boolean {
  const name = packageOf(entry, facts);
  const version = name === undefined ? undefined : facts.packages.available.get(name);
  if (version === undefined || requirement.url !== undefined) return false;
  if (requirement.extras.length > 0 || requirement.marker !== undefined) return false;
  return satisfies(version, requirement.specifier);
}
