import { spawn } from '@lydell/node-pty';
import { inject, onTestFailed } from 'vitest';
import { afterTest } from './after-test.ts';
import { openEmulator, type SeenPrompt } from './emulator.ts';
import type { Home } from './home.ts';
import { bytesOf, type Key } from './keys.ts';
import { findCommand, type ShellName } from './shells.ts';
import { prepareStart, type Start } from './start.ts';

export interface ShellSettings {
  readonly shell: ShellName;
  readonly home: Home;
  /** The directory in which the shell starts; by default HOME. */
  readonly cwd?: string;
  /** Variables added to the clean environment; `undefined` removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly columns?: number;
  readonly rows?: number;
  /** Lines appended to the start file of that HOME (`.bashrc`, `.zshrc`, `config.fish`). */
  readonly startup?: string;
  /** More arguments for the shell: `['-eu']`, `['-o', 'ksharrays']`. */
  readonly options?: readonly string[];
  /** Another build of the shell. */
  readonly program?: string;
}

export interface Patience {
  /** Milliseconds until the wait fails with the screen in its message; by default 60 s. */
  readonly timeout?: number;
}

export interface Prompt {
  /** The `$?` at this prompt. */
  readonly status: number;
  /** The text before the harness's own prompt `$ `: `(.venv) `. */
  readonly prefix: string;
}

export interface Ran extends Prompt {
  /** The rendered text from the prompt at which the command was typed to the next one. */
  readonly screen: string;
  /** The rendered text without the prompt and the command. */
  readonly output: string;
  /** All bytes since the command was typed, including colours. */
  readonly raw: string;
}

/** A real interactive shell in a real pseudo-terminal. */
export interface Shell {
  readonly name: ShellName;
  readonly pid: number;
  /** The command line of another shell like this one, for `exec` and for nested shells. */
  readonly command: string;
  /** Types one line and Enter at the prompt, and waits for the next prompt. */
  run(line: string, patience?: Patience): Promise<Ran>;
  type(text: string): void;
  press(...keys: readonly Key[]): void;
  /** Pastes in brackets, as soon as the line editor asks for them, so that line breaks count as text. */
  paste(text: string, patience?: Patience): Promise<void>;
  /** Waits until the text since the last awaited prompt matches, including the command; returns it. */
  until(sought: string | RegExp, patience?: Patience): Promise<string>;
  /** Waits until the program is in the foreground, where Ctrl-C and Ctrl-Z reach it. */
  foreground(program: string, patience?: Patience): Promise<void>;
  /** Gives up a half-typed line with Ctrl-C and waits until the prompt is empty. */
  cancel(patience?: Patience): Promise<void>;
  /** Waits for a prompt after the last input or awaited prompt; returns the latest of several. */
  prompt(patience?: Patience): Promise<Prompt>;
  /** Waits until the shell has ended and returns its exit code. */
  exited(patience?: Patience): Promise<number>;
  /** All rendered text, with wrapped lines joined. */
  screen(): string;
  /** All bytes. */
  raw(): string;
  resize(columns: number, rows: number): void;
  close(): Promise<void>;
}

