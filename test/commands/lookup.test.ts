import { describe, expect, it } from 'vitest';
import { debianNames } from '../../src/rules/catalog/catalog.ts';
import { coreTimeOf } from '../support/core-time.ts';
import { makeHome } from '../support/home.ts';
import { cacheElsewhere, runHelper } from '../support/pipward.ts';

interface Answer {
  readonly schema: number;
  readonly packages: readonly (Readonly<Record<string, unknown>> & {
    readonly name: string;
    readonly apt: {
      readonly package: string;
      readonly version: string | null;
      readonly available: boolean;
    } | null;
  })[];
}

function lookup(...names: readonly string[]): Answer {
  const ran = runHelper(makeHome(), ['lookup', '--json', ...names], { env: cacheElsewhere() });
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Answer;
}

describe('pipward lookup --json', () => {
  it('prints one entry for each name, in their order, in the form of the contract', () => {
    const { schema, packages } = lookup('httpie', 'Requests', 'no-such-project', 'httpie', 'a b');
    expect(schema).toBe(1);
    expect(packages.map(({ name }) => name)).toEqual([
      'httpie',
      'Requests',
      'no-such-project',
      'httpie',
      'a b',
    ]);
    for (const one of packages)
      expect(Object.keys(one)).toEqual(['name', 'normalized', 'class', 'leaning', 'apt', 'note']);
  });

  it('prints the versions that apt has', { tags: 'apt' }, () => {
    const [httpie, ruff] = lookup('httpie', 'ruff').packages;
    expect(httpie?.apt).toMatchObject({ package: 'httpie', available: true });
    expect(httpie?.apt?.version).toMatch(/^\d+\.\d+/);
    expect(ruff?.apt).toBeNull();
  });

  it('takes names after `--`, even if they look like options', () => {
    expect(lookup('--', '-x', 'httpie').packages.map(({ name }) => name)).toEqual(['-x', 'httpie']);
  });

  it.each([[[]], [['--json']], [['--nonsense', 'x']]])('%j is used wrongly', (words) => {
    const ran = runHelper(makeHome(), ['lookup', ...words]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('hint: `pipward lookup --help`');
  });

  it('takes not much longer for 1,000 names than for one', () => {
    const env = cacheElsewhere();
    const home = makeHome();
    const many = debianNames()
      .filter((name) => name.startsWith('python3-'))
      .slice(0, 1000)
      .map((name) => name.slice('python3-'.length));
    const time = (names: readonly string[]): number => coreTimeOf(home, ['lookup', '--json', ...names], env);
    const least = { one: Infinity, thousand: Infinity };
    // Disturbances of the machine never make a run quicker.
    for (let round = 0; round < 5 || (round < 25 && least.thousand > 2 * least.one); round += 1) {
      least.one = Math.min(least.one, time(['httpie']));
      least.thousand = Math.min(least.thousand, time(many));
    }
    console.log(`lookup: ${least.one.toFixed(0)} ms for one name, ${least.thousand.toFixed(0)} for 1,000`);
    expect(least.thousand / least.one).toBeLessThan(2);
  });
});

describe('pipward lookup', () => {
  it('prints a table on stdout, without colour if that is not a terminal', () => {
    const ran = runHelper(makeHome(), ['lookup', 'httpie', 'serial'], {
      env: { ...cacheElsewhere(), FORCE_COLOR: '1' },
    });
    const [head, httpie, serial, note] = ran.stdout.split('\n');
    expect(head).toMatch(/^name {4}kind {9}\w+ package {2}version$/);
    expect(httpie).toMatch(/^httpie {2}application {2}/);
    expect(serial).toMatch(/^serial {2}unknown {6}–$/);
    expect(note).toBe('  the module serial usually comes from pyserial');
    expect(ran.stdout).not.toContain('\u001b');
  });
});
