import { findPackage, type KnownPackage } from './catalog/catalog.ts';
import { isManagerName, packageNames, type ManagerName } from './catalog/manager.ts';
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

/** The tool that a requirement belongs to. */
export type Home = 'venv' | 'pipx' | 'distributor';

/** Which tool a named requirement belongs to. */
export function homeOf(typed: TypedRequirement, facts: Facts): Home {
  const entry = entryOf(typed);
  // pipx and package managers know nothing of environment markers.
  if (!entry || isPipItself(entry) || typed.requirement?.marker !== undefined) return 'venv';
  const { distributor } = entry;
  if (distributor && packageOf(entry, facts) && (!distributor.raspberryPi || facts.raspberryPi))
    return 'distributor';
  if (entry.name === 'pipx') return 'distributor';
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

/** What there is around a command that an environment could be. */
export type Surroundings = Pick<Facts, 'place' | 'venvs' | 'newVenv' | 'isPlaceTaken' | 'defaultVenv'>;

/** The nearest environment that may be used, else a new one in the project or the directory, else the default one. */
export function chooseTarget(facts: Surroundings): Target {
  const usable = facts.venvs.find(({ problem, damage }) => problem === undefined && damage === undefined);
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
  const isDistributors = placements.some(({ kind }) => isManagerName(kind));
  if (!onlyVenv && !isTool && !isDistributors) alternatives.push({ kind: 'venv', target, requirements });
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

/** `-U`, `--pre`, index options and the like ask for something newer, from elsewhere, or made otherwise. */
function asksElsewhere(invocation: PipInvocation): boolean {
  return invocation.options.some(({ name }) => !indifferent.has(name));
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
  const name = packageOf(entry, facts);
  const version = name === undefined ? undefined : facts.packages.available.get(name);
  if (version === undefined || requirement.url !== undefined || requirement.extras.length > 0) return false;
  return satisfies(version, requirement.specifier);
}

/** What pip and its companions would only be for a new environment's own sake. */
export function isPipItself(entry: KnownPackage): boolean {
  return ['pip', 'setuptools', 'wheel'].includes(entry.name);
}
