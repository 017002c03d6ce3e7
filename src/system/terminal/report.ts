import { isatty } from 'node:tty';
import type { Place } from '../../rules/printable.ts';
import type { Notice } from '../../rules/verdict/notice.ts';
import type { FailureCode } from '../../rules/verdict/venv-state.ts';
import { widthOf } from '../../words/layout/width.ts';
import { wrap } from '../../words/layout/wrap.ts';
import { nobodyToAsk, type Consent, type Message } from '../../words/message.ts';
import { describeNotice } from '../../words/notice.ts';
import { describeFailure, preparingPip } from '../../words/venv.ts';
import { findDirectories, sharedVenvs, workingDirectory } from '../directories.ts';
import { canAsk, highlight, paint, say } from './terminal.ts';

/**
 * Prints one sentence, with the text between backticks in a colour. On a terminal, no word is cut at its edge.
 *
 * @param label a word before it, and its colour
 */
export function tell(text: string, label?: readonly [string, (word: string) => string]): void {
  const [word, colour] = label ?? ['', undefined];
  const lines = wrapped(word === '' ? text : `${word} ${text}`);
  say(colour ? colour(word) + highlight(lines.slice(word.length)) : highlight(lines));
}

/** Prints one sentence about a completed action. */
export function sayDone(text: string): void {
  say(highlight(wrapped(text), paint.green));
}

/** Text for a terminal; a path that is longer than a line stays whole, for people who copy it. */
function wrapped(text: string): string {
  const width = process.stderr.columns ?? 80;
  return isatty(2) && widthOf(text) > width ? wrap(text, width, { mayCut: false }).join('\n') : text;
}

/** Prints the reason why a person has to wait. */
export function sayWaiting(text: string): void {
  say(paint.dim(text));
}

/** Prints something that a person may want to know. */
export function note(notice: Notice | string): void {
  tell(`note: ${typeof notice === 'string' ? notice : describeNotice(notice, here())}`);
}

/** Prints something that a person should know before it happens. */
export function warn(notice: Notice): void {
  tell(describeNotice(notice, here()), ['warning:', paint.yellow]);
}

/** Prints a way out or the next step, if any. */
export function advise(text: string | undefined): void {
  if (text !== undefined) tell(`hint: ${text}`);
}

/**
 * Prints the reason why nothing was done, and the way out.
 *
 * @param status 2 if the command was used wrongly
 * @returns the exit status
 */
export function refuse({ text, hint }: Message, status: 1 | 2 = 1): number {
  tell(text, ['error:', paint.red]);
  advise(hint);
  return status;
}

/**
 * Asks for consent. If nobody can be asked, prints an error and counts as a no.
 *
 * @param options `isFinal`: the action cannot be undone, so Enter alone leaves everything as it is
 */
export async function confirm(consent: Consent, options: { readonly isFinal: boolean }): Promise<boolean> {
  if (!canAsk()) {
    refuse(nobodyToAsk(consent));
    return false;
  }
  const { askChoice } = await import('./menu.ts');
  const yes = { value: true, letter: 'y', label: consent.yes };
  const no = { value: false, letter: 'n', label: consent.no };
  const choice = await askChoice(highlight(consent.question), options.isFinal ? [no, yes] : [yes, no]);
  return choice === true;
}

/** Prints the reason why no environment could be made, and the way out. */
export function sayFailure({ code, detail }: { readonly code: FailureCode; readonly detail: string }): void {
  refuse(describeFailure(code, detail));
}

/** Prints the reason why making an environment takes longer this time. */
export function sayPreparing(): void {
  sayWaiting(preparingPip);
}

/** The directory the person is in, and their home, for showing paths relative to these. */
export function here(): Place {
  return { directory: workingDirectory(), home: findDirectories().home, shared: sharedVenvs() };
}
