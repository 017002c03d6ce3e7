import { codePath, printable, type Place } from '../../rules/printable.ts';
import type { Interpreter } from '../../rules/python/interpreter.ts';
import type { VenvDamage } from '../../rules/verdict/venv-state.ts';
import type { Message } from '../message.ts';
import { describeDamage } from '../venv.ts';

export function rebuiltElsewhere(venv: string, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is being rebuilt in another shell`,
    hint: 'wait until that is done; `pipward repair --force` does not wait',
  };
}

export function keptFromEarlier(kept: string, place: Place): string {
  return `${codePath(kept, place)} is kept from an earlier repair`;
}

export function nothingToRepair(venv: string, place: Place): string {
  return `nothing is wrong with ${codePath(venv, place)}; \`pipward repair --force\` rebuilds it all the same`;
}

/** The error if the directory of the environment is the project itself. */
export function projectItself(venv: string, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is a project and its environment in one, so it is not moved aside`,
    hint: 'take `pyvenv.cfg`, `bin`, `include`, `lib` and `lib64` out of it, and the next `pip install` in it makes `.venv`',
  };
}

export function noPythonToRebuildWith(venv: string, place: Place): Message {
  return {
    text: `there is no Python to rebuild ${codePath(venv, place)} with`,
    hint: noPythonToGoOnWith.hint,
  };
}

export const noPythonToGoOnWith: Message = {
  text: 'there is no Python to go on with',
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
    hint: 'look whether there is room',
  };
}

export function takenOver(venv: string, place: Place): Message {
  return {
    text: `another \`pipward repair --force\` has taken ${codePath(venv, place)} over`,
    hint: undefined,
  };
}

export function stoppedRepair(venv: string, place: Place): string {
  return `stopped: ${codePath(venv, place)} is as it was`;
}

/**
 * The error if the new environment would lack something. `isSound`: the previous one works, so it is kept in
 * any case.
 */
export function asItWas(venv: string, { isSound }: { readonly isSound: boolean }, place: Place): Message {
  return {
    text: `${codePath(venv, place)} is as it was, since that would be lost`,
    hint: isSound ? undefined : '`pipward repair --force` goes on without them',
  };
}

export function tryingAgain(kept: string, place: Place): string {
  return `trying again what only ${codePath(kept, place)} still holds …`;
}
