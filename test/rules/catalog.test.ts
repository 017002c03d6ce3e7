import { describe, expect, it } from 'vitest';
import { aliasTable } from '../../src/rules/catalog/aliases.ts';
import { applicationTable } from '../../src/rules/catalog/applications.ts';
import { equalNames, otherNames, prefixedNames } from '../../src/rules/catalog/debian.ts';
import { distributorTable } from '../../src/rules/catalog/distributor.ts';
import { importTable } from '../../src/rules/catalog/imports.ts';
import { homonymTable, namesakeTable } from '../../src/rules/catalog/namesakes.ts';
import { findRow, findWord, parseRows, parseWords } from '../../src/rules/catalog/rows.ts';
import { distinctNames, popularNames } from '../../src/rules/catalog/similar.ts';
import { standardLibraryTable } from '../../src/rules/catalog/standard-library.ts';
import { normalizeName } from '../../src/rules/python/project-name.ts';

// Policy manual 5.6.1, "Source"; a virtual or versioned name would fail here.
const debianName = '[a-z0-9][a-z0-9+.-]+';
const projectName = '[a-z0-9][a-z0-9-]*';

const tables = {
  aliases: { table: aliasTable, least: 15, line: `${projectName} ${debianName}` },
  applications: {
    table: applicationTable,
    least: 1200,
    line:
      `${projectName} (app|both( leans-tool)?)( include-deps)?( system-site)?( tool)?( (apt|command)=${debianName})?` +
      `( see=${projectName})?  # (debian|pypi)`,
  },
  distributor: { table: distributorTable, least: 10, line: `${projectName} ${debianName}( raspberry-pi)?` },
  homonyms: { table: homonymTable, least: 30, line: projectName },
  imports: { table: importTable, least: 100, line: `${projectName} ${projectName}` },
  namesakes: { table: namesakeTable, least: 8, line: `${projectName} (${projectName}|apt=${debianName})` },
  'standard library': {
    table: standardLibraryTable,
    least: 200,
    line: String.raw`${projectName}( apt=${debianName})?( removed=3\.1[23])?( successor=${projectName})?`,
  },
};

const wordTables = {
  prefixed: { words: prefixedNames, least: 4000, word: projectName },
  equal: { words: equalNames, least: 600, word: projectName },
  other: {
    words: otherNames,
    least: 1500,
    word: String.raw`${projectName}=([.<>^]|~?${debianName})(@1[23])?(\|([.<>^]|~?${debianName})(@1[23])?)*`,
  },
  popular: { words: popularNames, least: 200, word: projectName },
  distinct: { words: distinctNames, least: 20, word: projectName },
};

const overlap = (left: readonly string[], right: readonly string[]): readonly string[] => {
  const all = new Set(right);
  return left.filter((key) => all.has(key));
};

const keysOf = (table: string): readonly string[] => parseRows(table).map((row) => row.key);
const wordKeys = (words: string): readonly string[] =>
  parseWords(words).map((word) => word.split('=')[0] ?? '');

/** The names in their right form: normalized, unique, sorted. */
const inOrder = (keys: readonly string[]): readonly string[] =>
  [...new Set(keys.map((key) => normalizeName(key)))].toSorted();

describe.each(Object.entries(tables))('the table of %s', (_title, { table, least, line }) => {
  it(`has ${least} rows or more`, () => {
    expect(parseRows(table).length).toBeGreaterThanOrEqual(least);
  });

  it('is sorted, normalized and unique', () => {
    expect(keysOf(table)).toStrictEqual(inOrder(keysOf(table)));
  });

  it('has only lines of the documented form', () => {
    const pattern = new RegExp(`^${line}$`);
    const lines = table.trim().split('\n');
    expect(lines.filter((text) => !pattern.test(text))).toStrictEqual([]);
  });

  it('has every row found by its name', () => {
    const rows = parseRows(table);
    expect(rows.map((row) => findRow(table, row.key))).toStrictEqual(rows);
  });
});

