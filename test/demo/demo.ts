// The main job for real: a shell in a pseudo-terminal, Debian's pip, a refusal caught, a package installed. Everything
// happens in a throw-away HOME with a wheel made here, so nothing is fetched and nothing is left behind.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn, type IPty } from '@lydell/node-pty';
import { makeWheel } from '../support/wheels.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'pipward-demo-')));
const helper = resolve('dist/pipward.js');
const environment = {
  HOME: home,
  PATH: '/usr/bin:/bin',
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  PIPWARD_ENVIRONMENT: 'workstation',
  PIP_NO_INDEX: '1',
  PIP_FIND_LINKS: join(home, 'wheels'),
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
};
const width = Math.min(process.stdout.columns ?? 80, 100);

/** What the shell shows when it waits for a command; bash sets its title sequence nowhere in an empty HOME. */
const PROMPT = '~/app$ ';

/** Why the demo cannot go on. */
class Stopped extends Error {}

process.once('SIGINT', () => {
  leave();
  process.exit(130);
});

try {
  makeWheel(join(home, 'wheels'), { name: 'requests', version: '2.32.3' });
  mkdirSync(join(home, 'app'));
  writeFileSync(join(home, 'app', 'pyproject.toml'), '');
  writeFileSync(join(home, '.bashrc'), "PS1='\\w$ '\n");
  await (findLack() ?? showAll)();
  console.log(`\nAll of that was in ${home}, which is gone.\nnpm run setup sets pipward up for you.`);
} catch (error) {
  if (!(error instanceof Stopped)) throw error;
  console.error(`\nthe demo stops: ${error.message}`);
  process.exitCode = 1;
} finally {
  leave();
}

/** What can be shown if this machine has no pip that refuses, after a word about it. */
function findLack(): (() => Promise<void>) | undefined {
  if (!existsSync('/usr/bin/pip')) {
    console.log('\nWithout /usr/bin/pip, this shows only what is possible without.');
    return showWithoutPip;
  }
  if (!isManaged()) {
    console.log('\nHere /usr/bin/pip refuses nothing (no EXTERNALLY-MANAGED), so there is little to show.');
    return showUnmanaged;
  }
  return undefined;
}

async function showAll(): Promise<void> {
  setUp();

  title('observe: pip runs and refuses, and its exit is caught');
  pipward('config', 'set', 'intercept', 'observe');
  await installRequests();
  rmSync(join(home, 'app', '.venv'), { recursive: true });

  title('predict: the refusal is known beforehand, and pip is not even started');
  pipward('config', 'unset', 'intercept');
  await installRequests();

  remove();
}

/** Without pip, there is an answer too, and no question. */
async function showWithoutPip(): Promise<void> {
  setUp();
  title('pip install, where there is no pip');
  pipward('config', 'set', 'mode', 'suggest');
  await inShell(async ({ type, seen }) => {
    await type('pip install requests');
    await seen(PROMPT);
  });
  title('pipward knows what a name is');
  pipward('lookup', 'requests', 'black', 'yaml');
  remove();
}

async function showUnmanaged(): Promise<void> {
  setUp();
  title('pipward leaves pip alone');
  pipward('why', '--', 'pip', 'install', 'requests');
  remove();
  return Promise.resolve();
}

function setUp(): void {
  title('pipward setup');
  pipward('setup', '--shell', 'bash');
}

function remove(): void {
  title('pipward remove');
  pipward('remove');
}

/** A person in a project types `pip install requests`, presses Enter once, and uses the package. */
async function installRequests(): Promise<void> {
  await inShell(async ({ type, press, seen }) => {
    await type('pip install requests');
    await seen('not at all');
    await press('\r');
    await seen('Successfully installed requests-2.32.3');
    await seen(PROMPT);
    await type('python -c "import requests; print(requests.__version__)"');
    await seen('2.32.3');
    await seen(PROMPT);
    await type('command -v python');
    await seen(`${home}/app/.venv/bin/python`);
    await seen(PROMPT);
  });
}

interface Typist {
  readonly type: (command: string) => Promise<void>;
  readonly press: (keys: string) => Promise<void>;
  /** Waits for a text that has not been waited for yet. */
  readonly seen: (text: string) => Promise<void>;
}

async function inShell(work: (typist: Typist) => Promise<void>): Promise<void> {
  const size = { cols: width, rows: process.stdout.rows ?? 40 };
  const shell = spawn('bash', ['-i'], { cwd: join(home, 'app'), env: environment, ...size });
  const ended = new Promise<void>((done) => shell.onExit(() => done()));
  const seen = follow(shell);
  const press = async (keys: string): Promise<void> => {
    // A person who watches has time to read what is gone after the answer.
    if (process.stdout.isTTY) await sleep(1500);
    shell.write(keys);
  };
  try {
    await seen(PROMPT);
    await work({ press, seen, type: (command) => press(`${command}\r`) });
    shell.write('exit\r');
    await ended;
  } catch (error) {
    shell.kill();
    throw error;
  }
}

/** Shows all that the shell shows. A text that is waited for fails as soon as the shell is back at its prompt. */
function follow(shell: IPty): (text: string) => Promise<void> {
  let unread = '';
  let look = ignore;
  shell.onData((data) => {
    process.stdout.write(data);
    unread += data;
    look();
  });
  return (text) =>
    new Promise((found, failed) => {
      const end = (then: () => void): void => {
        look = ignore;
        clearTimeout(limit);
        then();
      };
      const fail = (): void => end(() => failed(new Stopped(`the shell did not show: ${text}`)));
      const limit = setTimeout(fail, 300_000);
      look = (): void => {
        const at = unread.indexOf(text);
        if (at < 0) {
          if (unread.includes(PROMPT)) fail();
          return;
        }
        unread = unread.slice(at + text.length);
        end(found);
      };
      look();
    });
}

function ignore(): void {
  // Nothing is waited for.
}

function pipward(...words: readonly string[]): void {
  console.log(`$ pipward ${words.join(' ')}`);
  const { status } = spawnSync(process.execPath, [helper, ...words], {
    env: environment,
    cwd: home,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Stopped(`pipward ${words[0]} ended with ${status ?? 'a signal'}`);
}

/** True if the distributor's Python refuses what pip would install (PEP 668). */
function isManaged(): boolean {
  const program =
    "import os, sys, sysconfig; sys.exit(not os.path.exists(sysconfig.get_path('stdlib') + '/EXTERNALLY-MANAGED'))";
  return spawnSync('/usr/bin/python3', ['-I', '-c', program], { stdio: 'ignore' }).status === 0;
}

function title(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, width - text.length - 4))}\n`);
}

function leave(): void {
  rmSync(home, { recursive: true, force: true });
}
