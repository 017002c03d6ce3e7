import { findPackage } from '../../../src/rules/catalog/catalog.ts';
import { debianNames } from '../../../src/rules/managers/debian-names.ts';
import type { Contents } from '../../generate/contents.ts';

/** Which distributions are mapped to a package that ships them; one whose command is elsewhere may be mapped to that. */
export function score(contents: Contents): {
  readonly share: number;
  readonly wrong: readonly string[];
  readonly size: number;
} {
  const all = [...contents.distributions];
  const wrong = all.filter(([name, owners]) => {
    const [found] = debianNames(findPackage(name), '12');
    return found === undefined || !owners.has(found);
  });
  return { share: 1 - wrong.length / all.length, wrong: wrong.map(([name]) => name), size: all.length };
}
