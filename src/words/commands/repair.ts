import { codePath, printable, type Place } from '../../rules/printable.ts';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import type { VenvDamage } from '../../rules/verdict/venv-state.ts';
import type { Message } from '../message.ts';
import { describeDamage } from '../venv.ts';

export function rebuiltElsewhere(venv: string, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is being rebuilt in another shell`,
    hint: 'wait until it is done; `pipward repair --force` does not wait',
  };
}

export function keptFromEarlier(kept: string, place: Place): string {
  return `${codePath(kept, place)} is kept from an earlier repair`;
}

export function nothingToRepair(venv: string, place: Place): string {
  return `${codePath(venv, place)} works; \`pipward repair --force\` rebuilds it anyway`;
}

/** The error if the directory of the environment is the project itself. */
export function projectItself(venv: string, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is a project and an environment in one, so it cannot be rebuilt`,
    hint: 'move `pyvenv.cfg`, `bin`, `include`, `lib` and `lib64` out of it; the next `pip install` then makes `.venv`',
  };
}

export function noPythonToRebuildWith(venv: string, place: Place): Message {
  return {
    text: `there is no Python to rebuild ${codePath(venv, place)} with`,
    hint: noPythonToGoOnWith.hint,
  };
}

export const noPythonToGoOnWith: Message = {
  text: 'there is no Python to continue with',
  hint: '`python3` has to be on PATH',
};

/** The line at the start of a repair, with its reason. */
export function beginning(
  venv: string,
  how: { readonly damage: VenvDamage | undefined; readonly interpreter: Interpreter },
  place: Place,
): string {
  const { damage, interpreter } = how;
  const path = codePath(venv, place);
  const subject = damage ? `${path} ${describeDamage(damage)}: rebuilding it` : `rebuilding ${path}`;
  return `${subject} with Python ${printable(interpreter.version)} …`;
}

export function configurationNotCarriedOver(venv: string, place: Place): Message {
  return {
    text: `\`pip.conf\` of ${codePath(venv, place)} could not be carried over`,
    hint: 'see if the disk is full',
  };
}

export function takenOver(venv: string, place: Place): Message {
  return {
    text: `another \`pipward repair --force\` is rebuilding ${codePath(venv, place)} now`,
    hint: undefined,
  };
}

export function stoppedRepair(venv: string, place: Place): string {
  return `stopped: ${codePath(venv, place)} is unchanged`;
}

/**
 * The error if the new environment would lack something. `isSound`: the previous one works, so it is kept in
 * any case.
 */
export function asItWas(venv: string, { isSound }: { readonly isSound: boolean }, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is unchanged, because these packages would be lost`,
    hint: isSound ? undefined : '`pipward repair --force` rebuilds it without them',
  };
}

export function tryingAgain(kept: string, place: Place): string {
  return `installing again what only ${codePath(kept, place)} still has …`;
}
