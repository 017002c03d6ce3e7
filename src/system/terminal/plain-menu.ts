import { createInterface, type Interface } from 'node:readline';
import { askForNumber, askForYes, noSuchChoice } from '../../words/menu.ts';
import { Ended, endingSignal, throwIfEnded } from '../ending.ts';
import { indexOfAnswer, type Choice } from './menu-keys.ts';
import { dropTypeAhead } from './type-ahead.ts';
import { tell } from './report.ts';
import { say } from './terminal.ts';

/**
 * Asks the person to choose by a number, on a line of their own: for screen readers, and terminals on which
 * the cursor cannot be moved. Everything is only ever added at the end.
 *
 * @returns undefined if the person left with Ctrl-D
 * @throws Ended on Ctrl-C and Ctrl-Z, and if this process has to end
 */
export async function askPlainly<Value>(
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Value | undefined> {
  dropTypeAhead();
  process.stdin.setRawMode(false);
  const reader = createInterface({ input: process.stdin, terminal: false });
  // To stop would leave the shell waiting for a program that the person can no longer reach.
  const suspended = new Promise<never>((_resolve, reject) => {
    process.once('SIGTSTP', () => reject(new Ended('suspended')));
  });
  let answer: Answer<Value> | undefined;
  try {
    answer = await Promise.race([answerFrom(reader, question, choices), suspended]);
    return answer?.value;
  } finally {
    // The prompt of the shell begins on a line of its own.
    if (answer === undefined) say('');
    process.removeAllListeners('SIGTSTP');
    reader.close();
  }
}

type Answer<Value> = Pick<Choice<Value>, 'value'>;

async function answerFrom<Value>(
  reader: Interface,
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Answer<Value> | undefined> {
  say(question);
  choices.forEach(({ label }, index) => tell(`${index + 1}  ${label}`));
  for (;;) {
    const answer = await ask(reader, askForNumber(choices.length));
    if (answer === undefined) return undefined;
    const index = answer === '' ? 0 : indexOfAnswer(answer, choices);
    const chosen = index === undefined ? undefined : choices[index];
    if (answer === '?') sayExplanations(choices);
    else if (chosen === undefined) tell(noSuchChoice(answer));
    else if (chosen.check === undefined || (await isMeant(reader, chosen.check))) return chosen;
  }
}

function sayExplanations(choices: readonly Choice<unknown>[]): void {
  choices.forEach(({ explanation }, index) => {
    if (explanation !== undefined) tell(`${index + 1}: ${explanation}`);
  });
}

async function isMeant(reader: Interface, check: string): Promise<boolean> {
  tell(check);
  return (await ask(reader, askForYes)) === 'y';
}

/** One line of the person; undefined at the end of the input. */
function ask(reader: Interface, text: string): Promise<string | undefined> {
  process.stderr.write(text);
  const signal = endingSignal();
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      try {
        throwIfEnded();
      } catch (error) {
        reject(error);
      }
    };
    signal.addEventListener('abort', stop, { once: true });
    reader.once('close', () => resolve(undefined));
    reader.once('line', (line) => {
      signal.removeEventListener('abort', stop);
      resolve(line.trim());
    });
  });
}
