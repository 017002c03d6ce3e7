import { code, codePath, type Place } from '../../rules/printable.ts';
import type { ShellName } from '../../rules/shells/dialects.ts';
import type { Message } from '../message.ts';

export function homeOfAnother(home: string): Message {
  return {
    text: `${code(home)} is the home of another user`,
    hint: 'set pipward up without sudo, as that user',
  };
}

export const noShells: Message = {
  text: 'pipward needs bash, zsh or fish, and none of them is on PATH',
  hint: undefined,
};

/** The line that is shown while pip is prepared. */
export const preparingSetup = 'preparing pip for new environments …';

/** The change to a start file, after the name of its shell. */
export function describeStartFile(
  shell: ShellName,
  outcome: { readonly path: string; readonly done: 'there-already' | 'made' | 'added' | 'restored' },
  place: Place,
): string {
  const path = codePath(outcome.path, place);
  return `${shell.padEnd(4)}  ${lineFor(outcome.done, path)}`;
}

function lineFor(done: 'there-already' | 'made' | 'added' | 'restored', path: string): string {
  switch (done) {
    case 'there-already':
      return `${path} already has the line`;
    case 'made':
      return `one line in the new file ${path}`;
    case 'added':
      return `one line added to ${path}`;
    case 'restored':
      return `${path} is restored`;
    default:
      return done satisfies never;
  }
}

/** The error if the line could not be added; the line follows below. */
export function lineNotAdded(shell: ShellName, path: string, place: Place): Message {
  return {
    text: `${codePath(path, place)} is not writable, so ${shell} does not load pipward yet`,
    hint: 'add this line to it yourself',
  };
}

/** The error if the line could not be removed; the line follows below. */
export function lineNotRemoved(path: string, place: Place): Message {
  return { text: `${codePath(path, place)} is not writable`, hint: 'remove this line from it yourself' };
}

/** The note if login shells do not read the start file `start`; the line that helps follows below. */
export function deafLoginFile(
  shell: ShellName,
  { file, start }: { readonly file: string; readonly start: string },
  place: Place,
): string {
  return `login shells of ${shell} read ${codePath(file, place)}, which does not load ${code(start)}; add this line to it`;
}

/** The end of a setup; the command for the open shell follows below. */
export const setUp = 'Done. New terminals load pipward. To use it in this one, run';

export const goneAgain = 'pipward is removed. Open shells keep it until they end';

/** A path that belongs to the person and stays. */
export function keptHere(path: string, place: Place): string {
  return `kept: ${codePath(path, place)}`;
}

/** The error if the package of pipward is incomplete. */
export function snippetMissing(name: string, directory: string): string {
  return `${code(name)} is missing beside ${code(directory)}; install pipward again`;
}
