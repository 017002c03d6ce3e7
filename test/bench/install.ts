import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './context.ts';
import { alternate, type Work } from './measure.ts';
import { openPty, PROMPT_LINES } from './pty.ts';
import type { Row } from './row.ts';

/** The commands that people type after a refusal. The refused line, typing and reading are left out. */
const BY_HAND = 'python3 -m venv .venv && . .venv/bin/activate && pip install requests';

/** Measures from Enter to the next prompt, with the package installed into a new, active environment. */
export async function measureInstall(bench: Bench): Promise<readonly Row[]> {
  const hand = await openHand(bench);
  const ours = await openOurs(bench);
  const rows: Row[] = [];
  const isCold = canDropCaches();
  for (const [what, usual, before] of [
    ['disk cache warm', 7, writeOut],
    ...(isCold ? [['disk cache cold', 3, dropCaches] as const] : []),
  ] as const) {
    bench.progress(`install, ${what}`);
    const { byHand, pipward } = await alternate(bench.rounds(usual), {
      byHand: () => (before(), hand.install()),
      pipward: () => (before(), ours.install()),
    });
    rows.push({
      group: 'pip install requests, installed into a new environment and active',
      what,
      unit: 'ms',
      value: pipward,
      beside: { name: 'by hand', value: byHand },
      budget: { kind: 'ratio', atMost: 0.25 },
    });
  }
  await hand.close();
  await ours.close();
  return rows;
}

interface Opened {
  readonly install: Work;
  close(): Promise<void>;
}

async function openHand({ stage }: Bench): Promise<Opened> {
  const home = stage.home('by-hand', 'bash', PROMPT_LINES.bash);
  const pty = await openPty({
    command: ['bash', '-i'],
    directory: makeApp(home),
    environment: stage.environment(home),
  });
  return {
    close: pty.close,
    install: async () => {
      pty.enter(BY_HAND);
      await pty.seen('Successfully installed');
      const time = await pty.prompt();
      pty.enter('deactivate');
      await pty.prompt();
      putAway(home);
      return time;
    },
  };
}

async function openOurs({ stage }: Bench): Promise<Opened> {
  const home = stage.pipwardHome('install', 'bash', PROMPT_LINES.bash);
  const pty = await openPty({
    command: ['bash', '-i'],
    directory: makeApp(home),
    environment: stage.environment(home),
  });
  return {
    close: pty.close,
    install: async () => {
      pty.enter('pip install requests');
      await pty.seen('not at all');
      pty.press('\r');
      await pty.seen('Successfully installed');
      const time = await pty.prompt();
      pty.enter('command -v python');
      await pty.seen(`${home}/app/.venv/bin/python`);
      await pty.prompt();
      pty.enter('deactivate');
      await pty.prompt();
      putAway(home);
      return time;
    },
  };
}

let gone = 0;

/** Moves the environment away instead of deleting it, which would keep some disks busy for seconds. */
function putAway(home: string): void {
  gone += 1;
  renameSync(join(home, 'app/.venv'), join(home, `gone-${gone}`));
}

function makeApp(home: string): string {
  const app = join(home, 'app');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'pyproject.toml'), '');
  return app;
}

/** Waits until the data of the last round is written, since that would slow down the disk in this one. */
function writeOut(): undefined {
  spawnSync('sync');
  return undefined;
}

/** Makes the kernel forget what it has read from the disk, which only root may do. */
function dropCaches(): undefined {
  writeOut();
  writeFileSync('/proc/sys/vm/drop_caches', '3');
  return undefined;
}

function canDropCaches(): boolean {
  try {
    dropCaches();
    return true;
  } catch {
    return false;
  }
}
