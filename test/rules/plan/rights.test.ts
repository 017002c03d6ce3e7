import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apt } from '../../../src/rules/managers/apt.ts';
import { zypper } from '../../../src/rules/managers/zypper.ts';
import { asRoot, judgeRights, namesOfGroups, type Rights } from '../../../src/rules/plan/rights.ts';

const ORDINARY = { isRoot: false, manager: apt, typesSudo: false } as const;

const RIGHTS: readonly Rights[] = [
  { kind: 'root' },
  { kind: 'granted', program: 'sudo' },
  { kind: 'doubtful', program: 'doas' },
  { kind: 'missing' },
];

const brief = (rights: Rights): string =>
  'program' in rights ? `${rights.kind} ${rights.program}` : rights.kind;

describe('the right of a person', () => {
  it.each<readonly [programs: string, groups: string, expected: string]>([
    ['', '', 'missing'],
    ['', 'sudo', 'missing'],
    ['sudo', '', 'doubtful sudo'],
    ['sudo', 'users adm sudoers', 'doubtful sudo'],
    ['sudo', 'users sudo', 'granted sudo'],
    ['sudo', 'wheel', 'granted sudo'],
    ['sudo', 'staff admin', 'granted sudo'],
    ['doas', '', 'doubtful doas'],
    ['doas', 'sudo', 'doubtful doas'],
    ['doas', 'wheel', 'granted doas'],
    ['doas sudo', 'wheel', 'granted sudo'],
  ])('with the programs "%s", in the groups "%s": %s', (programs, groups, expected) => {
    const hasProgram = (name: string): boolean => programs.split(' ').includes(name);
    expect(brief(judgeRights({ ...ORDINARY, hasProgram, groups: groups.split(' ') }))).toBe(expected);
  });

  it.each<readonly [title: string, more: Partial<Parameters<typeof judgeRights>[0]>, expected: string]>([
    ['root', { isRoot: true, hasProgram: () => false }, 'root'],
    ['openSUSE', { manager: zypper }, 'granted sudo'],
    ['openSUSE without sudo', { manager: zypper, hasProgram: () => false }, 'missing'],
    ['no manager', { manager: undefined }, 'doubtful sudo'],
    ['sudo was typed', { typesSudo: true }, 'granted sudo'],
    ['sudo was typed where there is only doas', { typesSudo: true, hasProgram: isDoas }, 'doubtful doas'],
  ])('%s: %j: %s', (_title, more, expected) => {
    expect(brief(judgeRights({ ...ORDINARY, hasProgram: () => true, groups: [], ...more }))).toBe(expected);
  });

  it('never grants anything by another group', () => {
    const others = fc.array(fc.string().filter((name) => !['sudo', 'wheel', 'admin'].includes(name)));
    fc.assert(
      fc.property(others, fc.boolean(), (groups, hasIt) => {
        const rights = judgeRights({ ...ORDINARY, hasProgram: () => hasIt, groups });
        expect(rights.kind).toBe(hasIt ? 'doubtful' : 'missing');
      }),
    );
  });
});

function isDoas(name: string): boolean {
  return name === 'doas';
}

describe('a command for root', () => {
  it.each([
    [RIGHTS[0], { commands: [['apt', 'install', 'x']] }],
    [RIGHTS[1], { commands: [['sudo', 'apt', 'install', 'x']] }],
    [RIGHTS[2], { commands: [['doas', 'apt', 'install', 'x']], rights: 'doubtful' }],
    [RIGHTS[3], { commands: [['apt', 'install', 'x']], rights: 'missing' }],
  ] as const)('%j', (rights, expected) => {
    expect(rights && asRoot([['apt', 'install', 'x']], rights)).toEqual(expected);
  });

  it('keeps its words, at most behind one other', () => {
    const words = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(...RIGHTS), (commands, rights) => {
        const wrapped = asRoot(commands, rights).commands;
        const length = 'program' in rights ? 1 : 0;
        expect(wrapped.map((command) => command.slice(length))).toEqual(commands);
      }),
    );
  });
});

describe('the names of groups', () => {
  const DEBIAN = 'root:x:0:\nadm:x:4:syslog\nsudo:x:27:me\nusers:x:100:\n';
  it.each<readonly [text: string, numbers: readonly (number | undefined)[], names: readonly string[]]>([
    [DEBIAN, [1000, 27], ['sudo']],
    [DEBIAN, [4, 100], ['adm', 'users']],
    [DEBIAN, [1000], []],
    [DEBIAN, [undefined], []],
    ['', [27], []],
    ['sudo:x:27', [27], []],
    ['# sudo:x:27:\n##\n', [27], []],
    ['sudo::27:\r\nwheel:*:10:root', [27, 10], ['sudo', 'wheel']],
    ['sudo:x:0x1b:\nsudo:x:27me:\nsudo:x::\n', [27, 0], []],
    ['a:sudo:x:27:', [27], []],
  ])('in %j of %j: %j', (text, numbers, names) => {
    expect(namesOfGroups(text, new Set(numbers))).toEqual(names);
  });

  it('are taken from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(namesOfGroups(text, new Set())).toEqual([]);
      }),
    );
  });
});
