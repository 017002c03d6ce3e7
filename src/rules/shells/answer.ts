import { dialectOf, type ShellName } from './dialects.ts';

/**
 * What the helper tells a snippet to do, in order; the snippet stops at the first that fails. The snippets in
 * `shell/` know exactly these verbs and refuse an answer that holds anything else.
 */
export type AnswerVerb =
  /** Run pip with the words as typed. */
  | { readonly verb: 'pass' }
  /** Run pip with the words as typed, logging into a file where one is given, and ask again if it exits with 1 or 3. */
  | { readonly verb: 'observe'; readonly log: string | undefined }
  /** Activate a virtual environment in the person's shell; `how` says what ends it, as the snippets have it. */
  | { readonly verb: 'activate'; readonly venv: string; readonly how: 'project' | 'shared' | 'chosen' }
  /** Have each pip that runs from here on log into a file, in which the helper is to look should one fail with 1. */
  | { readonly verb: 'log'; readonly file: string }
  /** Show a line to the person. */
  | { readonly verb: 'say'; readonly text: string }
  /** Put a directory last on PATH. */
  | { readonly verb: 'path'; readonly directory: string }
  /** Run a program in the foreground. */
  | { readonly verb: 'run'; readonly words: readonly string[] }
  /** Put a command line where the shell lets a person take it up; nothing is run. */
  | { readonly verb: 'suggest'; readonly text: string }
  /** Leave with this exit status. */
  | { readonly verb: 'status'; readonly status: number };

/** The version of this form: shells stay open for weeks while the helper is upgraded. */
export const answerVersion = '1';

/** The answer as a snippet reads it: a line a verb, between a first line with the version and a last line `end`. */
export function renderAnswer(verbs: readonly AnswerVerb[], shell: ShellName): string {
  const lines = verbs.map((verb) => {
    const words = wordsOf(verb).map(dialectOf(shell).quote);
    return [verb.verb, ...words].join(' ');
  });
  return [`pipward ${answerVersion}`, ...lines, 'end', ''].join('\n');
}

function wordsOf(verb: AnswerVerb): readonly string[] {
  switch (verb.verb) {
    case 'pass':
      return [];
    case 'observe':
      return verb.log === undefined ? [] : [verb.log];
    case 'activate':
      return [verb.venv, verb.how];
    case 'log':
      return [verb.file];
    case 'path':
      return [verb.directory];
    case 'run':
      return verb.words;
    case 'say':
    case 'suggest':
      return [verb.text];
    case 'status':
      return [String(verb.status)];
    default:
      return verb satisfies never;
  }
}
