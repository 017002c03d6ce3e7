import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { apk } from '../../../src/rules/managers/apk.ts';
import { brew } from '../../../src/rules/managers/brew.ts';
import { dnf } from '../../../src/rules/managers/dnf.ts';
import { managerNamed } from '../../../src/rules/managers/managers.ts';
import { pacman } from '../../../src/rules/managers/pacman.ts';
import { zypper } from '../../../src/rules/managers/zypper.ts';
import { askManager } from '../../../src/system/packages/ask-manager.ts';
import { scratchDirectory } from '../../support/shell-script.ts';

const PACMAN = `Name            : python-requests
Version         : 2.32.3-4

`;

describe('a question to a package manager', () => {
  afterEach(() => vi.unstubAllEnvs());

  /** A fake manager that logs its arguments and prints a recorded answer. */
  function fakeManager(name: string, answer: string): string {
    const directory = scratchDirectory();
    const log = join(directory, 'log');
    mkdirSync(join(directory, 'bin'));
    writeFileSync(join(directory, 'answer'), answer);
    const script = `#!/bin/sh\nprintf '%s\\n' "$*" >>'${log}'\ncat '${directory}/answer'\n`;
    writeFileSync(join(directory, 'bin', name), script);
    chmodSync(join(directory, 'bin', name), 0o755);
    vi.stubEnv('PATH', `${directory}/bin:/usr/bin:/bin`);
    return log;
  }

  const options = { cache: '/nonexistent', mayWrite: false };
  /** The logged lines in a fixed order, since questions are asked in parallel. */
  const linesIn = (text: string): readonly string[] => text.trimEnd().split('\n').toSorted();
  const linesOf = (log: string): readonly string[] => linesIn(readFileSync(log, 'utf8'));

  it.each([
    ['pacman', PACMAN, '-Si -- python-requests yt-dlp\n-Qi -- python-requests yt-dlp\n', '2.32.3-4'],
    [
      'apk',
      'python-requests-2.32.3-r0\n',
      'search --exact -- python-requests yt-dlp\ninfo --installed --verbose -- python-requests yt-dlp\n',
      '2.32.3-r0',
    ],
  ] as const)('uses the words of %s, with the names after `--`', async (...row) => {
    const [name, answer, words, version] = row;
    const log = fakeManager(name, answer);
    const found = await askManager(managerNamed(name), ['python-requests', 'yt-dlp'], options);
    expect(found.available.get('python-requests')).toBe(version);
    expect(found.installed.get('python-requests')).toBe(version);
    expect(linesOf(log)).toEqual(linesIn(words));
  });

  it('asks brew about one name at a time', async () => {
    const log = fakeManager(
      'brew',
      JSON.stringify({ formulae: [{ name: 'httpie', versions: { stable: '3.2.4' } }] }),
    );
    const { available } = await askManager(brew, ['httpie', 'black'], options);
    expect(Object.fromEntries(available)).toEqual({ httpie: '3.2.4' });
    expect(linesOf(log)).toEqual(['info --json=v2 --formula -- black', 'info --json=v2 --formula -- httpie']);
  });

  it.each([dnf, zypper, undefined])('is not asked of $name', async (manager) => {
    const { available, installed } = await askManager(manager, ['python3-requests'], options);
    expect([available.size, installed.size]).toEqual([0, 0]);
  });

  it.each([pacman, apk, brew])('has an empty answer if $name is missing', async (manager) => {
    vi.stubEnv('PATH', '/nonexistent');
    expect((await askManager(manager, ['x'], options)).available.size).toBe(0);
  });
});
