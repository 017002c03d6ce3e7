import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import { highlight, paint } from './terminal.ts';

/** One line of a menu. */
export interface Choice<Value> {
  readonly value: Value;
  /** The letter that takes it. */
  readonly letter: string;
  readonly label: string;
}

/**
 * Asks the person to take one of several ways: arrow keys and Enter, or a letter. Enter at once takes the first.
 *
 * @returns undefined where the person left with Esc
 * @throws ExitPromptError on Ctrl-C
 */
export async function askChoice<Value>(
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Value | undefined> {
  const prompt = createPrompt<Value | undefined, null>((_config, done) => {
    const [active, setActive] = useState(0);
    useEffect((readline) => {
      // Ctrl-Z would leave the shell waiting for a program that can no longer be reached.
      readline.on('SIGTSTP', () => undefined);
    }, []);
    useKeypress((key) => {
      const lettered = choices.find(({ letter }) => letter === key.name);
      if (isEnterKey(key)) done(choices[active]?.value);
      else if (key.name === 'escape') done(undefined);
      else if (lettered) done(lettered.value);
      else if (isUpKey(key, [])) setActive((active + choices.length - 1) % choices.length);
      else if (isDownKey(key, [])) setActive((active + 1) % choices.length);
    });
    const lines = choices.map(({ letter, label }, index) => {
      const isActive = index === active;
      return `${isActive ? paint.green('❯') : ' '} ${paint.bold(letter)}  ${highlight(label, isActive ? paint.bold : undefined)}`;
    });
    return [question, ...lines].join('\n');
  });
  return prompt(null, { input: process.stdin, output: process.stderr, clearPromptOnDone: true });
}
