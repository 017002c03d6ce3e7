import { codePath, type Place } from '../../rules/printable.ts';
import type { TrustProblem } from '../../rules/verdict/venv-state.ts';
import type { Message } from '../message.ts';
import { describeTrustProblem, hintForTrustProblem } from '../trust.ts';

export function nowAllowed(venv: string, place: Place): string {
  return `${codePath(venv, place)} is allowed: it is active in its directory, and below`;
}

/** The message if shells do not look for the name of the allowed environment. */
export function allowedByOtherName(venv: string, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is allowed, but its name is none that is looked for`,
    hint: '`pipward use DIRECTORY` activates it; `pipward config set venvNames` has it looked for',
  };
}

export function notAllowed(venv: string, problem: TrustProblem, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is not allowed: ${describeTrustProblem(problem)}`,
    hint: hintForTrustProblem(problem, venv),
  };
}

export function notRecorded(state: string, place: Place): Message {
  return {
    text: `the permission could not be written below ${codePath(state, place)}`,
    hint: 'look whether there is room',
  };
}

export function nowDenied(venv: string, place: Place): string {
  return `${codePath(venv, place)} is left alone from now on, without a word; \`pipward allow\` takes that back`;
}
