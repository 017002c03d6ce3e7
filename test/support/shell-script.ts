import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { afterTest } from './after-test.ts';
import { removeTree } from './remove-tree.ts';
import type { ShellName } from './shells.ts';

/** Commands with which each shell runs a script without any start file. */
export const PLAIN: Readonly<Record<ShellName, readonly string[]>> = {
  bash: ['/usr/bin/bash', '--norc', '--noprofile'],
  zsh: ['/usr/bin/zsh', '-f'],
  fish: ['/usr/bin/fish', '--no-config'],
};

/** The result of a script. */
export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** An empty directory below the run's directory, which is removed when the test ends. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(inject('runDirectory'), 'scratch-'));
  afterTest(() => removeTree(directory));
  return directory;
}

/** Runs a script in a shell that is not interactive, with a clean environment. */
export function runScript(
  command: readonly string[],
  script: string,
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): ScriptRun {
  // HOME is not the directory in which the script runs, since fish puts its own files into HOME.
  const home = mkdtempSync(join(inject('runDirectory'), 'script-'));
  const file = join(home, 'script');
  writeFileSync(file, script);
  const [program = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(program, [...args, file], {
    cwd: options.cwd,
    env: { HOME: home, PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', ...options.env },
    maxBuffer: 1 << 28,
    timeout: 60_000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, stdout, stderr: stderr.toString('utf8') };
}

/** The fields of a text in which each field ends with a NUL. */
export function splitNul(bytes: Buffer): readonly string[] {
  const fields = bytes.toString('latin1').split('\0');
  return fields.slice(0, -1).map((field) => Buffer.from(field, 'latin1').toString('utf8'));
}
