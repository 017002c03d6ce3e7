import { code, codePath, type Place } from '../../rules/printable.ts';
import type { UndoRefusal } from '../../rules/upkeep/undo-refusal.ts';
import type { Consent, Message } from '../message.ts';

/** The reason why a change is not undone, and the way out. */
export function describeUndoRefusal(refusal: UndoRefusal, place: Place): Message {
  switch (refusal.code) {
    case 'nothing':
      return { text: 'there is nothing to undo', hint: '`pipward history` lists all changes' };
    case 'unknown-number':
      return {
        text: `there is no change with the number ${code(refusal.number)}`,
        hint: '`pipward history` lists them with their numbers',
      };
    case 'undone-already':
      return { text: 'that change is already undone', hint: '`pipward history` says when' };
    case 'gone':
      return {
        text: `${codePath(refusal.what, place)} is already gone`,
        hint: 'so there is nothing to undo',
      };
    case 'changed-since':
      return {
        text: `${codePath(refusal.what, place)} was changed since, so it stays as it is`,
        hint: 'look at it yourself; `pipward history` lists what pipward changed',
      };
    case 'deleted':
      return {
        text: `what ${codePath(refusal.what, place)} held before is gone for good`,
        hint: 'the next `pip install` makes a new environment',
      };
    case 'with-remove':
      return {
        text: 'directories are removed together with what is in them',
        hint: '`pipward remove` removes everything',
      };
    case 'with-setup':
      return {
        text: 'the line alone loads nothing',
        hint: '`pipward setup` adds it and installs what it loads',
      };
    case 'by-pip':
      return {
        text: "only pip can remove what it installed into the system's Python",
        hint: code(`pip uninstall --break-system-packages ${refusal.requirements.join(' ')}`),
      };
    case 'needs-administrator':
      return {
        text: 'an administrator has to change the system',
        hint: refusal.commands.map((words) => code(words.join(' '))).join(', '),
      };
    case 'is-undo':
      return {
        text: 'that change is an undo itself',
        hint:
          refusal.kept === undefined
            ? 'make the change again'
            : `what was undone is in ${codePath(refusal.kept, place)}`,
      };
    default:
      return refusal satisfies never;
  }
}

/** The line about the thing that the change had made. */
export function movedAside(kept: string, place: Place): string {
  return `it is moved to ${codePath(kept, place)}, with everything in it`;
}

/** The line for the environment that is active outside of projects. */
export const activeEverywhere =
  "it is active wherever no project's environment is; after this, none is active there";

export function askToUndo(entry: number): Consent {
  return {
    question: 'Undo it?',
    yes: 'undo it',
    no: 'leave it',
    unasked: `pipward undo ${entry} --yes`,
  };
}

export const notTakenBack: Message = { text: 'it could not be undone', hint: undefined };

export function takenBack(kept: string | undefined, place: Place): string {
  return kept === undefined ? 'undone' : `undone; you can delete ${codePath(kept, place)}`;
}
