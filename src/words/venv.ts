import { code, codePath, printable, sharedNameOf, type Place } from '../rules/printable.ts';
import type { FailureCode, VenvDamage } from '../rules/verdict/venv-state.ts';
import type { Message } from './message.ts';

/** The damage to an environment, as the end of a sentence. */
export function describeDamage(damage: VenvDamage): string {
  switch (damage) {
    case 'unfinished':
      return 'is half rebuilt';
    case 'no-interpreter':
      return 'has no interpreter any more';
    case 'other-interpreter':
      return 'was made for another version of Python';
    case 'moved':
      return 'was moved from another place';
    default:
      return damage satisfies never;
  }
}

/** The sentence about the environment that pip will install into, once it exists. */
export function describeDone(done: 'created' | 'placed' | 'found', venv: string, place: Place): string {
  const shared = sharedNameOf(venv, place);
  const path = shared === undefined ? codePath(venv, place) : `your shared environment, ${code(shared)},`;
  switch (done) {
    case 'created':
      return `created ${path} and activated it in this shell`;
    case 'placed':
      return `created ${path}, since this disk cannot hold an environment, and activated it in this shell`;
    case 'found':
      return `activated ${path} in this shell`;
    default:
      return done satisfies never;
  }
}

/** The error if there is no environment here, or in the named directory. */
export function noVenv(directory: string | undefined, place: Place): Message {
  const where = directory === undefined ? 'here' : `in ${codePath(directory, place)}`;
  return { text: `there is no environment ${where}`, hint: 'the next `pip install` in a project makes one' };
}

/** The error if the named environment is damaged. */
export function cannotRun(venv: string, damage: VenvDamage, place: Place): Message {
  return {
    text: `${codePath(venv, place)} ${describeDamage(damage)}`,
    hint: '`pipward repair` rebuilds it in its place',
  };
}

/** The line that is shown while pip is prepared for environments. */
export const preparingPip = 'preparing pip for new environments, once for this version of Python …';

/** The reason why no environment could be made, and the way out. */
export function describeFailure(failure: FailureCode, detail: string): Message {
  switch (failure) {
    case 'exists':
      return {
        text: `${code(detail)} exists and is not an environment; nothing was changed`,
        hint: 'move it away, or go to another directory',
      };
    case 'no-pip':
      return {
        text: 'there is no pip to put into an environment',
        hint: 'install the package `python3-pip` first',
      };
    case 'not-writable':
      return { text: `${code(detail)} is not writable`, hint: 'go to a directory of your own' };
    case 'cache-not-writable':
      return {
        text: `pip for new environments is prepared in ${code(detail)}, which is not writable`,
        hint: 'make it writable, or set `XDG_CACHE_HOME` to a directory of your own',
      };
    case 'data-not-writable':
      return {
        text: `the environment would be below ${code(detail)}, which is not writable`,
        hint: 'make it writable, or set `XDG_DATA_HOME` to a directory of your own',
      };
    case 'rebuilding':
      return { text: `${code(detail)} is being rebuilt in another shell`, hint: 'wait until it is done' };
    case 'no-symlinks':
      return {
        text: 'this disk cannot hold symbolic links, which an environment needs',
        hint: 'go to a directory in your home, such as `~/project`',
      };
    case 'other':
      return {
        text: `no environment could be made: ${printable(detail.trim().split('\n').at(-1) ?? '')}`,
        hint: 'nothing was changed; `PIPWARD_DISABLE=1 pip …` runs plain pip',
      };
    default:
      return failure satisfies never;
  }
}
