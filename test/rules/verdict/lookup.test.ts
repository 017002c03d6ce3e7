import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pacman } from '../../../src/rules/managers/pacman.ts';
import { lookUp, nameIn, renderLookedUp } from '../../../src/rules/verdict/lookup.ts';
import { describeNotice } from '../../../src/words/notice.ts';
import { renderTable, type Cell } from '../../../src/words/layout/table.ts';
import { anyWord } from '../../support/nasty-words.ts';
import { packagesOf } from '../../support/facts-for.ts';
import { PLACE } from '../../support/place.ts';

const packages = packagesOf(
  new Map([
    ['httpie', '3.2.1'],
    ['python3-requests', '2.28.1'],
  ]),
  new Map([['python3-requests', '2.28.1']]),
);
const render = (name: string): object =>
  renderLookedUp(lookUp(name, packages), packages.manager, (notice) => describeNotice(notice, PLACE));

describe('the entry of a name', () => {
  it.each([
    ['httpie', 'httpie', 'app', { package: 'httpie', version: '3.2.1', available: true, installed: null }],
    [
      'Requests',
      'requests',
      'library',
      { package: 'python3-requests', version: '2.28.1', available: true, installed: '2.28.1' },
    ],
    [
      'numpy',
      'numpy',
      'library',
      { package: 'python3-numpy', version: null, available: false, installed: null },
    ],
    [
      'pytest>=7',
      'pytest',
      'both',
      { package: 'python3-pytest', version: null, available: false, installed: null },
    ],
    ['ruff', 'ruff', 'app', null],
    ['no-such-project-anywhere', 'no-such-project-anywhere', 'unknown', null],
    ['serial', 'serial', 'unknown', null],
    ['tkinter', 'tkinter', 'unknown', null],
  ])('%s', (...row) => {
    const [name, normalized, kind, apt] = row;
    expect(render(name)).toMatchObject({ name, normalized, class: kind, apt });
  });

  it.each([
    ['httpie', null],
    ['serial', 'the module `serial` usually comes from `pyserial`'],
    ['tkinter', '`tkinter` is part of Python; here it comes from the package `python3-tk`'],
    ['json', '`json` is part of Python, so there is nothing to install'],
    ['youtube-dl', '`youtube-dl` is now maintained as `yt-dlp`'],
    ['a b', '`a b` is not a valid package name'],
    ['ansible', 'its commands come from its dependencies: `pipx install --include-deps ansible`'],
    ['cutadapt', 'its command is in `cutadapt`'],
  ])('%s: %s', (name, note) => {
    expect(render(name)).toMatchObject({ note });
  });

  it('exists for any words', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        const found = lookUp(word, packages);
        expect(found.name).toBe(word);
        if (nameIn(word) === undefined) expect(found.class).toBe('unknown');
      }),
    );
  });

  it('is under the key of another manager', () => {
    const arch = { ...packages, manager: pacman, release: undefined };
    expect(
      renderLookedUp(lookUp('requests', arch), pacman, (notice) => describeNotice(notice, PLACE)),
    ).toMatchObject({
      pacman: null,
    });
  });
});

describe('a table', () => {
  const plain = (text: string): Cell => ({ text, paint: (part) => part });
  const starred = (text: string): Cell => ({ text, paint: (part) => `*${part}*` });

  it('has columns as wide as their cells, however these are painted', () => {
    const rows = [
      { cells: [starred('name'), plain('kind'), plain('')], note: undefined },
      { cells: [starred('a'), plain('application'), plain('x')], note: starred('said of it') },
      { cells: [starred('bbbbbb'), plain('b'), plain('')], note: undefined },
    ];
    expect(renderTable(rows)).toEqual([
      '*name*    kind',
      '*a*       application  x',
      '  *said of it*',
      '*bbbbbb*  b',
    ]);
  });

  it('has straight columns if letters take two columns each', () => {
    const rows = [
      { cells: [plain('漢字'), plain('x')], note: undefined },
      { cells: [plain('abcde'), plain('y')], note: undefined },
    ];
    expect(renderTable(rows)).toEqual(['漢字   x', 'abcde  y']);
  });

  it('may be empty', () => {
    expect(renderTable([])).toEqual([]);
  });
});
