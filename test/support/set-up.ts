import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import type { Home } from './home.ts';
import { runHelper } from './pipward.ts';
import { SITE_PACKAGES } from './python.ts';
import { startFile, type ShellName } from './shells.ts';

/** On other distributions, everything is done by their own pip. */
const PIP = process.env['PIPWARD_TEST_PIP'] === 'real' ? 'real' : 'quick';

/** The files of a HOME after `pipward setup`, and which of them name it. */
export interface SetUpHome {
  readonly home: string;
  /** Relative to the HOME, all of them. */
  readonly files: readonly string[];
  readonly naming: readonly string[];
  /** The files of the helper that `start.ts` reads. */
  readonly large: readonly string[];
}

/**
 * Sets pipward up in a HOME as a person does. It shares its caches, which every HOME would fill alike.
 *
 * @param pip `quick`: where new environments' pip only unpacks a wheel of the tests, and where the distributor's pip
 * refuses, quick-pip.py does it
 */
export function setUp(home: Home, shell: ShellName, pip: 'real' | 'quick' = PIP): void {
  const isShared = shareCaches(home, pip === 'quick' ? 'quickCaches' : 'caches');
  if (isShared && pip === 'quick')
    home.write(`.local/${SITE_PACKAGES}/quick-pip.pth`, inject('quickAnswers'));
  if (isLikeNew(home, shell)) {
    copySetUp(inject('setUpHomes')[shell], home.path);
    return;
  }
  const { status, stderr } = runHelper(home, ['setup', '--shell', shell]);
  if (status !== 0) throw new Error(`pipward setup failed: ${stderr}`);
}

/**
 * Lets a HOME use the caches of this run: pip for new environments, and apt's index.
 *
 * @returns false if it has caches of its own
 */
export function shareCaches(home: Home, which: 'caches' | 'quickCaches' = 'caches'): boolean {
  const cache = join(home.path, '.cache', 'pipward');
  if (existsSync(cache)) return false;
  mkdirSync(dirname(cache), { recursive: true });
  symlinkSync(inject(which), cache);
  return true;
}

/** True for a HOME in which setup does what it did in the HOME to copy from, and whose name needs no quotes. */
function isLikeNew({ path }: Home, shell: ShellName): boolean {
  const own = ['.local/share', '.local/state', startFileOf(shell)];
  return !own.some((name) => existsSync(join(path, name))) && /^[\w/.-]+$/.test(path);
}

function startFileOf(shell: ShellName): string {
  return shell === 'fish' ? '.config/fish/conf.d/pipward.fish' : startFile(shell);
}

function copySetUp({ home, files, naming, large }: SetUpHome, to: string): void {
  for (const name of files) {
    const [from, copy] = [join(home, name), join(to, name)];
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
    if (naming.includes(name)) writeFileSync(copy, readFileSync(from, 'utf8').replaceAll(home, to));
    // V8's code of the helper is kept by the time of change of its files, which a copy does not share.
    else if (large.includes(name)) symlinkSync(join(inject('setUpHomes').bash.home, name), copy);
    else copyFileSync(from, copy);
  }
}
