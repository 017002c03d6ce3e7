import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NAMED, testsMeeting } from './support/launch/meets.mjs';

// The list of files is how a reader finds the way, so it stays one that can be read.

/** Tables of data, which are as long as what they list. */
const TABLES = ['src/rules/catalog/applications.ts', 'src/rules/catalog/debian.ts'];

const entriesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).map(({ name }) => join(folder, name));

const foldersBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [join(folder, name), ...foldersBelow(join(folder, name))]);

const filesBelow = (folder: string, ending: RegExp): readonly string[] =>
  [folder, ...foldersBelow(folder)].flatMap(entriesOf).filter((path) => ending.test(path));

const modules = (): readonly string[] => filesBelow('src', /\.[cm]?[jt]s$/);

const linesOf = (path: string): number => readFileSync(path, 'utf8').split('\n').length - 1;

describe('the sources', () => {
  it('have these entries at their root, and no others', () => {
    expect(readdirSync('src').toSorted()).toEqual([
      'bundle',
      'catch',
      'cli.ts',
      'commands',
      'main.ts',
      'rules',
      'system',
      'words',
    ]);
  });

  it.each(['src', ...foldersBelow('src')])('have at most 18 entries in %s', (folder) => {
    expect(readdirSync(folder).length).toBeLessThanOrEqual(18);
  });

  it('are in modules of at most 250 lines, but for tables', () => {
    const long = modules().filter((path) => linesOf(path) > 250);
    expect(long.toSorted()).toEqual(TABLES);
  });

  it('are in modules of which half have at most 70 lines', () => {
    const lengths = modules().map(linesOf);
    lengths.sort((left, right) => left - right);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(70);
  });
});

describe('the tests', () => {
  it('that meet a part of the code are named for each part, and are there', () => {
    const parts = ['src/cli.ts', ...foldersBelow('src').flatMap(entriesOf), ...entriesOf('shell')];
    expect(parts.filter((part) => testsMeeting(part).length === 0)).toEqual([]);
    const tests = filesBelow('test', /\.test\.ts$/);
    expect(NAMED.filter((named) => !tests.some((test) => test.startsWith(`test/${named}`)))).toEqual([]);
  });

  it('are skipped for want of something by its tag alone, which names that', () => {
    const conditional = /\.(?:skip|skipIf|runIf|todo)\b/;
    const files = filesBelow('test', /\.ts$/).filter((path) => !path.endsWith('layout.test.ts'));
    expect(files.filter((path) => conditional.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe.each(['rules', 'words', 'system', 'catch', 'commands', 'bundle'])('the tests of src/%s', (part) => {
  const tests = existsSync(`test/${part}`) ? filesBelow(`test/${part}`, /\.test\.ts$/) : [];

  it('are named after a module or a folder', () => {
    const lost = tests.filter((test) => {
      const source = test.replace(/^test/, 'src').replace(/\.test\.ts$/, '');
      return !['', '.ts', '.mjs'].some((ending) => existsSync(`${source}${ending}`));
    });
    expect(lost).toEqual([]);
  });
});
