import type { NormalizedName } from '../python/project-name.ts';
import { aliasTable } from './aliases.ts';
import { equalNames, otherNames, prefixedNames } from './debian.ts';
import { findRow, findWord, parseRows, parseWords } from './rows.ts';

/** A Debian package that ships a project. */
export interface DebianName {
  readonly package: string;
  /** The number of the only Debian release in which it does. In other releases it ships another project. */
  readonly release?: string;
}

/** The packages of a project. The right one is the first that the machine has. */
export function findDebianNames(name: NormalizedName): readonly DebianName[] {
  const alias = findRow(aliasTable, name)?.words[0];
  if (alias !== undefined) return [{ package: alias }];
  if (findWord(prefixedNames, name) !== undefined) return [{ package: `python3-${name}` }];
  if (findWord(equalNames, name) !== undefined) return [{ package: name }];
  return parseOther(findWord(otherNames, name));
}

/** All Debian packages in these tables. */
export function allDebianNames(): readonly string[] {
  return [
    ...parseRows(aliasTable).flatMap(({ words }) => words),
    ...parseWords(prefixedNames).map((name) => `python3-${name}`),
    ...parseWords(equalNames),
    ...parseWords(otherNames)
      .flatMap(parseOther)
      .map((debian) => debian.package),
  ];
}

/** A number that changes with the tables. */
export function debianStamp(): number {
  return aliasTable.length + prefixedNames.length + equalNames.length + otherNames.length;
}

/** Letters in `debian.ts` for package names derived from the project's name: `zope-event=.`, `pyyaml=^`. */
export const derivations: Readonly<Record<string, (name: string) => string>> = {
  '.': (name) => name.replaceAll('-', '.'),
  '<': (name) => name.replace(/-[^-]*$/, ''),
  '>': (name) => name.replace(/^[^-]*-/, ''),
  '^': (name) => name.replace(/^py/, ''),
};

/** Parses a word such as `name=~foo@12|~bar`; `debian.ts` describes the form. */
function parseOther(word: string | undefined): readonly DebianName[] {
  if (word === undefined) return [];
  const [name = '', packages = ''] = word.split('=');
  return packages.split('|').map((text) => {
    const [short = '', release] = text.split('@');
    const derive = derivations[short];
    const packageName = derive ? `python3-${derive(name)}` : short.replace(/^~/, 'python3-');
    return release === undefined ? { package: packageName } : { package: packageName, release };
  });
}
