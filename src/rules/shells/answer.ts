import { dialectOf, type ShellName } from './dialects.ts';

/**
 * One thing that the helper tells a snippet to do. The snippet does them in order, and stops at the first
 * that fails. The snippets in `shell/` know exactly these verbs and refuse an answer that has any other.
 */
export type AnswerVerb =
  /** Run pip with the words as typed. */
  | { readonly verb: 'pass' }
  /** Run pip with the words as typed, with a log if a file is given; ask again if it exits with 1 or 3. */
  | { readonly verb: 'observe'; readonly log: string | undefined }
  /** Activate a virtual environment in the person's shell; `how` tells the snippet what ends it. */
  | { readonly verb: 'activate'; readonly venv: string; readonly how: 'project' | 'shared' | 'chosen' }
  /** Give each pip that runs after this a log file. The helper reads it if one of them fails with 1. */
  | { readonly verb: 'log'; readonly file: string }
  /** Show a line to the person. */
  | { readonly verb: 'say'; readonly text: string }
  /** Put a directory last on PATH. */
  | { readonly verb: 'path'; readonly directory: string }
  /** Run a program in the foreground. */
  | { readonly verb: 'run'; readonly words: readonly string[] }
  /** Put a command line where the person can edit it and press Enter; nothing is run. */
  | { readonly verb: 'suggest'; readonly text: string }
  /** Leave with this exit status. */
  | { readonly verb: 'status'; readonly status: number };

/** The version of this form: shells stay open for weeks while the helper is upgraded. */
export const answerVersion = '1';

/** The answer as a snippet reads it: one verb a line, between a line with the version and a line `end`. */
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
