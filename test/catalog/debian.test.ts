import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { debianNames, findPackage } from '../../src/catalog/catalog.ts';
import { distributorTable } from '../../src/catalog/distributor.ts';
import { parseRows } from '../../src/catalog/rows.ts';
import { normalizeName } from '../../src/pep/503.ts';

/** What Raspberry Pi OS adds to Debian 12 (archive.raspberrypi.com): no Debian index has these names. */
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

describe('the names of Debian packages', () => {
  it('are packages of Debian 12', () => {
    if (!isDebian12() && process.env['CI'] === undefined) {
      console.warn('\n*** NOT CHECKED: the catalogue against apt; this machine is no Debian 12 ***\n');
      return;
    }
    expect(isDebian12(), 'CI runs on Debian 12, with apt-cache').toBe(true);
    const names = debianNames().filter((name) => !raspberryPiArchive.includes(name));
    const candidates = askForCandidates(names);
    expect(names.filter((name) => !candidates.has(name))).toStrictEqual([]);
  });

  it.each(raspberryPiArchive)('are offered on a Raspberry Pi only if they are not: %s', (name) => {
    const rows = parseRows(distributorTable).filter((row) => row.words[0] === name);
    expect(rows.map((row) => findPackage(normalizeName(row.key)).distributor)).toStrictEqual(
      rows.map(() => ({ debian: name, raspberryPi: true })),
    );
    expect(rows).not.toStrictEqual([]);
  });
});

function isDebian12(): boolean {
  if (!existsSync('/usr/bin/apt-cache') || !existsSync('/etc/os-release')) return false;
  const release = readFileSync('/etc/os-release', 'utf8');
  return /^ID=debian$/m.test(release) && /^VERSION_ID="12"$/m.test(release);
}

function askForCandidates(names: readonly string[]): ReadonlySet<string> {
  const policy = execFileSync('/usr/bin/apt-cache', ['policy', ...names], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  const found = policy.matchAll(/^(\S+):\n  Installed: .*\n  Candidate: (?!\(none\))/gm);
  return new Set(Array.from(found, (match) => match[1] ?? ''));
}
