import type { Manager } from '../managers/managers.ts';
import type { Command } from './command.ts';

/** The right of a person to run commands as root. */
export type Rights =
  | { readonly kind: 'root' }
  /**
   * `doubtful`: the person is in no group that distributors give this right to. The configuration, which only
   * root can read, may still name them.
   */
  | { readonly kind: 'granted' | 'doubtful'; readonly program: RootProgram }
  /** There is no program that would run a command as root. */
  | { readonly kind: 'missing' };

/** Commands that only root may run, and a mark if the person may not, or perhaps may not. */
export interface RootCommands {
  readonly commands: readonly Command[];
  readonly rights?: 'doubtful' | 'missing';
}

/** A program that runs commands as root. */
type RootProgram = keyof typeof groupsOf;

/**
 * The groups whose members may run commands as root. sudo: `sudo` on Debian and Ubuntu, `wheel` on Fedora, Arch and
 * Alpine, `admin` on macOS and old Ubuntus. doas takes the place of sudo on Alpine (since 3.16), for `wheel`.
 */
const groupsOf = { sudo: ['sudo', 'wheel', 'admin'], doas: ['wheel'] } as const;

/** Judges by what can be seen from outside. sudo is not asked: it reports a person who may not use it. */
export function judgeRights(marks: {
  readonly isRoot: boolean;
  readonly hasProgram: (name: string) => boolean;
  /** The names of the groups that the person is in. */
  readonly groups: readonly string[];
  readonly manager: Pick<Manager, 'letsEverybody'> | undefined;
  /** The command that was typed starts with sudo. */
  readonly typesSudo: boolean;
}): Rights {
  const { isRoot, hasProgram, groups, manager, typesSudo } = marks;
  if (isRoot) return { kind: 'root' };
  const program = (['sudo', 'doas'] as const).find(hasProgram);
  if (program === undefined) return { kind: 'missing' };
  const isKnown = program === 'sudo' && (typesSudo || manager?.letsEverybody === true);
  const isMember = groupsOf[program].some((name) => groups.includes(name));
  return { kind: isKnown || isMember ? 'granted' : 'doubtful', program };
}

/** The commands as the person, or an administrator, would type them. */
export function asRoot(commands: readonly Command[], rights: Rights): RootCommands {
  switch (rights.kind) {
    case 'root':
      return { commands };
    case 'missing':
      return { commands, rights: 'missing' };
    case 'granted':
    case 'doubtful': {
      const prefixed = commands.map((words): Command => [rights.program, ...words]);
      return { commands: prefixed, ...(rights.kind === 'doubtful' && { rights: 'doubtful' }) };
    }
    default:
      return rights satisfies never;
  }
}

/** The names of the groups with these numbers, from the text of group(5): lines `name:password:number:members`. */
export function namesOfGroups(text: string, numbers: ReadonlySet<number | undefined>): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const [, name, number] = /^([^:#]+):[^:]*:(\d+):/.exec(line) ?? [];
    return name !== undefined && numbers.has(Number(number)) ? [name] : [];
  });
}
