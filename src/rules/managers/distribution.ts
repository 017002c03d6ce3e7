import type { Interpreter } from '../python/interpreter.ts';
import { managers, type Manager } from './managers.ts';

/** The operating system as os-release(5) names it, and the package manager that belongs to it. */
export interface Distribution {
  /** `Debian GNU/Linux`, for people. */
  readonly name: string;
  readonly manager: Manager | undefined;
  /** The release of Debian itself, by its number; undefined for a derivative that may mix releases. */
  readonly debianRelease: string | undefined;
  /** True for a Raspberry Pi, by the board's own name. */
  readonly raspberryPi: boolean;
}

/** The marks by which a distribution is recognised. */
export interface Machine {
  readonly platform: string;
  /** The text of os-release. */
  readonly osRelease: string;
  /** The name of the board, if the firmware gives one. */
  readonly model: string;
  readonly hasProgram: (name: string) => boolean;
}

export function describeDistribution(machine: Machine): Distribution {
  const fields = parseOsRelease(machine.osRelease);
  const id = fields.get('ID') ?? '';
  const families =
    machine.platform === 'darwin' ? ['darwin'] : [id, ...(fields.get('ID_LIKE') ?? '').split(' ')];
  const [usual] = families.flatMap((family) => managers.find((one) => one.families.includes(family)) ?? []);
  const isDebian = id === 'debian' || id === 'raspbian';
  return {
    name: fields.get('NAME') ?? usual?.ownPython?.keeper ?? 'your distributor',
    manager: (usual ? [usual] : managers).find((one) => machine.hasProgram(one.name)),
    debianRelease: isDebian ? fields.get('VERSION_ID') : undefined,
    raspberryPi: machine.model.startsWith('Raspberry Pi'),
  };
}

/** Who keeps an interpreter, for people, and the package manager that its packages come from. */
export interface Keeper {
  readonly name: string;
  readonly manager: Manager | undefined;
  /** True for Nix: pipx and the distributor have nothing for it, and compiled code may miss libraries. */
  readonly isNix: boolean;
}

/** The distributor's Python is the one below `/usr`; others are marked by whoever installed them. */
export function findKeeper(interpreter: Interpreter | undefined, distribution: Distribution): Keeper {
  const { basePrefix = '/usr', executable = '' } = interpreter ?? {};
  const place = `${basePrefix}\n${executable}`;
  const owner = managers.find(({ ownPython }) => ownPython?.place.test(place));
  if (owner?.ownPython) return { name: owner.ownPython.keeper, manager: owner, isNix: false };
  if (basePrefix.startsWith('/nix/store/')) return { name: 'Nix', manager: undefined, isNix: true };
  if (basePrefix.includes('/uv/python/')) return { name: 'uv', manager: undefined, isNix: false };
  const isOfSystem = basePrefix === '/usr' || basePrefix === '/';
  return { name: distribution.name, manager: isOfSystem ? distribution.manager : undefined, isNix: false };
}

/** The assignments of an os-release file. Values may have single or double quotes, and backslash escapes. */
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
