import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { aliasTable } from '../../../src/rules/catalog/aliases.ts';
import { applicationTable } from '../../../src/rules/catalog/applications.ts';
import { debianNames, findPackage } from '../../../src/rules/catalog/catalog.ts';
import { distributorTable } from '../../../src/rules/catalog/distributor.ts';
import { namesakeTable } from '../../../src/rules/catalog/namesakes.ts';
import { findField, parseRows } from '../../../src/rules/catalog/rows.ts';
import { standardLibraryTable } from '../../../src/rules/catalog/standard-library.ts';
import { normalizeName } from '../../../src/rules/python/project-name.ts';
import { emptyContents, takeLine, type Contents } from '../../generate/contents.ts';
import { score } from './mapped.ts';

/** Packages that Raspberry Pi OS adds to Debian 12 (archive.raspberrypi.com). No Debian index has them. */
const raspberryPiArchive = [
  'python3-kms++',
  'python3-lgpio',
  'python3-libcamera',
  'python3-picamera2',
  'python3-rgpio',
  'python3-rpi-lgpio',
  'python3-rpi.gpio',
  'python3-sense-hat',
];

/** Packages in the tables written by hand that are not in Debian 12 yet. */
const sinceDebian13 = [
  'asfsmd',
  'cdsetool',
  'cleware-traffic-light',
  'controku',
  'hvcc',
  'hy',
  'just',
  'nbstripout',
  'pyinstaller',
  'qtile',
  'stac-check',
  'stac-validator',
];

describe('the names of Debian packages', { tags: 'debian-12' }, () => {
  it('that were written by hand are packages of Debian 12', () => {
    const written = [
      applicationTable,
      aliasTable,
      distributorTable,
      namesakeTable,
      standardLibraryTable,
    ].flatMap((table) =>
      parseRows(table).flatMap((row) => {
        const fields = [findField(row, 'apt'), findField(row, 'command')];
        const isPlain = table === aliasTable || table === distributorTable;
        return [...fields, isPlain ? row.words[0] : undefined].filter((name) => name !== undefined);
      }),
    );
    const available = askForCandidates(written);
    const expected = [...raspberryPiArchive, ...sinceDebian13];
    expect(written.filter((name) => !available.has(name) && !expected.includes(name))).toStrictEqual([]);
    expect(sinceDebian13.filter((name) => available.has(name))).toStrictEqual([]);
  });

  it('are mostly packages of Debian 12; the others are in Debian 13', () => {
    const names = debianNames();
    expect(askForCandidates(names).size / names.length).toBeGreaterThan(0.7);
  });
});

describe.each(raspberryPiArchive)('%s', (name) => {
  it('is offered on a Raspberry Pi only', () => {
    const rows = parseRows(distributorTable).filter((row) => row.words[0] === name);
    expect(rows.map((row) => findPackage(normalizeName(row.key)).distributor)).toStrictEqual(
      rows.map(() => ({ debian: name, raspberryPi: true })),
    );
    expect(rows).not.toStrictEqual([]);
  });
});

describe("the distributions in this machine's Debian 12 packages", { tags: 'debian-12' }, () => {
  it('are each mapped to a package that ships them', () => {
    const { share, wrong, size } = score(installedContents());
    console.log(`installed distributions mapped: ${(100 * share).toFixed(2)} % of ${size}`);
    expect(wrong).toStrictEqual([]);
  });
});

function installedContents(): Contents {
  const contents = emptyContents();
  const pattern = '/usr/lib/python3/dist-packages/*-info*';
  const output = execFileSync('dpkg-query', ['--search', pattern], { encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const line of output.split('\n')) {
    const [, owners = '', path = ''] = /^([a-z0-9+.:, -]+): \/(\S+)$/.exec(line) ?? [];
    takeLine(contents, `${path}  ${owners.replaceAll(/:\w+/g, '').replaceAll(' ', '')}`);
  }
  return contents;
}

function askForCandidates(names: readonly string[]): ReadonlySet<string> {
  const policy = askApt(names, 5);
  const matches = policy.matchAll(/^(\S+):\n  Installed: .*\n  Candidate: (?!\(none\))/gm);
  return new Set(Array.from(matches, (match) => match[1] ?? ''));
}

/** Asks again if apt fails because another test installs or removes packages at the same time. */
function askApt(names: readonly string[], tries: number): string {
  try {
    return execFileSync('/usr/bin/apt-cache', ['policy', ...names], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, LC_ALL: 'C' },
    });
  } catch (error) {
    if (tries > 1 && String(error).includes('Cache is out of sync')) return askApt(names, tries - 1);
    throw error;
  }
}
