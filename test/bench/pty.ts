import { spawn } from '@lydell/node-pty';
import type { ShellName } from '../support/shells.ts';

/** A shell as a person uses it: it takes keys, and waits for text to appear. */
export interface Pty {
  /** Types a line and Enter, and forgets the text that has appeared before. */
  enter(line: string): void;
  press(key: string): void;
  /** The milliseconds from the last `enter` until a text appears that was not awaited before. */
  seen(text: string): Promise<number>;
  close(): Promise<void>;
}

/** The prompt of the shells. No typed text has it. */
const PROMPT = 'ready> ';

/** The lines of each start file that set this prompt. */
export const PROMPT_LINES: Readonly<Record<ShellName, string>> = {
  bash: "PS1='ready''> '\n",
  zsh: "PROMPT='ready''> '\n",
  fish: "function fish_prompt; printf 'ready''> '; end\nset -g fish_greeting\n",
};

/** Opens a shell in a pseudo-terminal and waits for its first prompt. */
export async function openPty(given: {
  readonly command: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<Pty & { prompt(): Promise<number> }> {
  const [program = '', ...words] = given.command;
  const shell = spawn(program, words, {
    cwd: given.directory,
    env: { ...given.environment },
    cols: 120,
    rows: 40,
  });
  let unread = '';
  let look = ignore;
  let entered = performance.now();
  let lastData = entered;
  shell.onData((data) => {
    unread += data;
    lastData = performance.now();
    look();
  });
  const ended = new Promise<void>((done) => shell.onExit(() => done()));

  const seen = (text: string): Promise<number> =>
    new Promise((found, failed) => {
      const limit = setTimeout(() => {
        look = ignore;
        failed(new Error(`waited in vain for ${JSON.stringify(text)} behind ${JSON.stringify(unread)}`));
      }, 60_000);
      look = () => {
        const at = unread.indexOf(text);
        if (at < 0) return;
        unread = unread.slice(at + text.length);
        look = ignore;
        clearTimeout(limit);
        found(lastData - entered);
      };
      look();
    });
  const pty = {
    enter(line: string) {
      shell.write(line);
      unread = '';
      entered = performance.now();
      shell.write('\r');
    },
    press: (key: string) => shell.write(key),
    seen,
    async prompt() {
      const time = await seen(PROMPT);
      // Line editors draw a text more than once.
      while (performance.now() - lastData < 40) await new Promise((resolve) => setTimeout(resolve, 10));
      return time;
    },
    async close() {
      shell.kill('SIGHUP');
      await ended;
    },
  };
  await pty.prompt();
  return pty;
}

function ignore(): void {
  // Nothing is awaited.
}
