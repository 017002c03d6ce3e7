import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { startFile, type ShellName } from '../support/shells.ts';
import { makeWheel } from '../support/wheels.ts';

/** The directory in which everything is measured, and which is removed afterwards. */
export interface Stage {
  readonly root: string;
  readonly wheels: string;
  /** Makes a HOME whose start file has these lines. */
  home(name: string, shell: ShellName, lines?: string): string;
  /** The environment of programs in a HOME. */
  environment(home: string, more?: Readonly<Record<string, string>>): Record<string, string>;
  /** Makes a HOME with pipward set up. It shares the caches of the one before, which would be equal. */
  pipwardHome(name: string, shell: ShellName, lines?: string): string;
  write(path: string, text: string): string;
  remove(): void;
}

/** The built helper. */
export const HELPER = resolve('dist/pipward.js');
export const NODE = process.execPath;

export function makeStage(): Stage {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'pipward-bench-')));
  const wheels = join(root, 'wheels');
  makeWheel(wheels, { name: 'requests', version: '2.32.3' });
  let cached: string | undefined;

  const write = (path: string, text: string): string => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const stage: Stage = {
    root,
    wheels,
    write,
    home(name, shell, lines = '') {
      const path = join(root, 'homes', `${name}-${shell}`);
      write(join(path, startFile(shell)), lines);
      // Without this directory, fish reads every manual page in the background.
      mkdirSync(join(path, '.local/share/fish/generated_completions'), { recursive: true });
      return path;
    },
    environment: (home, more = {}) => ({
      HOME: home,
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      PIPWARD_ENVIRONMENT: 'workstation',
      PIP_NO_INDEX: '1',
      PIP_FIND_LINKS: wheels,
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      ...more,
    }),
    pipwardHome(name, shell, lines) {
      const home = stage.home(name, shell, lines);
      const cache = join(home, '.cache');
      if (cached !== undefined) cpSync(cached, cache, { recursive: true });
      pipward(stage, home, 'setup', '--shell', shell);
      cached ??= cache;
      return home;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  return stage;
}

/** Runs the helper in a HOME and returns what it printed. */
export function pipward(stage: Stage, home: string, ...words: readonly string[]): string {
  return execFileSync(NODE, [HELPER, ...words], {
    cwd: home,
    env: stage.environment(home),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}