describe.each(Object.entries(wordTables))('the names %s', (_title, { words, least, word }) => {
  it(`are ${least} or more`, () => {
    expect(parseWords(words).length).toBeGreaterThanOrEqual(least);
  });

  it('are sorted, normalized and unique', () => {
    expect(wordKeys(words)).toStrictEqual(inOrder(wordKeys(words)));
  });

  it('have the documented form', () => {
    const pattern = new RegExp(`^${word}$`);
    expect(parseWords(words).filter((text) => !pattern.test(text))).toStrictEqual([]);
  });

  it('are each found by their key', () => {
    const all = parseWords(words);
    expect(wordKeys(words).map((key) => findWord(words, key))).toStrictEqual(all);
  });
});

describe('the tables together', () => {
  const generated = [prefixedNames, equalNames, otherNames];

  it('name the Debian package of a project once', () => {
    const [prefixed, equal, other] = generated.map(wordKeys);
    expect(overlap(prefixed ?? [], equal ?? [])).toStrictEqual([]);
    expect(overlap(prefixed ?? [], other ?? [])).toStrictEqual([]);
    expect(overlap(equal ?? [], other ?? [])).toStrictEqual([]);
    const plain = parseWords(prefixedNames).concat(parseWords(equalNames));
    expect(overlap(keysOf(aliasTable), plain)).toStrictEqual([]);
  });

  it('call nothing of the standard library a project', () => {
    const projects = [applicationTable, aliasTable, distributorTable, importTable].flatMap(keysOf);
    expect(overlap(keysOf(standardLibraryTable), projects)).toStrictEqual([]);
  });

  it('correct no name of a known project', () => {
    const projects = [applicationTable, aliasTable, distributorTable].flatMap(keysOf);
    expect(overlap(keysOf(importTable), projects)).toStrictEqual([]);
    expect(overlap(keysOf(namesakeTable), projects)).toStrictEqual([]);
    expect(overlap(parseWords(popularNames), keysOf(importTable))).toStrictEqual([]);
    expect(overlap(parseWords(popularNames), parseWords(distinctNames))).toStrictEqual([]);
  });

  it('have no application under whose name Debian ships another project', () => {
    expect(overlap(keysOf(homonymTable), keysOf(applicationTable))).toStrictEqual([]);
    expect(overlap(keysOf(homonymTable), generated.flatMap(wordKeys))).toStrictEqual(keysOf(homonymTable));
  });

  it('correct a name in one step', () => {
    const corrections = [importTable, namesakeTable].flatMap(parseRows).flatMap((row) => row.words);
    expect(overlap(corrections, [importTable, namesakeTable].flatMap(keysOf))).toStrictEqual([]);
  });
});

describe('a table', () => {
  it.each([
    ['', []],
    ['\n\n', []],
    ['a b', [{ key: 'a', words: ['b'] }]],
    [
      'a b  # said by c\nd',
      [
        { key: 'a', words: ['b'] },
        { key: 'd', words: [] },
      ],
    ],
  ])('%j is parsed into rows', (table, expected) => {
    expect(parseRows(table)).toStrictEqual(expected);
  });

  const table = '\nab c d\nabc e  # abd\nb\nz ab\n';
  it.each([
    ['ab', ['c', 'd']],
    ['abc', ['e']],
    ['b', []],
    ['z', ['ab']],
    ['a', undefined],
    ['c', undefined],
    ['abd', undefined],
    ['', undefined],
    ['#', undefined],
    ['ab c', undefined],
    ['constructor', undefined],
    ['~', undefined],
  ])('of rows has for %j the words %j', (key, expected) => {
    expect(findRow(table, key)?.words).toStrictEqual(expected);
  });

  const words = '\na ab=~x\nabc b-c\n';
  it.each([
    ['a', 'a'],
    ['ab', 'ab=~x'],
    ['abc', 'abc'],
    ['b-c', 'b-c'],
    ['b', undefined],
    ['x', undefined],
    ['', undefined],
    ['zz', undefined],
  ])('of words has for %j the word %j', (key, expected) => {
    expect(findWord(words, key)).toBe(expected);
  });
});
