import type { AnswerVerb } from '../rules/shells/answer.ts';
import { sharedVenv, workingDirectory } from '../system/directories.ts';
import { readSettings } from '../system/read-settings.ts';
import { advise, here, refuse, sayDone } from '../system/terminal/report.ts';
import { isAllowed } from '../system/trust/permissions.ts';
import { isVenv } from '../system/venv-files.ts';
import { findNamedDirectory, isNameOfShared } from '../system/venv/nearby-venvs.ts';
import {
  everywhereFromNowOn,
  everywhereTakenBack,
  noSuchVenv,
  onlySharedEverywhere,
  shellNotLoaded,
} from '../words/commands/use.ts';
import { describeDone } from '../words/venv.ts';
import { isRefused } from './allow.ts';
import { changeSetting } from './config.ts';
import { createShared } from './venv.ts';

/**
 * `pipward use`: activates an environment in the shell in which it is typed, by its name or its directory.
 * Without either, it activates the nearest one, or else the default one.
 *
 * @param options `always`: make it active outside of projects, in every shell from now on
 * @param answer collects the work for the shell; undefined if no shell waits for an answer
 * @returns 0, 1 if it is refused, 2 if the words make no sense
 */
export async function use(
  word: string | undefined,
  { always }: { readonly always: boolean },
  answer: AnswerVerb[] | undefined,
): Promise<number> {
  const wish = findWish(word);
  if (!wish) return refuse(noSuchVenv(word ?? ''));
  if (always && wish.name === undefined) return refuse(onlySharedEverywhere);
  if (!answer && !always) return refuse(shellNotLoaded);
  const { venv, root, name } = wish;
  if (name === 'default' && !isVenv(venv)) {
    if (!(await createShared(name, undefined))) return 1;
  } else {
    if (isRefused(venv, { force: false })) return 1;
  }
  if (always) {
    await changeSetting('everywhere', name ?? '');
    sayDone(everywhereFromNowOn(name ?? ''));
    advise(everywhereTakenBack);
    return 0;
  }
  sayDone(describeDone('found', venv, here()));
  const isHere = `${workingDirectory()}/`.startsWith(
    root === undefined ? '\0' : `${root.replace(/\/$/, '')}/`,
  );
  answer?.push({ verb: 'activate', venv, how: isHere && isAllowed(venv) ? 'project' : 'chosen' });
  return 0;
}

/** The environment that the words name. */
interface Wish {
  readonly venv: string;
  /** The directory that it belongs to. */
  readonly root: string | undefined;
  /** Its name, if it belongs to no project. */
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
