import { describe, expect, it } from 'vitest';
import { waysToRemove } from '../../../src/rules/plan/removal-ways.ts';
import type { Step } from '../../../src/rules/plan/step.ts';
import type { InstalledDistribution } from '../../../src/rules/verdict/facts.ts';
import { judge } from '../../../src/rules/verdict/judge.ts';
import { factsFor, venvFor } from '../../support/facts-for.ts';

const SIX = { origin: 'distributor', place: '/usr/lib/x', package: 'python3-six' } as const;

describe('pip uninstall of a package outside of environments', () => {
  const codes = (...installed: readonly Omit<InstalledDistribution, 'name'>[]): readonly string[] => {
    const named = installed.map((one) => ({ ...one, name: 'six' }) as InstalledDistribution);
    const verdict = judge(factsFor('uninstall six', { installed: named }));
    expect(verdict).toMatchObject({ kind: 'explain', reason: 'uninstall' });
    return 'notices' in verdict
      ? verdict.notices.map(({ code, args }) => `${code} ${Object.values(args).join(' ')}`)
      : [];
  };

  it('says which packages would also be removed, if any', () => {
    expect(codes({ ...SIX, alsoRemoved: ['a', 'b'] })).toEqual([
      'installed-elsewhere six distributor python3-six',
      'removes-others python3-six a,b',
    ]);
    expect(codes({ ...SIX, alsoRemoved: [] })).toEqual(['installed-elsewhere six distributor python3-six']);
  });
});

describe('the ways to remove it', () => {
  const step = (kind: 'pipx' | 'system' | 'apt', requirement: string, command: string): Step => {
    const common = { requirements: [requirement], commands: [[command]] } as const;
    return kind === 'apt' ? { kind, packages: [], ...common } : { kind, ...common };
  };
  const ways = (...steps: readonly Step[]): readonly (readonly string[])[] =>
    waysToRemove(steps).map((way) => way.flatMap(({ commands }) => commands.map(([word]) => word)));

  it('begin with the nearest copy of each, and end with the system', () => {
    expect(
      ways(
        step('apt', 'six', 'apt-six'),
        step('system', 'six', 'pip-six'),
        step('system', 'six', 'sudo-pip-six'),
        step('pipx', 'black', 'pipx-black'),
        step('apt', 'yaml', 'apt-yaml'),
      ),
    ).toEqual([['pip-six', 'pipx-black'], ['sudo-pip-six'], ['apt-six', 'apt-yaml']]);
  });

  it('name one command once', () => {
    expect(ways(step('system', 'six', 'pip-six'), step('system', 'six', 'pip-six'))).toEqual([['pip-six']]);
  });

  it('are empty if an unusable environment is among them', () => {
    const { path } = venvFor('/v');
    const inside = { venv: path, create: false, systemSitePackages: false, commands: [['x']] } as const;
    expect(
      ways({ kind: 'venv', requirements: ['six'], ...inside }, step('system', 'six', 'pip-six')),
    ).toEqual([]);
  });
});
