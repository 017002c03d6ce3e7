import { describe, expect, it } from 'vitest';
import { applicationTable } from '../../src/catalog/applications.ts';
import { debianTable } from '../../src/catalog/debian.ts';
import { distributorTable } from '../../src/catalog/distributor.ts';
import { importTable } from '../../src/catalog/imports.ts';
import { indexRows, parseRows } from '../../src/catalog/rows.ts';
import { standardLibraryTable } from '../../src/catalog/standard-library.ts';
import { normalizeName } from '../../src/pep/503.ts';

// Policy manual 5.6.1, "Source"; a virtual or versioned name would fail here.
const debianName = '[a-z0-9][a-z0-9+.-]+';
const projectName = '[a-z0-9][a-z0-9-]*';

const tables = {
  applications: {
    table: applicationTable,
    least: 150,
    line: `${projectName} (app|both)( include-deps)?( tool)?( apt=${debianName})?  # (debian|pypi)`,
  },
  debian: { table: debianTable, least: 100, line: `${projectName} ${debianName}` },
  distributor: { table: distributorTable, least: 10, line: `${projectName} ${debianName}( raspberry-pi)?` },
  imports: { table: importTable, least: 40, line: `${projectName} ${projectName}` },
  'standard library': {
    table: standardLibraryTable,
    least: 200,
    line: String.raw`${projectName}( apt=${debianName})?( removed=3\.1[23])?( successor=${projectName})?`,
  },
};

const overlap = (left: readonly string[], right: readonly string[]): readonly string[] =>
  left.filter((key) => right.includes(key));

const keysOf = (table: string): readonly string[] => parseRows(table).map((row) => row.key);

describe.each(Object.entries(tables))('the table of %s', (_title, { table, least, line }) => {
  it(`has ${least} rows or more`, () => {
    expect(parseRows(table).length).toBeGreaterThanOrEqual(least);
  });

  it('is sorted and has no name twice', () => {
    expect(keysOf(table)).toStrictEqual([...new Set(keysOf(table))].toSorted());
  });

  it('has normalized names only', () => {
    expect(keysOf(table).filter((key) => key !== normalizeName(key))).toStrictEqual([]);
  });

  it('has no line that is read in part', () => {
    const pattern = new RegExp(`^${line}$`);
    expect(
      table
        .trim()
        .split('\n')
        .filter((text) => !pattern.test(text)),
    ).toStrictEqual([]);
  });
});

describe('the tables together', () => {
  const applications = parseRows(applicationTable);
  const renamed = applications.filter((row) => row.words.some((word) => word.startsWith('apt=')));

  it('name the Debian package of a project once', () => {
    const names = renamed.map((row) => row.key);
    expect(overlap([...names, ...keysOf(distributorTable)], keysOf(debianTable))).toStrictEqual([]);
    expect(overlap(names, keysOf(distributorTable))).toStrictEqual([]);
  });

  it('give `apt=` only where the name differs', () => {
    expect(renamed.filter((row) => row.words.includes(`apt=${row.key}`))).toStrictEqual([]);
  });

  it('call nothing of the standard library a project', () => {
    const projects = [applicationTable, debianTable, distributorTable, importTable].flatMap(keysOf);
    expect(overlap(keysOf(standardLibraryTable), projects)).toStrictEqual([]);
  });

  it('correct no name that is right as it is', () => {
    const projects = [applicationTable, debianTable, distributorTable].flatMap(keysOf);
    expect(overlap(keysOf(importTable), projects)).toStrictEqual([]);
  });

  it('correct a name in one step', () => {
    const meant = parseRows(importTable).flatMap((row) => row.words);
    expect(overlap(meant, keysOf(importTable))).toStrictEqual([]);
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
  ])('%j has its rows', (table, expected) => {
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
  ])('has for %j the words %j', (key, expected) => {
    expect(indexRows(table)(key)?.words).toStrictEqual(expected);
  });
});

describe.each(Object.entries(tables))('in the table of %s', (_title, { table }) => {
  it('every row is found by its name', () => {
    const rows = parseRows(table);
    expect(rows.map((row) => indexRows(table)(row.key))).toStrictEqual(rows);
  });
});
