import { describe, expect, it } from 'vitest';
import { findPackage } from '../../../src/rules/catalog/catalog.ts';
import { parseWords } from '../../../src/rules/catalog/rows.ts';
import { normalizeName } from '../../../src/rules/python/project-name.ts';
import { drawnByChance, installedByPeople, type EvaluationSet } from './evaluation-sets.ts';

describe('the class of names that were not looked at when the table was made', () => {
  it.each([
    ['drawn by chance from PyPI', drawnByChance, 0.97],
    ['installed by people with pipx', installedByPeople, 0.97],
  ] as const)('%s', (title, set, least) => {
    const { share, wrong, size } = score(set);
    console.log(`class right, ${title}: ${(100 * share).toFixed(1)} % of ${size}; not: ${wrong.join(', ')}`);
    expect(share).toBeGreaterThanOrEqual(least);
  });
});

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
