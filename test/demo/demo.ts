// The main job for real: a shell in a pseudo-terminal, Debian's pip, a refusal caught, a package installed. Everything
// happens in a throw-away HOME with a wheel made here, so nothing is fetched and nothing is left behind.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
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

/** What the shell shows when it waits for a command; bash sets its title sequence nowhere in an empty HOME. */
const PROMPT = '~/app$ ';

try {
  makeWheel(join(home, 'wheels'), { name: 'requests', version: '2.32.3' });
  mkdirSync(join(home, 'app'));
  writeFileSync(join(home, 'app', 'pyproject.toml'), '');
  writeFileSync(join(home, '.bashrc'), "PS1='\\w$ '\n");

  title('pipward setup');
  pipward('setup', '--shell', 'bash');

  title('observe: pip runs and refuses, and its exit is caught');
  pipward('config', 'set', 'intercept', 'observe');
  await installRequests();
  rmSync(join(home, 'app', '.venv'), { recursive: true });

  title('predict: the refusal is known beforehand, and pip is not even started');
  pipward('config', 'unset', 'intercept');
  await installRequests();

  title('pipward remove');
  pipward('remove');
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** A person in a project types `pip install requests`, presses Enter once, and uses the package. */
async function installRequests(): Promise<void> {
  const shell = spawn('bash', ['-i'], { cwd: join(home, 'app'), env: environment, cols: 100, rows: 40 });
  const seen = follow(shell);
  await seen(PROMPT);
  shell.write('pip install requests\r');
  await seen('not at all');
  shell.write('\r');
  await seen('Successfully installed requests-2.32.3');
  await seen(PROMPT);
  shell.write('python -c "import requests; print(requests.__version__, requests.__file__)"\r');
  await seen(`2.32.3 ${home}/app/.venv/`);
  await seen(PROMPT);
  const ended = new Promise<void>((done) => shell.onExit(() => done()));
  shell.write('exit\r');
  await ended;
}

/** Shows all that the shell shows, and waits for a text that has not been waited for yet. */
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
      const limit = setTimeout(() => failed(new Error(`the demo waited in vain for: ${text}`)), 60_000);
      look = (): void => {
        const at = unread.indexOf(text);
        if (at < 0) return;
        unread = unread.slice(at + text.length);
        look = ignore;
        clearTimeout(limit);
        found();
      };
      look();
    });
}

function ignore(): void {
  // Nothing is waited for.
}

function pipward(...words: readonly string[]): void {
  console.log(`$ pipward ${words.join(' ')}`);
  execFileSync(process.execPath, [helper, ...words], { env: environment, cwd: home, stdio: 'inherit' });
}

function title(text: string): void {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 90 - text.length))}\n`);
}
