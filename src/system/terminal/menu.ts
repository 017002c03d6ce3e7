import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { back, goAhead, legend, textIsNoAnswer } from '../../words/menu.ts';
import { wrap } from '../../words/layout/wrap.ts';
import { Ended, endedBy, endingSignal, throwIfEnded } from '../ending.ts';
import { canExplain, firstState, pressKey, type Choice, type MenuState } from './menu-keys.ts';
import { highlight, paint, readableWidth } from './terminal.ts';
import { dropTypeAhead } from './type-ahead.ts';

/**
 * How long an Esc may still become the beginning of an arrow key, whose bytes come together. Node waits half a second,
 * which a person notices.
 */
const ESCAPE_MILLISECONDS = 100;

/** A key behind which another one comes within this time was not pressed to answer: it is part of a text. */
const ALONE_MILLISECONDS = 50;

/**
 * Asks the person to choose: arrow keys and Enter, or a letter. Enter alone chooses the first. Text is no
 * answer, whether it was typed before the question appeared or is pasted now.
 *
 * @returns undefined if the person left with Esc
 * @throws Ended on Ctrl-C and Ctrl-Z, and if this process has to end
 */
export async function askChoice<Value>(
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Value | undefined> {
  if (isPlain()) {
    const { askPlainly } = await import('./plain-menu.ts');
    return askPlainly(question, choices);
  }
  dropTypeAhead();
  const prompt = createPrompt<number | 'suspended' | undefined, null>((_config, done) => {
    const state = useRef(firstState);
    const pending = useRef<readonly string[]>([]);
    const timer = useRef<NodeJS.Timeout | undefined>(undefined);
    const [, show] = useState(firstState);
    const change = (to: MenuState): void => {
      state.current = to;
      show(to);
    };
    const press = (key: string): void => {
      const effect = pressKey(state.current, key, choices);
      if (effect.kind === 'ended') done(effect.index);
      else change(effect.state);
    };
    useEffect((readline) => {
      Object.assign(readline, { escapeCodeTimeout: ESCAPE_MILLISECONDS });
      // To stop would leave the shell waiting for a program that the person can no longer reach.
      readline.on('SIGTSTP', () => done('suspended'));
      // Ctrl-D, or a terminal that is gone.
      readline.on('close', () => done(undefined));
      return () => clearTimeout(timer.current);
    }, []);
    useKeypress((key, readline) => {
      readline.clearLine(0);
      // Node counts Esc itself as a key with meta.
      if (key.ctrl || ('meta' in key && key.meta && key.name !== 'escape')) return;
      const name = key.name ?? String(Object(key).sequence);
      // No text has arrow keys in it.
      if ((name === 'up' || name === 'down') && pending.current.length === 0) return press(name);
      pending.current = [...pending.current, name];
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const [first, ...others] = pending.current;
        pending.current = [];
        if (others.length > 0) change({ ...state.current, wasText: true });
        else if (first !== undefined) press(first);
      }, ALONE_MILLISECONDS);
    });
    return render(question, choices, state.current);
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
  let answer: number | 'suspended' | undefined;
  try {
    answer = await prompt(null, context);
  } catch (error) {
    throwIfEnded();
    throw error instanceof Error && error.name === 'ExitPromptError' ? new Ended('question') : error;
  }
  if (answer === 'suspended') throw new Ended('suspended');
  return answer === undefined ? undefined : choices[answer]?.value;
}

function render(
  question: string,
  choices: readonly Choice<unknown>[],
  { active, checking, isExplained, wasText }: MenuState,
): string {
  if (checking) {
    const lines = [back, goAhead].map((label, index) =>
      renderLine({ letter: 'ny'.charAt(index), label }, checking.isYes === (index === 1)),
    );
    const text = wasText ? [paint.dim(textIsNoAnswer)] : [];
    return [highlight(choices[checking.index]?.check ?? ''), ...lines, ...text].join('\n');
  }
  const lines = choices.map((choice, index) => renderLine(choice, index === active));
  const explained = choices.filter(({ explanation }) => isExplained && explanation !== undefined);
  const below = explained.map(({ letter, explanation = '' }) =>
    highlight(hang(`  ${letter}: `, explanation), paint.dim),
  );
  const last = wasText ? textIsNoAnswer : legend({ isExplained: canExplain(choices) });
  return [question, ...lines, paint.dim(last), ...below].join('\n');
}

function renderLine({ letter, label }: Pick<Choice<unknown>, 'letter' | 'label'>, isActive: boolean): string {
  const lead = `${isActive ? paint.green('>') : ' '} ${paint.bold(letter)}  `;
  return `${lead}${highlight(hang(indent, label).slice(indent.length), isActive ? paint.bold : undefined)}`;
}

const indent = '     ';

/** Wraps a text behind a beginning; its further lines stand below the first one. */
function hang(beginning: string, text: string): string {
  const width = Math.max(readableWidth() - beginning.length, 20);
  return beginning + wrap(text, width).join(`\n${' '.repeat(beginning.length)}`);
}

/** True for people whose terminal, or screen reader, is not to be moved about on. */
function isPlain(): boolean {
  const { ACCESSIBLE: accessible = '', TERM: term } = process.env;
  return !['', '0'].includes(accessible) || term === 'dumb';
}
