import { findPackage } from '../../../src/rules/catalog/catalog.ts';
import { debianNames } from '../../../src/rules/managers/debian-names.ts';
import type { Contents } from '../../generate/contents.ts';

/**
 * The share of distributions that are mapped to a package that ships them. A distribution whose command is in
 * another package may be mapped to that one.
 */
export function score(contents: Contents): {
  readonly share: number;
  readonly wrong: readonly string[];
  readonly size: number;
} {
  const all = [...contents.distributions];
  const wrong = all.filter(([name, owners]) => {
    const [mapped] = debianNames(findPackage(name), '12');
    return mapped === undefined || !owners.has(mapped);
  });
  return { share: 1 - wrong.length / all.length, wrong: wrong.map(([name]) => name), size: all.length };
}
