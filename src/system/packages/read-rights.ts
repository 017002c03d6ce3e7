import type { Manager } from '../../rules/managers/managers.ts';
import { judgeRights, namesOfGroups, type Rights } from '../../rules/plan/rights.ts';
import { readText } from '../files.ts';
import { findProgram } from '../process.ts';

/**
 * Reads the person's right to run commands as root. No program is started. Groups count as the process has
 * them, not as the file lists their members: sudo goes by the kernel's list, too (sudo.conf(5),
 * `group_source`).
 */
export function readRights(manager: Manager | undefined, { typesSudo = false } = {}): Rights {
  const isRoot = process.geteuid?.() === 0;
  const numbers = new Set([process.getgid?.(), process.getegid?.(), ...(process.getgroups?.() ?? [])]);
  return judgeRights({
    isRoot,
    hasProgram: (name) => findProgram(name) !== undefined,
    groups: isRoot ? [] : namesOfGroups(readText('/etc/group') ?? '', numbers),
    manager,
    typesSudo,
  });
}
