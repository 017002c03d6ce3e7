import { code, codePath, printable, type Place } from '../../rules/printable.ts';
import { packageCount } from '../layout/list.ts';
import type { Consent, Message } from '../message.ts';

export const noSharedVenvs = 'there are no shared environments yet; `pipward venv create NAME` makes one';

/** The contents of a named environment. */
export function describeShared(venv: {
  readonly version: string | undefined;
  readonly count: number;
  readonly isEverywhere: boolean;
}): string {
  const { version = '?', count, isEverywhere } = venv;
  const marks = isEverywhere ? ", active wherever no project's environment is" : '';
  return `Python ${printable(version)}, ${packageCount(count)}${marks}`;
}

export function nameTaken(name: string): Message {
  return { text: `${code(name)} already exists`, hint: `\`pipward use ${name}\` activates it` };
}

export function nameInvalid(name: string): Message {
  return {
    text: `${code(name)} is not a valid name for an environment`,
    hint: 'use letters, digits, `.`, `_` and `-`, and begin with a letter or a digit',
  };
}

export function nameUnknown(name: string): Message {
  return {
    text: `there is no environment ${code(name)}`,
    hint: '`pipward venv list` lists them',
  };
}

export function sharedCreated(name: string): string {
  return `created ${code(name)}; \`pipward use ${name}\` activates it`;
}

/** The error if the named program, or any Python, is missing. */
export function noPythonToStartFrom(program: string | undefined): Message {
  const wanted = program === undefined ? 'Python' : code(program);
  return {
    text: `there is no ${wanted} to make an environment with`,
    hint: '`--python PROGRAM` names one',
  };
}

export function askToDelete(
  venv: { readonly name: string; readonly path: string; readonly count: number },
  place: Place,
): Consent {
  return {
    question: `${codePath(venv.path, place)} holds ${packageCount(venv.count)}. Delete it?`,
    yes: 'delete it',
    no: 'keep it',
    unasked: `pipward venv delete ${venv.name} --yes`,
  };
}

export function sharedDeleted(name: string, { isEverywhere }: { readonly isEverywhere: boolean }): string {
  return `deleted ${code(name)}${isEverywhere ? ', which is no longer active by itself' : ''}`;
}
