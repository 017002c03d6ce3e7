import { describe, expect, it } from 'vitest';
import { findManager, managerNamed, managers } from '../../../src/rules/managers/managers.ts';
import { installCommand, removeCommand } from '../../../src/rules/plan/manager-command.ts';
import type { RootCommands } from '../../../src/rules/plan/rights.ts';

describe('a manager', () => {
  it.each([
    ['apt', true],
    ['brew', true],
    ['pipx', false],
    ['venv', false],
    ['constructor', false],
    ['', false],
  ])('%s is found by its name: %s', (name, expected) => {
    expect(findManager(name)?.name).toBe(expected ? name : undefined);
  });

  it('is in the table under its own name', () => {
    for (const manager of managers) expect(managerNamed(manager.name)).toBe(manager);
  });

  it.each([
    ['apt', 'sudo apt install a b', 'sudo apt remove a b'],
    ['pacman', 'sudo pacman -S a b', 'sudo pacman -R a b'],
    ['apk', 'sudo apk add a b', 'sudo apk del a b'],
    ['brew', 'brew install a b', 'brew uninstall a b'],
    ['dnf', 'sudo dnf install a b', 'sudo dnf remove a b'],
    ['zypper', 'sudo zypper install a b', 'sudo zypper remove a b'],
  ] as const)('%s: %s', (name, install, remove) => {
    const manager = managerNamed(name);
    const sudo = { kind: 'granted', program: 'sudo' } as const;
    const text = ({ commands }: RootCommands): string => commands.map((words) => words.join(' ')).join('; ');
    expect(text(installCommand(manager, ['a', 'b'], sudo))).toBe(install);
    expect(text(removeCommand(manager, ['a', 'b'], sudo))).toBe(remove);
    expect(text(installCommand(manager, ['a'], { kind: 'root' }))).toMatch(new RegExp(`^${name} \\S+ a$`));
  });
});

describe('managers among each other', () => {
  it('claim no distribution twice', () => {
    const families = managers.flatMap((manager) => manager.families);
    expect(new Set(families).size).toBe(families.length);
  });

  it('have letters that nothing else in the menu has', () => {
    for (const { letter } of managers) expect(letter).toMatch(/^[a-z](?<![npsvy])$/);
  });
});
