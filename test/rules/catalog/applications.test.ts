import { describe, expect, it } from 'vitest';
import { findPackage } from '../../../src/rules/catalog/catalog.ts';
import { parseWords } from '../../../src/rules/catalog/rows.ts';
import { normalizeName } from '../../../src/rules/python/project-name.ts';
import { judge } from '../../../src/rules/verdict/judge.ts';
import { factsFor, NO_PACKAGES } from '../../support/facts-for.ts';
import { commandsByPlace, drawnAtRandom, installedByPeople, type EvaluationSet } from './evaluation-sets.ts';

describe('the class is right for most names', () => {
  it.each([
    ['drawn at random from PyPI', drawnAtRandom, 0.97],
    ['installed by people with pipx', installedByPeople, 0.97],
  ] as const)('%s', (title, set, least) => {
    const { share, wrong, size } = score(set);
    console.log(
      `right class, ${title}: ${(100 * share).toFixed(1)} % of ${size}; wrong: ${wrong.join(', ')}`,
    );
    expect(share).toBeGreaterThanOrEqual(least);
  });
});

it('the place is right for most commands, in a new, empty folder', () => {
  const rows = (['project', 'tool'] as const).flatMap((leaning) =>
    parseWords(commandsByPlace[leaning]).map((name) => ({ name, leaning, found: placeOf(name) })),
  );
  const wrong = rows.filter(({ leaning, found }) => found !== (leaning === 'project' ? 'venv' : 'pipx'));
  const share = 1 - wrong.length / rows.length;
  console.log(
    `right place: ${(100 * share).toFixed(1)} % of ${rows.length}; wrong: ${wrong.map(({ name }) => name).join(', ')}`,
  );
  expect(rows.length).toBe(150);
  expect(share).toBeGreaterThanOrEqual(0.95);
});

function placeOf(name: string): string | undefined {
  const verdict = judge(factsFor(['install', name], NO_PACKAGES));
  return verdict.kind === 'divert' ? verdict.placements.map(({ kind }) => kind).join(' ') : verdict.kind;
}

function score(set: EvaluationSet): {
  readonly share: number;
  readonly wrong: readonly string[];
  readonly size: number;
} {
  const rows = (['app', 'both', 'library'] as const).flatMap((kind) =>
    parseWords(set[kind]).map((name) => ({ name, kind, found: findPackage(normalizeName(name)).class })),
  );
  const wrong = rows.filter(
    ({ kind, found }) => found !== kind && !(kind === 'library' && found === 'unknown'),
  );
  return {
    share: 1 - wrong.length / rows.length,
    wrong: wrong.map(({ name, kind, found }) => `${name} (${kind}, not ${found})`),
    size: rows.length,
  };
}
