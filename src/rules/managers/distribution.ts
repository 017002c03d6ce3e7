import type { Interpreter } from '../python/interpreter.ts';
import type { ManagerName } from './manager.ts';
import { managerNames } from './manager.ts';

/** The operating system as os-release(5) names it, and the package manager that belongs to it. */
export interface Distribution {
  /** `Debian GNU/Linux`, for people. */
  readonly name: string;
  readonly manager: ManagerName | undefined;
  /** The release of Debian itself, by its number: what derivatives take from where is not known. */
  readonly debianRelease: string | undefined;
  /** Whether this is a Raspberry Pi, by the board's own name. */
  readonly raspberryPi: boolean;
}

/** What a distribution is known by. */
export interface Machine {
  readonly platform: string;
  /** The text of os-release. */
  readonly osRelease: string;
  /** The name of the board, where the firmware gives one. */
  readonly model: string;
  readonly hasProgram: (name: string) => boolean;
}

export function describeDistribution(machine: Machine): Distribution {
  const fields = parseOsRelease(machine.osRelease);
  const id = fields.get('ID') ?? '';
  const family = [id, ...(fields.get('ID_LIKE') ?? '').split(' ')].filter((name) => name !== '');
  const isDebian = id === 'debian' || id === 'raspbian';
  return {
    name: fields.get('NAME') ?? (machine.platform === 'darwin' ? 'Homebrew' : 'your distributor'),
    manager: chooseManager(family, machine),
    debianRelease: isDebian ? fields.get('VERSION_ID') : undefined,
    raspberryPi: machine.model.startsWith('Raspberry Pi'),
  };
}

/** Who keeps an interpreter, for people, and the package manager that its packages come from. */
export interface Keeper {
  readonly name: string;
  readonly manager: ManagerName | undefined;
  /** Neither pipx nor the distributor has anything for it, and what is compiled may miss its libraries. */
  readonly isNix: boolean;
}

/** The distributor's Python is the one below `/usr`; others are marked by whoever installed them. */
export function findKeeper(interpreter: Interpreter | undefined, distribution: Distribution): Keeper {
  const { basePrefix = '/usr', executable = '' } = interpreter ?? {};
  const place = `${basePrefix}\n${executable}`;
  if (/\/(?:homebrew|linuxbrew)\/|\/Cellar\//.test(place))
    return { name: 'Homebrew', manager: 'brew', isNix: false };
  if (basePrefix.startsWith('/nix/store/')) return { name: 'Nix', manager: undefined, isNix: true };
  if (basePrefix.includes('/uv/python/')) return { name: 'uv', manager: undefined, isNix: false };
  const isOfSystem = basePrefix === '/usr' || basePrefix === '/';
  return { name: distribution.name, manager: isOfSystem ? distribution.manager : undefined, isNix: false };
}

const managerOfFamily: ReadonlyMap<string, ManagerName> = new Map([
  ['debian', 'apt'],
  ['ubuntu', 'apt'],
  ['arch', 'pacman'],
  ['alpine', 'apk'],
  ['fedora', 'dnf'],
  ['rhel', 'dnf'],
  ['suse', 'zypper'],
  ['opensuse', 'zypper'],
]);

/** What the family says, where that is on PATH; of an unknown family what is there. */
function chooseManager(family: readonly string[], machine: Machine): ManagerName | undefined {
  if (machine.platform === 'darwin') return machine.hasProgram('brew') ? 'brew' : undefined;
  const named = family.map((name) => managerOfFamily.get(name)).find((name) => name !== undefined);
  if (named) return machine.hasProgram(named) ? named : undefined;
  return managerNames.find(machine.hasProgram);
}

/** The assignments of an os-release file; values may stand in single or double quotes, with backslash escapes. */
function parseOsRelease(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^([A-Z0-9_]+)=(.*)$/.exec(line.trim()) ?? [];
    if (!name) continue;
    const [, quoted] = /^(?:"(.*)"|'(.*)')$/.exec(value) ?? [];
    fields.set(name, (quoted ?? value.replace(/^'|'$/g, '')).replace(/\\(.)/g, '$1'));
  }
  return fields;
}
