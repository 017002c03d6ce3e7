import { apt } from '../../src/rules/managers/apt.ts';
import { parseInvocation } from '../../src/rules/pip/invocation.ts';
import type { PlanContext } from '../../src/rules/plan/step.ts';
import type { Facts, SystemPackages } from '../../src/rules/verdict/facts.ts';
import type { Placement } from '../../src/rules/verdict/placement.ts';
import type { FoundVenv } from '../../src/rules/verdict/venv-state.ts';

/** Packages of Debian 12, with the upstream part of their versions. */
const APT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'python3-requests': '2.28.1',
    'python3-numpy': '1.24.2',
    'python3-flask': '2.2.2',
    'python3-pytest': '7.2.1',
    'python3-gi': '3.42.2',
    'python3-dbus': '1.3.2',
    'python3-apt': '2.6.0',
    'python3-rpi.gpio': '0.7.1',
    'python3-picamera2': '0.3.12',
    'python3-tk': '3.11.2',
    'python3-pip': '23.0.1',
    'python3-setuptools': '66.1.1',
    'python3-poetry': '1.3.2',
    black: '23.1.0',
    httpie: '3.2.1',
    ansible: '7.7.0',
    jupyter: '4.12.0',
    virtualenv: '20.17.1',
    pipx: '1.1.0',
  }),
);

/** The packages that apt on Debian 12 has, and those that are installed. */
export function packagesOf(
  available: ReadonlyMap<string, string>,
  installed: ReadonlyMap<string, string> = new Map(),
): SystemPackages {
  return { manager: apt, release: '12', available, installed };
}

/** An apt without any package. */
export const NO_PACKAGES = { packages: packagesOf(new Map()) };

/** A virtual environment with pip, made by pipward, without any problem. */
export function venvFor(path: string, more: Partial<FoundVenv> = {}): FoundVenv {
  return {
    path,
    hasPip: true,
    systemSitePackages: false,
    damage: undefined,
    isNoexec: false,
    isKnown: true,
    problem: undefined,
    ...more,
  };
}

/** The facts of a plain Debian 12 workstation, in `/home/me/app`, which is not a project. */
export function factsFor(command: string | readonly string[], more: Partial<Facts> = {}): Facts {
  const args = typeof command === 'string' ? command.split(' ') : command;
  return {
    invocation: parseInvocation(args, { version: '23.0.1' }),
    machine: 'workstation',
    directory: '/home/me/app',
    place: { kind: 'directory', directory: '/home/me/app' },
    holdsCode: false,
    isPlaceTaken: false,
    newVenv: '/home/me/app/.venv',
    defaultVenv: { path: '/home/me/.local/share/pipward/venvs/default', exists: false },
    venvs: [],
    active: undefined,
    missingFiles: [],
    installed: [],
    hasEnsurepip: true,
    setsPython: false,
    hasPipCode: true,
    backend: 'pip',
    outsideInstaller: 'pip',
    pythonVersion: '3.11.2',
    isNix: false,
    isRos: false,
    raspberryPi: false,
    pipxPackages: [],
    hasPipx: true,
    packages: packagesOf(APT),
    ...more,
  };
}

/** Facts that differ if the directory is a project. */
export const IN_PROJECT: Partial<Facts> = { place: { kind: 'project', directory: '/home/me/app' } };

/** The context of a plan for the same command. */
export function contextOf(command: string | readonly string[], more: Partial<PlanContext> = {}): PlanContext {
  const args = typeof command === 'string' ? command.split(' ') : command;
  return {
    invocation: parseInvocation(args, { version: '23.0.1' }),
    args,
    pip: ['pip'],
    directory: '/home/me/app',
    rights: { kind: 'granted', program: 'sudo' },
    backend: 'pip',
    outsideInstaller: 'pip',
    setsPython: false,
    hasPipx: true,
    manager: apt,
    pipxPackage: 'pipx',
    ...more,
  };
}

/** A placement in one line: its target, then its requirements. */
export function briefly(placement: Placement): string {
  switch (placement.kind) {
    case 'venv': {
      const { path, create, systemSitePackages, hasPip, needsRepair } = placement.target;
      const marks = [
        create ? 'new' : '',
        systemSitePackages ? 'system' : '',
        hasPip ? '' : 'no-pip',
        needsRepair ? 'repair' : '',
      ].filter((mark) => mark !== '');
      return `venv ${[path, ...marks].join(' ')}: ${placement.requirements.map(({ words }) => words.join(' ')).join(', ')}`;
    }
    case 'pipx': {
      const marks = [placement.includeDeps ? ' deps' : '', placement.isInstalled ? ' installed' : ''].join(
        '',
      );
      return `pipx${marks}: ${placement.requirement.words.join(' ')}`;
    }
    case 'system':
      return `system: ${placement.requirements.map(({ words }) => words.join(' ')).join(', ')}`;
    case 'dry-run':
      return `dry run: ${placement.requirements.map(({ words }) => words.join(' ')).join(', ')}`;
    case 'removal':
      return `removal from ${placement.distribution.origin}: ${placement.requirement.words.join(' ')}`;
    default:
      return `${placement.manager.name} ${placement.packages.join(' ')}${placement.version === undefined ? '' : ` ${placement.version}`}: ${placement.requirements.map(({ words }) => words.join(' ')).join(', ')}`;
  }
}
