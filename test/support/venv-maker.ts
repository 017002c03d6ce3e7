import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inject } from 'vitest';
import { afterTest } from './after-test.ts';
import { PYTHON } from './python.ts';
import { scratchDirectory } from './shell-script.ts';
import { until } from './until.ts';

/** The result of creating an environment. */
export interface Made {
  readonly kind: 'created' | 'found' | 'failed' | 'thrown' | 'ended';
  readonly code?: string;
  readonly detail?: string;
  /** The number of times that the person was told that this takes longer. */
  readonly slow?: number;
  readonly stderr: string;
  readonly signal: NodeJS.Signals | null;
  readonly milliseconds: number;
}

/** A process that creates an environment. */
export interface Making {
  readonly child: ChildProcess;
  readonly made: Promise<Made>;
  /** Waits until the process has reached the point where `hold` stops it. */
  held(): Promise<void>;
  /** Lets the process go on from there. */
  release(): void;
  /** Sends a signal to the process and all its children, as Ctrl-C in a terminal does. */
  interruptAll(signal: NodeJS.Signals): void;
}

export interface Wish {
  readonly venv: string;
  /** The point where it waits for ever: before or after Python's own part, or while pip is copied. */
  readonly hold?: 'before-python' | 'after-python' | 'unpack';
  /** The part that fails, and how. */
  readonly broken?:
    | 'at-once'
    | 'halfway'
    | 'by-signal'
    | 'no-symlinks'
    | 'in-silence'
    | 'unpack-at-once'
    | 'unpack-by-signal'
    | 'unpack-halfway';
  readonly env?: Readonly<Record<string, string>>;
  readonly executable?: string;
  readonly systemSitePackages?: boolean;
  /** A command that starts the process, such as `unshare`. The process's own words follow it. */
  readonly within?: readonly string[];
  /** The Node that runs it; by default this one. */
  readonly node?: string;
}

/** One machine: a HOME, a cache whose seed is made once, and a Python that can be made to wait. */
export interface Maker {
  readonly home: string;
  readonly executable: string;
  start(wish: Wish): Making;
  make(wish: Wish): Promise<Made>;
}

// If nothing is held, the script is replaced by Python, so that a signal reaches Python.
const HOLDING_PYTHON = `#!/bin/sh
hold() {
  if [ "$HOLD" = "$1" ]; then
    : >"$HOLD_FILE"
    while [ -e "$HOLD_FILE" ]; do sleep 0.1; done
  fi
}
for venv in "$@"; do :; done
case $BREAK in
  at-once) echo "it broke" >&2; exit 1 ;;
  halfway) mkdir -p "$venv/bin" "$venv/lib"; echo x >"$venv/bin/python"; echo "it broke" >&2; exit 1 ;;
  by-signal) kill -9 $$ ;;
  no-symlinks) mkdir -p "$venv/bin"; echo "Error: [Errno 1] Operation not permitted: 'lib' -> 'lib64'" >&2; exit 1 ;;
  in-silence) exit 0 ;;
esac
hold before-python
[ "$HOLD" = after-python ] || exec /usr/bin/python3 "$@"
/usr/bin/python3 "$@" || exit
hold after-python
`;

const HOLDING_TAR = `#!/bin/sh
case $BREAK in
  unpack-at-once) exit 1 ;;
  unpack-by-signal) kill -9 $$ ;;
esac
[ "$HOLD" = unpack ] || [ "$BREAK" = unpack-halfway ] || exec /usr/bin/tar "$@"
/usr/bin/tar "$@" || exit
if [ "$HOLD" = unpack ]; then
  : >"$HOLD_FILE"
  while [ -e "$HOLD_FILE" ]; do sleep 0.1; done
fi
[ "$BREAK" != unpack-halfway ]
`;

let bundle: Promise<string> | undefined;

async function bundledRunner(): Promise<string> {
  const outfile = join(inject('runDirectory'), `venv-runner-${process.pid}.cjs`);
  const entry = fileURLToPath(new URL('venv-runner.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** Prepares a machine for one test file. Its first environment makes the seed. */
export async function prepareMaker(home = scratchDirectory()): Promise<Maker> {
  bundle ??= bundledRunner();
  const runner = await bundle;
  const bin = join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  const executable = join(bin, 'python3');
  for (const [name, text] of [
    ['python3', HOLDING_PYTHON],
    ['tar', HOLDING_TAR],
  ] as const) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  let count = 0;

  const start = (wish: Wish): Making => {
    count += 1;
    const number = count;
    const holdFile = join(home, `held-${number}`);
    const words = [
      wish.node ?? process.execPath,
      runner,
      wish.venv,
      JSON.stringify(PYTHON),
      wish.executable ?? executable,
      String(wish.systemSitePackages ?? false),
    ];
    const [program = '', ...args] = [...(wish.within ?? []), ...words];
    const began = performance.now();
    const outputs = ['stdout', 'stderr'].map((stream) => openSync(join(home, `${stream}-${number}`), 'w'));
    const child = spawn(program, args, {
      cwd: '/',
      detached: true,
      // Files, not pipes: children may keep those open for longer, and a file is complete when the process ends.
      stdio: ['ignore', ...outputs],
      env: {
        HOME: home,
        PATH: `${bin}:/usr/bin:/bin`,
        LANG: 'C.UTF-8',
        HOLD: wish.hold ?? '',
        BREAK: wish.broken ?? '',
        HOLD_FILE: holdFile,
        ...wish.env,
      },
    });
    outputs.forEach(closeSync);
    const { pid } = child;
    if (pid === undefined) throw new Error(`${program} could not be started`);
    const written = (stream: 'stdout' | 'stderr'): string =>
      readFileSync(join(home, `${stream}-${number}`), 'utf8');
    const made = new Promise<Made>((resolve) => {
      child.once('exit', (_status, signal) => {
        const stdout = written('stdout');
        const answer: object = stdout === '' ? { kind: 'ended' } : (JSON.parse(stdout) as object);
        resolve({
          ...answer,
          stderr: written('stderr'),
          signal,
          milliseconds: performance.now() - began,
        } as Made);
      });
    });
    const held = async (): Promise<void> => {
      await until(() => existsSync(holdFile) || child.exitCode !== null);
      if (!existsSync(holdFile))
        throw new Error(`never reached the point to wait at: ${written('stdout')}${written('stderr')}`);
    };
    const release = (): void => rmSync(holdFile);
    afterTest(() => {
      // The process may still be waiting.
      if (!groupIsGone(pid)) process.kill(-pid, 'SIGKILL');
    });
    const interruptAll = (signal: NodeJS.Signals): void => {
      process.kill(-pid, signal);
    };
    return { child, made, held, release, interruptAll };
  };
  return { home, executable, start, make: (wish) => start(wish).made };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** True if a process group has no process left. */
export function groupIsGone(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** The lines of pipward's history in a HOME. */
export function historyOf(home: string): readonly object[] {
  const text = readFileSync(join(home, '.local/state/pipward/history.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
}