/** Starts a shell in a clean environment and waits for its first prompt. It is closed when the test ends. */
export async function openShell(settings: ShellSettings): Promise<Shell> {
  const { shell: name, home, columns = 100, rows = 40 } = settings;
  const start = prepareStart(name, home, settings);
  const program = settings.program ?? findCommand(name);
  if (program === undefined) throw new Error(`${name} is not installed`);

  const emulator = openEmulator(name, columns, rows);
  const { terminal, prompts } = emulator;
  const cwd = settings.cwd ?? home.path;
  const pty = spawn(program, [...start.args], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: environmentOf(settings, start.env),
  });

  let raw = '';
  let exitCode: number | undefined;
  let consumed = 0;
  let origin: SeenPrompt | undefined;
  const watchers = new Set<() => void>();
  const notify = (): void => {
    for (const watcher of watchers) watcher();
  };

  // The emulator answers cursor and device queries; fish 4 waits for these answers.
  terminal.onData((answer) => pty.write(answer));
  pty.onData((data) => {
    raw += data;
    terminal.write(data, notify);
  });
  pty.onExit((exit) => {
    // Output that was written before the end is rendered first.
    terminal.write('', () => {
      exitCode = exit.exitCode;
      notify();
    });
  });

  /** Resolves as soon as `find` returns a value. It is called again whenever something was rendered. */
  async function wait<T>(what: string, find: () => T | undefined, patience: Patience = {}): Promise<T> {
    const { timeout = 60_000 } = patience;
    const result = await new Promise<{ readonly value: T } | 'timeout' | 'exit'>((resolve) => {
      const look = (): void => {
        const value = find();
        if (value !== undefined) settle({ value });
        else if (exitCode !== undefined) settle('exit');
      };
      const timer = setTimeout(() => settle('timeout'), timeout);
      const settle = (outcome: { readonly value: T } | 'timeout' | 'exit'): void => {
        clearTimeout(timer);
        watchers.delete(look);
        resolve(outcome);
      };
      watchers.add(look);
      look();
    });
    if (typeof result === 'object') return result.value;
    const why = result === 'exit' ? `the shell ended with ${exitCode}` : `waited ${timeout} ms`;
    throw new Error(`${name}: no ${what}: ${why}\n${picture()}`);
  }

  const picture = (): string =>
    `--- screen\n${shell.screen()}\n--- last bytes\n${JSON.stringify(raw.slice(-200))}\n---`;

  const nextPrompt = async (patience?: Patience): Promise<SeenPrompt> => {
    const prompt = await wait(
      'prompt',
      () => (prompts.length > consumed ? prompts.at(-1) : undefined),
      patience,
    );
    consumed = prompts.length;
    origin = prompt;
    return prompt;
  };

  const send = (bytes: string): void => {
    consumed = prompts.length;
    pty.write(bytes);
  };

  const shell: Shell = {
    name,
    pid: pty.pid,
    command: commandLine(program, start),
    async run(line, patience) {
      const from = prompts.at(-1);
      if (from === undefined || emulator.running()) throw new Error(`${name}: not at a prompt\n${picture()}`);
      const firstByte = raw.length;
      send(`${line}\r`);
      const to = await nextPrompt(patience);
      return {
        status: to.status,
        prefix: to.prefix,
        screen: emulator.text(from.start, to.start),
        output: emulator.output(from, to),
        raw: raw.slice(firstByte),
      };
    },
    type: send,
    press(...keys) {
      for (const key of keys) send(bytesOf(key, terminal.modes.applicationCursorKeysMode));
    },
    async paste(text, patience) {
      await wait('bracketed paste', () => terminal.modes.bracketedPasteMode || undefined, patience);
      send(`\u001B[200~${text}\u001B[201~`);
    },
    until(sought, patience) {
      const look = (): string | undefined => {
        const text = emulator.text(origin?.start);
        return (typeof sought === 'string' ? text.includes(sought) : sought.test(text)) ? text : undefined;
      };
      return wait(typeof sought === 'string' ? JSON.stringify(sought) : String(sought), look, patience);
    },
    async foreground(wanted, patience) {
      // The foreground program is polled, since no output announces it.
      const timer = setInterval(notify, 5);
      try {
        await wait(`${wanted} in the foreground`, () => pty.process === wanted || undefined, patience);
      } finally {
        clearInterval(timer);
      }
    },
    async cancel(patience) {
      send(bytesOf('ctrl-c', false));
      // fish loses a Ctrl-C while it looks for a suggestion; the other shells lose one while they complete or
      // redraw. A second one does nothing on an empty line. fish 4 empties the line without a new prompt.
      const again = setInterval(() => pty.write(bytesOf('ctrl-c', false)), name === 'fish' ? 250 : 1500);
      const isEmpty = (): boolean => name === 'fish' && emulator.text(prompts.at(-1)?.start).endsWith('$');
      try {
        await wait('empty prompt', () => prompts.length > consumed || isEmpty() || undefined, patience);
      } finally {
        clearInterval(again);
      }
      consumed = prompts.length;
      origin = prompts.at(-1);
    },
    async prompt(patience) {
      const { status, prefix } = await nextPrompt(patience);
      return { status, prefix };
    },
    exited: (patience) => wait('end of the shell', () => exitCode, patience),
    screen: () => emulator.text(),
    raw: () => raw,
    resize(newColumns, newRows) {
      terminal.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    async close() {
      if (exitCode !== undefined) return;
      // The shell passes the hang-up on to its jobs. fish 3.6 misses one now and then. A shell that traps it is killed.
      pty.kill('SIGHUP');
      const again = setInterval(() => pty.kill('SIGHUP'), 250);
      try {
        await wait('end of the shell', () => exitCode, { timeout: 10_000 });
      } catch {
        pty.kill('SIGKILL');
        await wait('end of the shell', () => exitCode);
      } finally {
        clearInterval(again);
      }
    },
  };

  afterTest(() => shell.close());
  showScreenOfFailure(shell);
  await nextPrompt();
  return shell;
}

function environmentOf(
  settings: ShellSettings,
  own: Readonly<Record<string, string>>,
): Record<string, string> {
  const environment: Record<string, string | undefined> = {
    HOME: settings.home.path,
    PATH: '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    PIPWARD_ENVIRONMENT: 'workstation',
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: inject('wheelhouse'),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    ...settings.env,
    ...own,
  };
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function commandLine(program: string, { args, env }: Start): string {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  return ['env', ...variables, program, ...args].map((word) => `'${word}'`).join(' ');
}

function showScreenOfFailure(shell: Shell): void {
  try {
    onTestFailed(() => console.error(`--- ${shell.name} when the test failed\n${shell.screen()}\n---`));
  } catch {
    // The shell was opened outside of a test, so no test can fail.
  }
}
