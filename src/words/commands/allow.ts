import { codePath, type Place } from '../../rules/printable.ts';
import type { TrustProblem } from '../../rules/verdict/venv-state.ts';
import type { Message } from '../message.ts';
import { describeTrustProblem, hintForTrustProblem } from '../trust.ts';

export function nowAllowed(venv: string, place: Place): string {
  return `${codePath(venv, place)} is active here and below from now on`;
}

/** The message if shells do not look for the name of the allowed environment. */
export function allowedByOtherName(venv: string, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is allowed, but shells do not look for an environment of that name`,
    hint: '`pipward use DIRECTORY` activates it; `pipward config set venvNames` adds the name',
  };
}

export function notAllowed(venv: string, problem: TrustProblem, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is not allowed: ${describeTrustProblem(problem, venv, place)}`,
    hint: hintForTrustProblem(problem, venv, place),
  };
}

export function notRecorded(state: string, place: Place): Message {
  return {
    text: `the permission could not be written to ${codePath(state, place)}`,
    hint: 'see if the disk is full',
  };
}

export function nowDenied(venv: string, place: Place): string {
  return `${codePath(venv, place)} is never activated, and its notes are hidden; \`pipward allow\` undoes that`;
}
