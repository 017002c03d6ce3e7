import { code, codePath, type Place } from '../../rules/printable.ts';
import type { UndoRefusal } from '../../rules/upkeep/undo-refusal.ts';
import type { Consent, Message } from '../message.ts';

/** The reason why a change is not undone, and the way out. */
export function describeUndoRefusal(refusal: UndoRefusal): Message {
  switch (refusal.code) {
    case 'nothing':
      return { text: 'there is nothing to take back', hint: '`pipward history` lists what was done' };
    case 'unknown-number':
      return {
        text: `there is no change ${code(refusal.number)}`,
        hint: '`pipward history` lists them with their numbers',
      };
    case 'undone-already':
      return { text: 'that was taken back already', hint: '`pipward history` says when' };
    case 'gone':
      return {
        text: `${code(refusal.what)} is not there any more`,
        hint: 'whoever took it away has done what undoing would',
      };
    case 'changed-since':
      return {
        text: `${code(refusal.what)} is not as pipward left it, so it is left alone`,
        hint: 'look what has become of it; `pipward history` says what was done',
      };
    case 'deleted':
      return {
        text: `what ${code(refusal.what)} held before is gone for good`,
        hint: 'the next `pip install` makes a new environment',
      };
    case 'with-remove':
      return { text: 'directories go with what is in them', hint: '`pipward remove` takes everything back' };
    case 'with-setup':
      return {
        text: 'the line alone would load nothing',
        hint: '`pipward setup` installs what it loads, and writes it',
      };
    case 'by-pip':
      return {
        text: "what pip has put into the system's Python is for pip to take out",
        hint: code(`pip uninstall --break-system-packages ${refusal.requirements.join(' ')}`),
      };
    case 'needs-administrator':
      return {
        text: 'an administrator has to change the system',
        hint: refusal.commands.map((words) => code(words.join(' '))).join(', '),
      };
    case 'is-undo':
      return {
        text: 'that was a change taken back',
        hint: refusal.kept === undefined ? 'do it once more' : `what it had made is in ${code(refusal.kept)}`,
      };
    default:
      return refusal satisfies never;
  }
}

/** The line about the thing that the change had made. */
export function movedAside(kept: string, place: Place): string {
  return `it is moved to ${codePath(kept, place)}, with all that is in it`;
}

/** The line for the environment that is active outside of projects. */
export const activeEverywhere = 'it is active where no project’s is: nothing will be there any more';

export function askToUndo(entry: number): Consent {
  return {
    question: 'Take it back?',
    yes: 'take it back',
    no: 'leave it',
    unasked: `pipward undo ${entry} --yes`,
  };
}

export const notTakenBack: Message = { text: 'it could not be taken back', hint: undefined };

export function takenBack(kept: string | undefined, place: Place): string {
  return kept === undefined ? 'taken back' : `taken back; ${codePath(kept, place)} is yours to delete`;
}
