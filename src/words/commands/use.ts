import { code } from '../../rules/printable.ts';
import { isSharedName } from '../../rules/settings.ts';
import type { Message } from '../message.ts';

/** The error if there is no environment of that name, nor a directory of that name with one. */
export function noSuchVenv(word: string): Message {
  return {
    text: `there is no environment ${code(word)}`,
    hint: isSharedName(word)
      ? `\`pipward venv create ${word}\` makes one of that name`
      : '`pipward venv list` lists them',
  };
}

export const onlySharedEverywhere: Message = {
  text: 'only a shared environment can be active everywhere',
  hint: '`pipward use default --always`',
};

export const shellNotLoaded: Message = {
  text: 'this shell has not loaded pipward, so nothing can be activated in it',
  hint: '`pipward setup` makes new shells load it',
};

export function everywhereFromNowOn(name: string): string {
  return `${code(name)} is active from now on wherever no project's environment is`;
}

export const everywhereTakenBack = '`pipward config unset everywhere` turns that off';
