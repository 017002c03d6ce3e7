import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Ended, endedBy, endingSignal, throwIfEnded } from '../ending.ts';
import { isFileSystemError } from '../files.ts';
import { wrap } from '../../words/layout/wrap.ts';
import { highlight, paint, readableWidth } from './terminal.ts';

/** One line of a menu. */
export interface Choice<Value> {
  readonly value: Value;
  /** The key that chooses it. */
  readonly letter: string;
  readonly label: string;
  /**
   * The letter only moves to it, and Enter chooses it: for choices that leaving a directory does not undo.
   */
  readonly needsEnter: boolean;
}

/**
 * How long an Esc may still become the beginning of an arrow key, whose bytes come together. Node waits half a second,
 * which a person notices.
 */
const ESCAPE_MILLISECONDS = 100;

/**
 * Asks the person to choose: arrow keys and Enter, or a letter. Enter alone chooses the first. Text typed
 * before the question appeared is no answer to it, and is dropped.
 *
 * @returns undefined if the person left with Esc
 * @throws Ended on Ctrl-C, and if this process has to end
 */
export async function askChoice<Value>(
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Value | undefined> {
  dropTypeAhead();
  const prompt = createPrompt<Value | undefined, null>((_config, done) => {
    const [active, setActive] = useState(0);
    useEffect((readline) => {
      Object.assign(readline, { escapeCodeTimeout: ESCAPE_MILLISECONDS });
      // Ctrl-Z would leave the shell waiting for a program that the person can no longer reach.
      readline.on('SIGTSTP', () => undefined);
      // Ctrl-D, or a terminal that is gone.
      readline.on('close', () => done(undefined));
    }, []);
    useKeypress((key) => {
      const isPlain = !key.ctrl && !('meta' in key && key.meta);
      const letterIndex = isPlain ? choices.findIndex(({ letter }) => letter === key.name) : -1;
      const chosen = choices[letterIndex];
      if (isEnterKey(key)) done(choices[active]?.value);
      else if (key.name === 'escape') done(undefined);
      else if (chosen && !chosen.needsEnter) done(chosen.value);
      else if (chosen) setActive(letterIndex);
      else if (isUpKey(key, [])) setActive((active + choices.length - 1) % choices.length);
      else if (isDownKey(key, [])) setActive((active + 1) % choices.length);
    });
    const lines = choices.map(({ letter, label }, index) => {
      const isActive = index === active;
      const lead = `${isActive ? paint.green('>') : ' '} ${paint.bold(letter)}  `;
      return `${lead}${highlight(hang(label), isActive ? paint.bold : undefined)}`;
    });
    return [question, ...lines].join('\n');
  });
  const context = {
    input: process.stdin,
    output: process.stderr,
    signal: endingSignal(),
    // After a stop, the lines above the cursor are no longer this menu.
    get clearPromptOnDone() {
      return endedBy() !== 'stopped';
    },
  };
  try {
    return await prompt(null, context);
  } catch (error) {
    throwIfEnded();
    throw error instanceof Error && error.name === 'ExitPromptError' ? new Ended('question') : error;
  }
}

/** Wraps the text of a choice, whose further lines stand below its first one. */
function hang(label: string): string {
  const indent = 5;
  return wrap(label, Math.max(readableWidth() - indent, 20)).join(`\n${' '.repeat(indent)}`);
}

/** Reads and drops pending input of the terminal, even unfinished lines. */
function dropTypeAhead(): void {
  process.stdin.setRawMode(true);
  let terminal: number | undefined;
  try {
    terminal = openSync('/dev/tty', constants.O_RDONLY | constants.O_NONBLOCK);
    while (readSync(terminal, Buffer.alloc(1024)) > 0);
  } catch (error) {
    // EAGAIN: no input is left.
    if (!isFileSystemError(error)) throw error;
  } finally {
    if (terminal !== undefined) closeSync(terminal);
  }
}
