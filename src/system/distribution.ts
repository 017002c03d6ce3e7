import { readText } from './files.ts';
import { findProgram } from './process.ts';

/** The operating system as os-release(5) names it, and the package manager that belongs to it. */
export interface Distribution {
  /** `debian`, `ubuntu`, `arch`, …; empty where nothing says. */
  readonly id: string;
  /** `Debian GNU/Linux`, for people. */
  readonly name: string;
  readonly family: readonly string[];
  readonly manager: 'apt' | undefined;
  /** Whether this is a Raspberry Pi, by the board's own name. */
  readonly raspberryPi: boolean;
}

export function readDistribution(): Distribution {
  const fields = parseOsRelease(readText('/etc/os-release') ?? readText('/usr/lib/os-release') ?? '');
  const id = fields.get('ID') ?? '';
  const family = [id, ...(fields.get('ID_LIKE') ?? '').split(' ')].filter((name) => name !== '');
  const raspberryPi = readText('/proc/device-tree/model')?.startsWith('Raspberry Pi') ?? false;
  const manager =
    family.some((name) => name === 'debian' || name === 'ubuntu') && findProgram('apt') ? 'apt' : undefined;
  return { id, name: fields.get('NAME') ?? 'your distributor', family, manager, raspberryPi };
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
