import { printable } from '../rules/printable.ts';
import { isSharedName } from '../rules/settings.ts';
import type { AnswerVerb } from '../rules/shells/answer.ts';
import { isAllowed } from '../system/trust/permissions.ts';
import { findDirectories, sharedVenv, workingDirectory } from '../system/directories.ts';
import { isVenv } from '../system/venv-files.ts';
import { findNamedDirectory, isNameOfShared } from '../system/venv/nearby-venvs.ts';
import { readSettings } from '../system/read-settings.ts';
import { highlight, paint, say } from '../system/terminal/terminal.ts';
import { describeDone } from '../words/venv.ts';
import { isRefused } from './allow.ts';
import { changeSetting } from './config.ts';
import { createShared } from './venv.ts';

/**
 * `pipward use`: activates an environment in the shell that it is typed in, by its name or its directory; the nearest
 * one where neither is said, or else the default one.
 *
 * @param options `always`: has it be active wherever no project's is, in every shell from now on
 * @param answer what the shell is to do; undefined where no shell waits for that
 * @returns 0, 1 where it is refused, 2 where the words make no sense
 */
export async function use(
  word: string | undefined,
  { always }: { readonly always: boolean },
  answer: AnswerVerb[] | undefined,
): Promise<number> {
  const wish = findWish(word);
  if (!wish) {
    const name = printable(word ?? '');
    return refuse(
      `there is no environment \`${name}\``,
      isSharedName(word ?? '')
        ? `\`pipward venv create ${name}\` makes one of that name`
        : '`pipward venv list` names those that there are',
    );
  }
  if (always && wish.name === undefined)
    return refuse(
      'only an environment that belongs to no project can be active everywhere',
      '`pipward use default --always`',
    );
  if (!answer && !always)
    return refuse(
      'this shell has not loaded pipward, so nothing can be activated in it',
      '`pipward setup` has new shells load it',
    );
  const { venv, root, name } = wish;
  if (name === 'default' && !isVenv(venv)) {
    if (!(await createShared(name, undefined))) return 1;
  } else {
    if (isRefused(venv, { force: false })) return 1;
  }
  const place = { directory: workingDirectory(), home: findDirectories().home };
  if (always) {
    await changeSetting('everywhere', name ?? '');
    say(
      highlight(`\`${name ?? ''}\` is active from now on wherever no project’s environment is`, paint.green),
    );
    say(highlight('hint: `pipward config unset everywhere` takes that back'));
    return 0;
  }
  say(highlight(describeDone('found', venv, place), paint.green));
  const isHere = `${place.directory}/`.startsWith(root === undefined ? '\0' : `${root.replace(/\/$/, '')}/`);
  answer?.push({ verb: 'activate', venv, how: isHere && isAllowed(venv) ? 'project' : 'chosen' });
  return 0;
}

/** The environment that is meant. */
interface Wish {
  readonly venv: string;
  /** The directory that it is there for. */
  readonly root: string | undefined;
  /** Its name, where it belongs to no project. */
  readonly name: string | undefined;
}

function findWish(word: string | undefined): Wish | undefined {
  if (word !== undefined && isNameOfShared(word)) return sharedWish(word);
  const found = findNamedDirectory(word, readSettings().settings);
  if (found) return { venv: found.path, root: found.root, name: undefined };
  return word === undefined ? sharedWish('default') : undefined;
}

function sharedWish(name: string): Wish {
  return { venv: sharedVenv(name), root: undefined, name };
}

function refuse(text: string, hint: string): number {
  say(highlight(`${paint.red('error:')} ${text}`));
  say(highlight(`hint: ${hint}`));
  return 1;
}
